import { expect, test } from './journey.ts';

test('expanding Russia asks, adds what was chosen, and can be undone and redone', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const before = await explorer.shown();
  await explorer.doubleClickOn('Russia');

  const preview = page.getByRole('dialog', { name: 'Expand Russia' });
  await expect(preview).toContainText(/\d+ relationships, \d+ of them to nodes on the canvas/);
  await expect(preview.getByRole('columnheader', { name: 'New / total' })).toBeVisible();
  await preview.getByRole('checkbox', { name: 'All rows' }).setChecked(false);
  await expect(preview.getByRole('button', { name: /^Add/ })).toBeDisabled();
  expect(await explorer.shown()).toEqual(before);

  const row = preview.getByRole('checkbox', { name: /, [1-9]\d* new$/ }).first();
  const [, fresh] = /, (\d+) new$/.exec((await row.getAttribute('aria-label')) ?? '') ?? [];
  await row.check();
  await expect(preview.getByText(`${fresh} of ${fresh}`)).toBeVisible();
  await preview.getByRole('button', { name: `Add ${fresh}` }).click();

  await expect(preview).toBeHidden();
  await expect(page.getByText(/\d+ nodes? and \d+ relationships? added/)).toBeVisible();
  const after = await explorer.shown();
  expect(after.nodes).toBeGreaterThan(before.nodes);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(Number(fresh));

  await page.keyboard.press('Control+z');
  await expect.poll(() => explorer.shown()).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => explorer.shown()).toEqual(after);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(() => explorer.shown()).toEqual(before);
});

test('a portion says how many are left, and the next one brings them', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.choose('Russia');
  await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();

  const preview = page.getByRole('dialog', { name: 'Expand Russia' });
  await preview.getByRole('checkbox', { name: 'All rows' }).check();
  await preview.getByRole('combobox', { name: /^Add/ }).selectOption('10');
  const before = await explorer.shown();
  await preview.getByRole('button', { name: 'Add 10' }).click();
  await expect(preview.getByText(/\d+ relationships are left for the next 10/)).toBeVisible();
  const between = await explorer.shown();
  expect(between.nodes - before.nodes).toBeLessThanOrEqual(10);
  await preview.getByRole('button', { name: /^Add next/ }).click();
  await expect.poll(async () => (await explorer.shown()).nodes).toBeGreaterThan(between.nodes);
});

test('few neighbours come without a question, and collapse takes them back', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run("MATCH (n:Entity {id: 'country/georgia'}) RETURN n AS georgia");
  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 1, relationships: 0 });
  await page.keyboard.press('Control+j');

  await explorer.choose('Georgia');
  await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();
  await expect(page.getByText(/2 nodes and \d+ relationships added/)).toBeVisible();
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(3);
  await explorer.inspector.getByRole('button', { name: 'Collapse 2' }).click();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 1, relationships: 0 });
});

test('several nodes expand in one step', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.clickOn('Russia');
  await explorer.settled();
  const clear = ({ kind, text, x, y }: Awaited<ReturnType<typeof explorer.places>>[number]) =>
    kind === 'node' && text !== 'Russia' && x > 60 && x < 500 && y > 120 && y < 560;
  const other = (await explorer.places()).find(clear);
  await explorer.clickOn(other!.text, { modifiers: ['Shift'] });
  await expect(explorer.inspected('2 nodes')).toBeVisible();
  const before = await explorer.shown();
  await explorer.canvas.focus();
  await page.keyboard.press('e');
  await expect(page.getByText(/\d+ nodes? and \d+ relationships? added/)).toHaveCount(1);
  const after = await explorer.shown();
  expect(after.nodes).toBeGreaterThan(before.nodes + 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => explorer.shown()).toEqual(before);
});
