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
  '',
].join('\n');

test('files dropped on the page are checked, loaded without the bad rows, and shown', async ({
  page,
  explorer,
  blank,
}) => {
  await clear(blank);
  await page.goto(blank!.address);
  await expect(page.getByRole('heading', { name: 'The graph is empty' })).toBeVisible();

  await drop(page, { 'entities.csv': ENTITIES, 'relations.csv': RELATIONS });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText(/^Dry run/)).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'First rows of entities.csv' })).toContainText('born');
  await expect(dialog.getByRole('cell', { name: 'London', exact: true })).toBeVisible();
  await expect(dialog.getByText('Nothing has been written yet.')).toBeVisible();

  const rejects = dialog.getByRole('region', { name: 'Rejected rows' });
  await expect(rejects.getByRole('row').filter({ hasText: 'entities.csv' })).toContainText(/line 3.*soon/s);
  await expect(rejects.getByRole('row').filter({ hasText: 'relations.csv' })).toContainText(
    /line 3.*person\/nobody/s,
  );
  const saved = await download(page, () => dialog.getByRole('button', { name: 'rejects.jsonl' }).click());
  expect(saved.bytes.toString('utf8').trim().split('\n')).toHaveLength(2);

  await dialog.getByRole('button', { name: /^Load 3 rows/ }).click();
  await expect(dialog.getByText('3 created')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show what came in' }).click();

  await expect(dialog).toBeHidden();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 2, relationships: 1 });
  await explorer.settled();
  const drawn = (await explorer.places()).map(({ text }) => text);
  expect(drawn.toSorted()).toEqual(['Ada', 'LIVES_IN', 'London']);
  await clear(blank);
});
