import { expect, test } from './journey.ts';

for (const [kind, text] of [
  ['a part of the name', 'Stolt'],
  ['an alias', 'NATO chief'],
]) {
  test(`${kind} finds Jens Stoltenberg and opens him`, async ({ page, explorer }) => {
    await explorer.open();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search names/ }).fill(text!);

    const first = explorer.found().first();
    await expect(first).toContainText('Jens Stoltenberg');
    if (kind === 'an alias') await expect(first).toContainText('also known as “NATO chief”');
    await first.click();

    await expect(explorer.inspected('Jens Stoltenberg')).toBeVisible();
    await expect(explorer.inspector).toContainText('Secretary General');
    await expect(page.getByText(/1 selected, \d+ neighbours/)).toBeVisible();
  });
}

test('what is not on the canvas is put there, and old nodes stay where they are', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const before = await explorer.places();
  const drawn = new Set(before.map(({ text }) => text));
  const missing = ['Wendy Sherman', 'Jake Sullivan', 'Sergei Lavrov', 'Finland', 'Kazakhstan'].find(
    (name) => !drawn.has(name),
  );
  test.skip(missing === undefined, 'the first picture has room for everybody');

  await explorer.choose(missing!);
  await expect(explorer.inspected(missing!)).toBeVisible();
  await explorer.settled();

  const after = new Map((await explorer.places()).map((place) => [place.id, place]));
  const [one] = before;
  const moved = (await explorer.places()).find(({ id }) => id === one?.id);
  const shift = { x: moved!.x - one!.x, y: moved!.y - one!.y };
  for (const { id, x, y, text } of before.slice(0, 20)) {
    const now = after.get(id);
    expect(now, text).toBeDefined();
    expect(Math.abs(now!.x - x - shift.x) + Math.abs(now!.y - y - shift.y), text).toBeLessThan(2);
  }

  // Taken back it is not selected either: all else would stand faded around nothing.
  await page.keyboard.press('Control+z', { delay: 60 });
  await expect(explorer.inspector).toBeHidden();
  await expect(page.getByText(/selected/)).toBeHidden();
});

test('a text that nothing bears is said to be found nowhere', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Search names/ }).fill('xyzzy');
  await expect(page.getByText('No name, alias or quote contains “xyzzy”.')).toBeVisible();
});

test('the search counts the relationships of a node as the inspector does', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search names/ }).fill('Jens Stolt');
  const first = explorer.found().first();
  await expect(first).toContainText(/\d+ relationships, \d+ shown/);
  const [, total, shown] = /(\d+) relationships, (\d+) shown/.exec((await first.textContent()) ?? '') ?? [];
  await first.click();
  await expect(explorer.inspector.getByRole('heading', { name: 'Relationships' })).toContainText(
    `${shown} on canvas of ${total}`,
  );
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search names/ }).fill('Jens Stolt');
  await expect(first).toContainText(`${total} relationships, ${shown} shown`);
});

test('a claim is found by the words it quotes, with who said them and where', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search names/ }).fill('not a threat');
  const claim = page
    .getByRole('group', { name: 'Claims and sources' })
    .getByRole('option', { name: /Reuters/ });
  await expect(claim).toContainText('“Ukraine is not a threat to”');
  await expect(claim).toContainText('Jens Stoltenberg, Reuters, 7 Jan 2022');
  await claim.click();
  await expect(explorer.inspector.getByRole('region', { name: 'This claim' })).toBeVisible();
});

test('Enter pressed before the answer waits for it, and takes nothing found for an earlier text', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Ukr', { delay: 60 });
  await expect(explorer.found().first()).toContainText('Ukraine');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Belgium', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(explorer.inspected('Belgium')).toBeVisible();
});
