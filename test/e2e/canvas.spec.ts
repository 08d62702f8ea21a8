import type { Explorer } from './explorer.ts';
import { expect, test } from './journey.ts';

test('what is hidden is counted, and comes back', async ({ page, explorer }) => {
  await explorer.open();
  const all = await explorer.shown();
  await explorer.clickOn('Ukraine');
  await explorer.settled();
  await page.keyboard.press('h');
  await expect(page.getByText('1 node hidden')).toBeVisible();
  expect(await explorer.shown()).toMatchObject({ nodes: all.nodes - 1 });
  expect(await explorer.names()).not.toContain('Ukraine');

  await explorer.clickOn('Jens Stoltenberg');
  await explorer.settled();
  await page.keyboard.press('Shift+H');
  const { nodes } = await explorer.shown();
  expect(nodes).toBeGreaterThan(1);
  expect(nodes).toBeLessThan(all.nodes - 1);
  await expect(page.getByText(`${all.nodes - nodes} nodes hidden`)).toBeVisible();
  expect(await explorer.names()).toContain('NATO');

  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await explorer.shown()).toEqual(all);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect((await explorer.shown()).nodes).toBe(nodes);
});

test('a box takes the nodes inside it', async ({ page, explorer }) => {
  await explorer.open();
  const box = await explorer.canvas.boundingBox();
  if (box === null) throw new Error('no canvas');
  const nodes = (await explorer.places()).filter(({ kind }) => kind === 'node');
  const middle = box.x + box.width / 2;
  const inside = nodes.filter(({ x }) => box.x + x < middle);
  await page.keyboard.down('Shift');
  // Clear of the toolbar above and of the handle of the panel beside.
  await page.mouse.move(box.x + 12, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 200, { steps: 4 });
  await page.mouse.move(middle, box.y + box.height - 4, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByText(/\d+ selected/).first()).toBeVisible();
  const [, selected = '0'] =
    /(\d+) nodes$/.exec((await explorer.inspected(/^\d+ nodes$/).textContent()) ?? '') ?? [];
  // A disc that the border of the box meets may count or not.
  const border = nodes.filter(({ x }) => Math.abs(box.x + x - middle) < 30).length + 1;
  expect(Math.abs(Number(selected) - inside.length)).toBeLessThanOrEqual(border);
});

test('a pull moves one node, and undo and redo know it', async ({ page, explorer }) => {
  await explorer.open();
  const box = await explorer.canvas.boundingBox();
  if (box === null) throw new Error('no canvas');
  const start = await explorer.placeOf('Ukraine');
  await page.mouse.move(box.x + start.x, box.y + start.y);
  await page.mouse.down();
  await page.mouse.move(box.x + start.x + 60, box.y + start.y + 50, { steps: 6 });
  await page.mouse.up();
  const put = await explorer.placeOf('Ukraine');
  expect(Math.hypot(put.x - start.x - 60, put.y - start.y - 50)).toBeLessThan(2);
  const others = async () =>
    (await explorer.places()).filter(({ kind, text }) => kind === 'node' && text !== 'Ukraine');
  const before = await others();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await explorer.settled();
  expect(await explorer.placeOf('Ukraine')).toEqual(start);
  expect(await others()).toEqual(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await explorer.settled();
  expect(await explorer.placeOf('Ukraine')).toEqual(put);
});

test('a new layout is one step, and its undo brings the old picture back', async ({ page, explorer }) => {
  await explorer.open();
  const before = shapeOf(await explorer.places());
  await page.getByRole('button', { name: 'Force layout' }).click();
  await explorer.settled();
  expect(shapeOf(await explorer.places())).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await explorer.settled();
  expect(shapeOf(await explorer.places())).toEqual(before);
});

/** Where nodes stand among each other in hundredths of the picture, wherever that is and however large it is drawn. */
function shapeOf(places: Awaited<ReturnType<Explorer['places']>>) {
  const nodes = places.filter(({ kind }) => kind === 'node');
  const [xs, ys] = [hundredths(nodes.map(({ x }) => x)), hundredths(nodes.map(({ y }) => y))];
  return nodes.map(({ text }, at) => `${text} ${xs[at]} ${ys[at]}`);
}

function hundredths(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => Math.round(((value - least) / (most - least)) * 100));
}
