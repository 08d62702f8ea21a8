import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';

test('a server that does not answer is told, and asked again', async ({ page, explorer, watched }) => {
  watched.permit(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await page.goto('/');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/does not answer|cannot be reached/);
  await page.unroute('**/api/**');
  await again.click();
  await expect.poll(async () => (await explorer.places()).length).toBeGreaterThan(0);
});

test('an empty graph offers what to do', async ({ page, blank }) => {
  await clear(blank);
  await page.goto(blank!.address);
  await expect(page.getByRole('heading', { name: 'The graph is empty' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
});

test('more than one picture can hold is cut, counted and offered', async ({ page, explorer, blank }) => {
  await clear(blank);
  await write(blank, 'UNWIND range(1, 650) AS n CREATE (:Thing {name: "Thing " + toString(n)})');
  await page.setViewportSize({ width: 1280, height: 800 });
  await explorer.open(blank!.address);
  await explorer.run('MATCH (t:Thing) RETURN t AS thing');
  await expect(explorer.results).toContainText(/650 rows in .*complete/s);
  const note = page.getByText(/500 of 650 nodes drawn/);
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Draw 150 more' }).click();
  await expect(note).toBeHidden();
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(650);
  await clear(blank);
});

test('a console that cannot be fetched leaves the page standing, and is asked for again', async ({
  page,
  explorer,
  watched,
}) => {
  watched.permit(/ERR_CONNECTION_REFUSED/);
  await explorer.open();
  const before = await explorer.shown();
  await page.route('**/assets/{Console,editor}-*', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('alert')).toContainText('The console could not be fetched');
  expect(await explorer.shown()).toEqual(before);
  await page.unroute('**/assets/{Console,editor}-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.editor).toBeFocused();
});
