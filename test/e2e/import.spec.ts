import type { Locator, Page } from '@playwright/test';

import { clear } from './blank.ts';
import { download } from './download.ts';
import { drop } from './drop.ts';
import { expect, test } from './journey.ts';

const ENTITIES = [
  'id,labels,name,born:int',
  'person/ada,Person,Ada,1815',
  'person/charles,Person,Charles,soon',
  'place/london,Place,London,',
  '',
].join('\n');
const RELATIONS = [
  'from,type,to',
  'person/ada,LIVES_IN,place/london',
  'person/ada,KNOWS,person/nobody',
  'person/ada,VISITS,place/londn',
  '',
].join('\n');

test.beforeEach(async ({ page, blank }) => {
  await clear(blank);
  await page.goto(blank!.address);
  await expect(page.getByRole('heading', { name: 'The graph is empty' })).toBeVisible();
});
test.afterEach(({ blank }) => clear(blank));

/** The dialog after its dry run. */
async function checked(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText(/^Dry run/)).toBeVisible();
  return dialog;
}

/** The line of a label or a type with its numbers: new, changed, as it was. */
function foretold(dialog: Locator, line: string): Locator {
  const region = dialog.getByRole('region', { name: 'Labels and types' });
  return region.getByRole('row', { name: line, exact: true });
}

test('files dropped on the page are checked, loaded without the bad rows, and shown', async ({
  page,
  explorer,
}) => {
  await drop(page, { 'entities.csv': ENTITIES, 'relations.csv': RELATIONS });
  const dialog = await checked(page);
  const rows = dialog.getByRole('region', { name: 'Rows of entities.csv' });
  await expect(rows.getByRole('row', { name: /^3 / })).toContainText('soon');
  await expect(dialog.getByRole('combobox', { name: 'Between the cells of entities.csv' })).toHaveValue(',');
  await expect(dialog.getByRole('combobox', { name: 'What born:int becomes' })).toHaveValue(
    'property:integer',
  );
  await expect(dialog.getByText('Nothing has been written yet.')).toBeVisible();
  await expect(foretold(dialog, 'Person 1 – –')).toBeVisible();
  await expect(foretold(dialog, 'LIVES_IN Person to Place 1 – –')).toBeVisible();

  const rejects = dialog.getByRole('region', { name: 'Rejected rows' });
  await expect(rejects.getByRole('row').filter({ hasText: 'entities.csv' })).toContainText(/line 3.*soon/s);
  await expect(rejects.getByRole('row').filter({ hasText: 'person/nobody' })).toContainText(/line 3/s);

  await dialog.getByRole('button', { name: /^Load 3 rows/ }).click();
  await expect(dialog.getByText('3 created')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show what came in' }).click();

  await expect(dialog).toBeHidden();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 2, relationships: 1 });
  await explorer.settled();
  const drawn = (await explorer.places()).map(({ text }) => text);
  expect(drawn.toSorted()).toEqual(['Ada', 'LIVES_IN', 'London']);
});

