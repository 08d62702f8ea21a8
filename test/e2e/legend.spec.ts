import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';

test('the second action of a row queries its label or type', async ({ page, explorer }) => {
  await explorer.open();
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: /^Person/ }).hover();
  await legend.getByRole('button', { name: 'Query Person' }).click();
  await expect(explorer.editor).toContainText('MATCH (n:Person)');
  await expect(explorer.results).toContainText(/[1-9]\d* rows in .*complete/s);

  await legend.getByRole('button', { name: 'Query REPRESENTS' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.editor).toContainText('[r:REPRESENTS]');
  await expect(explorer.results).toContainText(/[1-9]\d* rows? in .*complete/s);
  await expect(explorer.cells().nth(1)).toHaveText('REPRESENTS');
});

test('labels and types with any characters are queried, hidden and shown', async ({
  page,
  explorer,
  blank,
  engine,
}) => {
  // No name of the embedded engine can hold a backtick.
  const label = engine === 'neo4j' ? 'Odd `label`' : "It's | odd: a label";
  await clear(blank);
  await write(
    blank,
    `CREATE (:\`${label.replaceAll('`', '``')}\` {name: 'One'})-[:\`in\`]->(:Movie {title: 'The Matrix'}),
      (:Über {name: 'Two'})-[:\`has → space\`]->(:\`Match\` {name: 'Three'})`,
  );
  await explorer.open(blank!.address);
  const legend = page.getByRole('region', { name: 'Legend' });
  for (const name of [label, 'Über', 'Match', 'Movie', 'in', 'has → space']) {
    const query = legend.getByRole('button', { name: `Query ${name}`, exact: true });
    // By the keyboard: the row's first action, then its second.
    await query.locator('xpath=preceding-sibling::button').focus();
    await page.keyboard.press('Tab');
    await expect(query).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(explorer.editor).toContainText(name.replaceAll('`', '``'));
    await expect(explorer.results, name).toContainText(/1 row in .*complete/s);
  }
  const row = legend.getByRole('button', { name: `Query ${label}`, exact: true }).locator('..');
  await row.getByRole('button').first().click();
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(3);
  await clear(blank);
});

test('who says so has totals, and its head is in sight however low the page is', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await explorer.open();
  const legend = page.getByRole('region', { name: 'Legend' });
  const head = legend.getByRole('heading', { name: 'Who says so' });
  await expect(head).toBeInViewport({ ratio: 1 });
  await expect(legend.getByRole('heading', { name: 'Relationship types' })).toBeInViewport({ ratio: 1 });
  const denied = legend.getByRole('button', { name: /^Denied/ });
  await expect(denied).not.toBeInViewport();
  await denied.scrollIntoViewIfNeeded();

  await explorer.run(
    "MATCH ()-[r:CLAIMED]->() WITH r.polarity = 'denied' AS denied, count(r) AS count RETURN denied, count ORDER BY denied",
  );
  await expect(explorer.cells()).toHaveCount(4);
  const [, claimed, , refuted] = await explorer.cells().allTextContents();
  await expect(legend.getByRole('button', { name: /^Only claimed/ })).toContainText(`/ ${claimed}`);
  await expect(denied).toContainText(`/ ${refuted}`);
});

test('a line stays under the pointer that hides what it names, to be pressed back', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const before = await explorer.shown();
  const line = page.getByRole('region', { name: 'Legend' }).getByRole('button', { name: /^Person/ });
  await line.hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.down();
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => explorer.shown()).toEqual(before);
});
