import { expect, test } from './journey.ts';

test('CHAIRS shows its claims, their sources, and that a copy does not count twice', async ({ explorer }) => {
  await explorer.open();
  await explorer.choose('Stolt');
  await explorer.chooseInOutline('Jens Stoltenberg', /^Jens Stoltenberg CHAIRS /);

  const claims = explorer.inspector.getByRole('region', { name: 'Claims', exact: true });
  await expect(claims).toContainText('2 claims, 1 independent source');
  await expect(claims.getByRole('article')).toHaveCount(2);
  for (const outlet of ['Reuters', 'The Express Tribune']) {
    await expect(claims.getByRole('article').filter({ hasText: outlet })).not.toHaveCount(0);
  }
  await expect(claims).toContainText('“who chaired the call”');
  await expect(claims).toContainText('7 Jan 2022');
  await expect(claims).toContainText('Affirmed');
  await expect(claims).toContainText('so both count as one source');
});

test('figures that differ stand side by side before the claims', async ({ explorer }) => {
  await explorer.open();
  await explorer.choose('War in Donbas');
  await explorer.chooseInOutline('War in Donbas', / COSTS_LIVES_IN /);

  const figures = explorer.inspector.getByRole('region', { name: /^Figures for killed/ });
  await expect(figures).toContainText('about 15,000');
  await expect(figures).toContainText('over 14,000');
  await expect(figures).toContainText('Differ, can both be true');
  await expect(figures).toContainText('Associated Press');

  const claims = explorer.inspector.getByRole('region', { name: 'Claims', exact: true });
  await expect(claims.getByRole('article')).toHaveCount(3);
  await expect(claims.getByRole('article').filter({ hasText: 'killed over 14,000 people' })).toContainText(
    'Associated Press',
  );
});

test('a denied claim is shown as denied, with who denies it', async ({ explorer }) => {
  await explorer.open();
  await explorer.choose('Russia');
  await explorer.chooseInOutline('Russia', /^Russia PLANS_TO_INVADE Ukraine, denied/);

  await expect(explorer.inspector).toContainText('Denied by Russia');
  await expect(explorer.inspector).toContainText('claimed, not stated as fact');
  const claims = explorer.inspector.getByRole('region', { name: 'Claims', exact: true });
  await expect(claims.getByRole('article').filter({ hasText: /^Russia.*Denied/ })).not.toHaveCount(0);
});

test('claims that cannot be fetched are told, and asked for again', async ({ page, explorer, watched }) => {
  watched.permit(/ERR_FAILED/);
  await explorer.open();
  const claims = /\/api\/nodes\/[^/]+\/claims/;
  await page.route(claims, (route) => route.abort());
  await explorer.choose('Stolt');
  const again = explorer.inspector.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(claims);
  await again.click();
  await expect(explorer.inspector.getByRole('region', { name: 'Says' })).toBeVisible();
});
