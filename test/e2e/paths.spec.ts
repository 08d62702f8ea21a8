import { expect, test } from './journey.ts';

test('a path between two people is explained in sentences and drawn', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.choose('Stoltenberg');
  await explorer.inspector.getByRole('button', { name: 'Paths to…' }).click();
  await explorer.choose('Blinken');

  const paths = page.getByRole('complementary', { name: 'Paths' });
  await expect(paths).toContainText('Jens Stoltenberg');
  await expect(paths).toContainText('Antony Blinken');
  const first = paths.getByRole('button', { name: /^Show path 1: Jens Stoltenberg [–←].* Antony Blinken$/ });
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(paths.getByRole('heading', { name: /shortest paths? .*relationships?/ })).toBeVisible();

  const drawn = (await explorer.places()).map(({ text }) => text);
  expect(drawn).toContain('Jens Stoltenberg');
  expect(drawn).toContain('Antony Blinken');
  await expect(page.getByText(/· \d+ selected/)).toBeVisible();
});

test('two nodes selected on the canvas have what they share, and paths between them', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.clickOn('Russia');
  await explorer.settled();
  await explorer.fit();
  await explorer.clickOn('NATO', { modifiers: ['Shift'] });
  await expect(explorer.inspected('2 nodes')).toBeVisible();
  await expect(explorer.inspector.getByRole('region', { name: 'Neighbours of both' })).toBeVisible();

  await explorer.inspector.getByRole('button', { name: 'Paths between' }).click();
  const paths = page.getByRole('complementary', { name: 'Paths' });
  await expect(paths.getByRole('button', { name: /^Show path 1: Russia [–←]\S+[→–] NATO$/ })).toBeVisible();
});
