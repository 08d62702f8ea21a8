import type { Explorer } from './explorer.ts';
import { ink } from './ink.ts';
import { expect, test } from './journey.ts';

const BY = { x: 40, y: -30 };

test('several selected nodes move together, and one undo takes all of them back', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const [one = '', other = '', third = ''] = await farFromTheEdge(explorer);
  await explorer.clickOn(one);
  await explorer.settled();
  // The inspector that opens may cover the others.
  await explorer.fit();
  await explorer.clickOn(other, { modifiers: ['Shift'] });
  await expect(explorer.inspected('2 nodes')).toBeVisible();
  await explorer.settled();
  const before = await Promise.all([one, other, third].map((name) => explorer.placeOf(name)));

  const box = await explorer.canvas.boundingBox();
  const start = { x: (box?.x ?? 0) + before[0]!.x, y: (box?.y ?? 0) + before[0]!.y };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + BY.x / 2, start.y + BY.y / 2);
  await page.mouse.move(start.x + BY.x, start.y + BY.y);
  await page.mouse.up();
  await explorer.settled();

  const after = await Promise.all([one, other, third].map((name) => explorer.placeOf(name)));
  const moved = after.map(({ x, y }, at) => [Math.round(x - before[at]!.x), Math.round(y - before[at]!.y)]);
  expect(moved).toEqual([
    [BY.x, BY.y],
    [BY.x, BY.y],
    [0, 0],
  ]);

  await page.keyboard.press('Control+z');
  await explorer.settled();
  expect(await Promise.all([one, other, third].map((name) => explorer.placeOf(name)))).toEqual(before);
});

test('a double-click at the pace of a hand expands, though the inspector has opened beneath it', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const box = (await explorer.canvas.boundingBox())!;
  const farRight = (place: { x: number; y: number }) =>
    place.x > box.width - 300 && place.x < box.width - 30 && place.y > 60 && place.y < 500;
  const node = (await explorer.places()).find((place) => place.kind === 'node' && farRight(place))!;
  await page.mouse.move(box.x + node.x, box.y + node.y);
  await page.mouse.down();
  await page.mouse.up();
  await expect(explorer.inspected(node.text)).toBeVisible();
  const inspector = (await explorer.inspector.boundingBox())!;
  expect(box.x + node.x, 'the inspector is where the pointer is').toBeGreaterThan(inspector.x);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  const asked = page.getByRole('dialog', { name: `Expand ${node.text}` });
  await expect(asked.or(page.getByText(/ added|are on the canvas/))).toBeVisible();
  expect(await page.evaluate(() => String(getSelection())), 'no text of the inspector is marked').toBe('');
});

test('a click on a line opens its relationship', async ({ explorer }) => {
  await explorer.open();
  const places = (await explorer.places()).filter(({ kind }) => kind === 'relationship');
  const roomOf = ({ id, x, y }: (typeof places)[number]) =>
    Math.min(
      ...places.filter((other) => other.id !== id).map((other) => Math.hypot(other.x - x, other.y - y)),
    );
  const [{ text } = { text: '' }] = places
    .filter((place) => places.filter((other) => other.text === place.text).length === 1)
    .toSorted((one, other) => roomOf(other) - roomOf(one));
  await explorer.clickOn(text);
  await expect(explorer.inspector.getByText(text, { exact: true }).first()).toBeVisible();
});

test('lines of others fade while the pointer rests on a node, and come back', async ({ page, explorer }) => {
  await explorer.open();
  const { amount } = await ink(page);
  await explorer.canvas.hover({ position: await explorer.placeOf('Belgium') });
  await expect.poll(async () => (await ink(page)).amount).toBeLessThan(amount * 0.6);
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await ink(page)).amount).toBe(amount);
});

/** Names of nodes that no panel covers and that stay in sight when they are moved, the ones nearest the middle first. */
async function farFromTheEdge(explorer: Explorer): Promise<string[]> {
  const box = await explorer.canvas.boundingBox();
  const middle = { x: (box?.width ?? 0) * 0.35, y: (box?.height ?? 0) / 2 };
  const off = ({ x, y }: { readonly x: number; readonly y: number }) =>
    Math.hypot(x - middle.x, y - middle.y);
  return (await explorer.places())
    .filter(({ kind }) => kind === 'node')
    .toSorted((a, b) => off(a) - off(b))
    .map(({ text }) => text);
}

test('the second press of a double-click does not close what the first has opened', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  for (const [button, dialog] of [
    ['Search or run a command', 'Search or run a command'],
    ['Help and keys', 'Keys'],
  ] as const) {
    const opened = page.getByRole('dialog', { name: dialog });
    await page.getByRole('banner').getByRole('button', { name: button }).hover();
    await page.mouse.down();
    await page.mouse.up();
    await expect(opened).toBeVisible();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    // A third, later one is meant.
    await expect(opened).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(opened).toBeHidden();
  }
});
