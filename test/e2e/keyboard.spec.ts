import { expect, test } from './journey.ts';

/** The whole tour once more without a mouse: nothing here clicks. */
test('the whole tour by keyboard alone', async ({ page, explorer, watched, engine }) => {
  test.slow();
  watched.permit(/status of 400 .*\/api\/query/);
  const { keyboard } = page;
  const focused = page.locator(':focus');
  await explorer.open();

  await test.step('every region is reached by Tab', async () => {
    const reached = new Set<string>();
    for (let step = 0; step < 80 && reached.size < 3; step += 1) {
      await keyboard.press('Tab');
      const role = await focused.getAttribute('aria-label');
      const text = await focused.textContent();
      if (role?.startsWith('Graph') === true) reached.add('canvas');
      if (text?.startsWith('Person') === true) reached.add('legend');
      if (text?.includes('Search or run a command') === true) reached.add('bar');
    }
    expect([...reached].toSorted()).toEqual(['bar', 'canvas', 'legend']);
  });

  await test.step('search, by an alias', async () => {
    await keyboard.press('/');
    await keyboard.type('NATO chief');
    await expect(explorer.found().first()).toContainText('Jens Stoltenberg');
    await keyboard.press('Enter');
    await expect(explorer.inspected('Jens Stoltenberg')).toBeVisible();
  });

  await test.step('a relationship, its claims and sources, in the outline', async () => {
    await keyboard.press('F6');
    const him = explorer.outline.getByRole('treeitem', { name: /^Jens Stoltenberg, / });
    await expect(him).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(him).toHaveAttribute('aria-expanded', 'true');
    const chairs = him.getByRole('treeitem', { name: /^Jens Stoltenberg CHAIRS / });
    for (
      let step = 0;
      step < 40 && !(await chairs.evaluate((item) => item === document.activeElement));
      step += 1
    ) {
      await keyboard.press('ArrowDown');
    }
    await expect(chairs).toBeFocused();
    await keyboard.press('Enter');
    await expect(explorer.inspector.getByRole('region', { name: 'Claims', exact: true })).toContainText(
      'Reuters',
    );
  });

  await test.step('from node to node on the canvas, and one relationship after another', async () => {
    await keyboard.press('Escape');
    await keyboard.press('F6');
    await expect(explorer.canvas).toBeFocused();
    const names = new Set<string | null>();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await keyboard.press(key);
      await keyboard.press('Enter');
      names.add(await explorer.inspector.getByRole('heading').first().textContent());
    }
    expect(names.size).toBeGreaterThanOrEqual(3);
    await keyboard.press(']');
    await expect(page.getByText(/· 1 relationship selected/)).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('expand, undo, redo', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('Russia');
    await expect(explorer.found().first()).toContainText('Russia');
    await keyboard.press('Enter');
    await expect(explorer.inspected('Russia')).toBeVisible();
    const before = await explorer.shown();
    await explorer.toCanvas();
    await keyboard.press('e');
    const preview = page.getByRole('dialog', { name: 'Expand Russia' });
    await expect(preview.getByRole('textbox', { name: 'Filter types and labels' })).toBeFocused();
    await keyboard.type('DEMANDS');
    // The dialog takes the focus twice as it opens: a hand is slower than that.
    await expect(preview.getByRole('row').filter({ hasText: 'DEMANDS' })).toHaveCount(1);
    await expect(preview.getByRole('row')).toHaveCount(2);
    await keyboard.press('Tab');
    await expect(preview.getByRole('checkbox', { name: 'All rows' })).toBeFocused();
    if (!(await preview.getByRole('checkbox', { name: 'All rows' }).isChecked()))
      await keyboard.press('Space');
    await keyboard.press('Enter');
    await expect.poll(async () => (await explorer.shown()).nodes).toBeGreaterThan(before.nodes);
    if (await preview.isVisible()) await keyboard.press('Escape');
    const after = await explorer.shown();
    await keyboard.press('Control+z');
    await expect.poll(() => explorer.shown()).toEqual(before);
    await keyboard.press('Control+Shift+Z');
    await expect.poll(() => explorer.shown()).toEqual(after);
  });

  await test.step('hide, and show all', async () => {
    const before = await explorer.shown();
    await explorer.toCanvas();
    await keyboard.press('h');
    await expect(page.getByText('1 node hidden')).toBeVisible();
    await explorer.command('Show all');
    await expect.poll(() => explorer.shown()).toEqual(before);
  });

  await test.step('a path', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('Stoltenberg');
    await expect(explorer.found().first()).toContainText('Jens Stoltenberg');
    await keyboard.press('Enter');
    await explorer.toCanvas();
    await keyboard.press('p');
    await keyboard.press('Control+k');
    await keyboard.type('Blinken');
    await expect(explorer.found().first()).toContainText('Antony Blinken');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Show path 1: Jens Stoltenberg/ })).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('the console: an error, a result, its rows', async () => {
    await keyboard.press('Control+j');
    await expect(explorer.editor).toBeFocused();
    await keyboard.insertText('MATCH (p:Person RETURN p');
    await keyboard.press('Control+Enter');
    await expect(explorer.results.getByRole('alert')).toContainText(/Line 1, column \d+/);
    await keyboard.press('Control+a');
    await keyboard.insertText('MATCH (p:Person) RETURN p AS person ORDER BY p.name LIMIT 5');
    await keyboard.press('Control+Enter');
    const grid = explorer.results.getByRole('grid', { name: 'Result' });
    await expect(grid.getByRole('row')).toHaveCount(6);
    // The first closes what completion may have offered, the second lets Tab out of the editor.
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    for (
      let step = 0;
      step < 20 && !(await grid.evaluate((item) => item === document.activeElement));
      step += 1
    ) {
      await keyboard.press('Tab');
    }
    await expect(grid).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(1);
    await keyboard.press('Control+j');
    await expect(explorer.console).toBeHidden();
  });

  await test.step('import asks for files', async () => {
    await explorer.command('Import files');
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await expect(dialog).toBeVisible();
    // Somebody's Neo4j takes imports only when Relata was started with --allow-writes.
    if (engine === 'neo4j') {
      await expect(dialog).toContainText('--allow-writes');
    } else {
      const chooser = page.waitForEvent('filechooser');
      for (let step = 0; step < 5; step += 1) {
        await keyboard.press('Tab');
        if ((await focused.getAttribute('type')) === 'file') break;
      }
      await keyboard.press('Enter');
      await chooser;
    }
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the list of keys, and the other theme', async () => {
    await explorer.toCanvas();
    await keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys).toContainText('Ctrl K');
    await keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await explorer.command('Theme');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
});

test('Escape closes what lies on top, and no more', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.choose('Russia');
  await expect(explorer.inspected('Russia')).toBeVisible();
  const share = page.getByRole('menu');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(share).toBeVisible();
  await page.keyboard.press('Escape', { delay: 60 });
  await expect(share).toBeHidden();
  await expect(explorer.inspected('Russia')).toBeVisible();

  const engine = page.getByRole('dialog');
  await page.locator('.engine-badge').click();
  await expect(engine).toBeVisible();
  await page.keyboard.press('Escape', { delay: 60 });
  await expect(engine).toBeHidden();
  await expect(explorer.inspected('Russia')).toBeVisible();
  await page.keyboard.press('Escape', { delay: 60 });
  await expect(explorer.inspector).toBeHidden();
});
