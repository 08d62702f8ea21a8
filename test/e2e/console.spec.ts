import { expect, test } from './journey.ts';

test('parameters are asked for by name and sent as values', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.write('MATCH (p:Person) WHERE p.name = $name RETURN p.id AS id, $big AS big');
  // What is missing is named before anything is asked.
  await explorer.editor.press('Control+Enter');
  const card = explorer.editor.getByRole('group', { name: 'Problem in line 1' });
  await expect(card).toContainText('The query needs a value for $name and $big. Line 1, column 33.');
  const parameters = page.getByRole('region', { name: 'Parameters' });
  await expect(parameters).toContainText('No value yet for $name and $big.');
  await parameters.getByRole('button', { name: 'Add $name, $big' }).click();
  const field = parameters.getByRole('textbox', { name: 'Parameters as JSON' });
  await field.fill('{"name": "Jens Stoltenberg", "big": ');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(parameters).toContainText('Line 1, column 37: a value is missing');
  await field.fill('{"name": "Jens Stoltenberg", "big": {"$type": "Integer", "_value": "9007199254740993"}}');
  await field.press('Control+Enter');
  await expect(explorer.results.getByRole('gridcell', { name: 'person/jens-stoltenberg' })).toBeVisible();
  await expect(explorer.results.getByRole('gridcell', { name: '9007199254740993' })).toBeVisible();
});

test('the sample queries run on this engine', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Control+j');
  for (let index = 0; index < 6; index += 1) {
    await explorer.console.getByRole('button', { name: 'Sample queries' }).click();
    const item = page.getByRole('menuitem').nth(index);
    const title = await item.textContent();
    await item.click();
    await expect(explorer.results, title ?? '').toContainText(/[1-9][\d,]* rows? in .*complete/s);
  }
});

test('a long query is stopped, and the next one answers', async ({ explorer }) => {
  await explorer.open();
  await explorer.run(
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS c',
  );
  await explorer.console.getByRole('button', { name: 'Stop' }).click();
  await expect(explorer.results).toContainText('Stopped after');
  await explorer.run("RETURN 'still here' AS answer");
  await expect(explorer.results.getByRole('gridcell', { name: 'still here' })).toBeVisible({
    timeout: 30_000,
  });
});

test('what is typed while the editor is fetched is not lost, nor is the place in query and result', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.route('**/assets/editor-*', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    await route.continue();
  });
  await page.keyboard.press('Control+j');
  await page.keyboard.type('MATCH (n) RETURN n.name AS hehe', { delay: 30 });
  await page.keyboard.press('Control+Enter');
  await expect(explorer.results).toContainText(/\d+ rows in/);
  const table = explorer.results.getByRole('grid');
  await table.hover();
  await page.mouse.wheel(0, 900);
  const top = () => table.evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(top).toBe(900);

  await explorer.results.getByRole('tab', { name: 'JSON' }).click();
  await explorer.results.getByRole('tab', { name: /^Table/ }).click();
  await expect.poll(top).toBe(900);
  await page.keyboard.press('Control+j');
  await expect(explorer.console).toBeHidden();
  await page.keyboard.press('Control+j');
  await expect(explorer.editor).toBeFocused();
  await page.keyboard.type(' LIMIT 5', { delay: 30 });
  await expect(explorer.editor).toHaveText('MATCH (n) RETURN n.name AS hehe LIMIT 5');
  expect(await top()).toBe(900);
});