test('rejected rows are mended where they are listed, one step back at a time', async ({ page }) => {
  await drop(page, { 'entities.csv': ENTITIES, 'relations.csv': RELATIONS });
  const dialog = await checked(page);
  const row = (text: string) => dialog.getByRole('row').filter({ hasText: text });
  await row('soon').getByRole('button', { name: 'Leave empty' }).press('Enter');
  await expect(dialog.getByText(/2 rejected of 6 rows; 1 cell corrected/)).toBeVisible();
  await expect(row('The closest is place/london')).toContainText('place/londn');
  await row('place/londn').getByRole('button', { name: 'Use place/london' }).click();
  await expect(dialog.getByText(/1 rejected of 6 rows; 2 cells corrected/)).toBeVisible();
  await row('person/nobody').getByRole('button', { name: 'Make the entity' }).press('Enter');
  await expect(dialog.getByText(/6 new of 6 rows; 2 cells corrected, 1 entity to be made/)).toBeVisible();
  await expect(foretold(dialog, 'Entity 1 – –')).toBeVisible();
  // What was pressed is gone, and the keyboard stands at the way on.
  await expect(dialog.getByRole('button', { name: 'Load 6 rows' })).toBeFocused();

  await dialog.getByRole('button', { name: 'Take back' }).click();
  await row('person/nobody').getByRole('button', { name: 'Leave out' }).click();
  await expect(row('person/nobody').getByRole('button', { name: 'Left out' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Load 5 rows' }).click();
  await expect(dialog.getByText(/5 created, 1 rejected/)).toBeVisible();
});

test('rejected rows are saved in their own form and taken when they come back mended', async ({ page }) => {
  await drop(page, { 'entities.csv': ENTITIES });
  let dialog = await checked(page);
  const saved = await download(page, () =>
    dialog.getByRole('button', { name: 'entities-rejects.csv' }).click(),
  );
  const text = saved.bytes.toString('utf8');
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'id,labels,name,born:int,reason:IGNORE',
    'person/charles,Person,Charles,soon,"Not a whole number such as 42, within 64 bits."',
  ]);
  await dialog.getByRole('button', { name: /^Load 2 rows/ }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  await drop(page, { 'entities-rejects.csv': text.replace('soon', '1791') });
  dialog = await checked(page);
  await expect(dialog.getByText('1 new of 1 row')).toBeVisible();
  await dialog.getByRole('button', { name: 'Load 1 row' }).click();
  await expect(dialog.getByText('1 created')).toBeVisible();
});

test('a file in another encoding, one with other marks and one without a header are read as they are meant', async ({
  page,
}) => {
  const text = 'id,labels,name\ncafe,Place,Caf\xe9 de Flore\n';
  await drop(page, {
    'places.csv': [...text].map((sign) => sign.charCodeAt(0)),
    'entities.csv': 'person/ada,Person,Ada\nperson/mary,Person,Mary\n',
    'more.csv': 'id|labels|name, or names, or what it is called\nx|Person|X\n',
  });
  const dialog = await checked(page);
  await expect(dialog.getByRole('button', { name: 'Nothing to load' })).toBeDisabled();
  await dialog.getByRole('button', { name: /Read as Windows-1252.*Café de Flore/ }).click();
  await expect(dialog.getByRole('cell', { name: 'Café de Flore' })).toBeVisible();

  await dialog.getByRole('button', { name: /^more.csv/ }).click();
  await dialog.getByRole('button', { name: /^Part cells by bar/ }).click();
  await expect(dialog.getByRole('combobox', { name: 'Between the cells of more.csv' })).toHaveValue('|');

  await dialog.getByRole('button', { name: /^entities.csv/ }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Header in line 1' })).not.toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'What labels becomes' })).toHaveValue('labels');
  const name = dialog.getByRole('textbox', { name: 'Name of name' });
  await name.fill('fullName');
  await name.press('Enter');
  await dialog.getByRole('button', { name: 'Read it so' }).click();
  await expect(foretold(dialog, 'Person 3 – –')).toBeVisible();
  await dialog.getByRole('button', { name: 'Load 4 rows' }).click();
  await expect(dialog.getByText('4 created')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show what came in' }).click();
  await expect(dialog).toBeHidden();
});

test('columns are read otherwise by choice, and what comes of it is foretold at once', async ({ page }) => {
  await drop(page, { 'x.csv': 'id,what,since\na,Person,2022-01-07\nb,Person,soon\n' });
  const dialog = await checked(page);
  await expect(foretold(dialog, 'Entity 2 – –')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'What what becomes' }).selectOption('Labels');
  await expect(foretold(dialog, 'Person 2 – –')).toBeVisible();
  const since = dialog.getByRole('combobox', { name: 'What since becomes' });
  await since.focus();
  await since.selectOption('Date');
  await expect(dialog.getByText('1 row cannot be loaded')).toBeVisible();
  await expect(since).toBeFocused();
  await dialog.getByRole('button', { name: 'Read column as text' }).click();
  await expect(since).toHaveValue('property:string');
  await expect(dialog.getByRole('button', { name: 'Load 2 rows' })).toBeEnabled();
  // The next choice does not wait for the check of the last one, which is given up.
  for (const choice of ['Whole number', 'Date', 'Text']) await since.selectOption(choice);
  await expect(dialog.getByText('2 new of 2 rows')).toBeVisible();
  await expect(since).toHaveValue('property:string');
});

test('nothing but its button stops a load: no Escape, no click beside it, no other file', async ({
  page,
  blank,
}) => {
  await drop(page, { 'knows.csv': 'subject,relation,object\nAda,knows,Charles\n' });
  const dialog = await checked(page);
  await page.route('**/api/import?dryRun=false', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Load 1 row' }).click();
  await page.keyboard.press('Escape', { delay: 60 });
  await page.mouse.click(8, 400);
  await drop(page, { 'more.csv': 'subject,relation,object\nAda,knows,Mary\n' });
  await expect(page.getByText('Add others when that is done')).toBeVisible();
  await expect(dialog.getByText(/^Loaded in/)).toBeVisible();
  const { counts } = (await (await fetch(`${blank!.address}/api/graph`)).json()) as { counts: object };
  expect(counts).toEqual({ nodes: 2, relationships: 1 });
});
