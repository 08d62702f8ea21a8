import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';

const LONG = 'Lorem ipsum dolor sit amet. '.repeat(37_450).slice(0, 1_048_576);
const KINDS = `CREATE (:Sampler {name: 'Every kind', big: 9007199254740993, text: '42', empty: '', lines: 'one\\ntwo',
  rtl: 'שלום עולם', link: 'https://example.org/a', script: 'javascript:alert(1)', many: ['a', 'b'], numbers: [1, 2],
  long: $long})-[:HAS {since: date('2022-01-07')}]->(:Sampler {name: 'Other'})`;

test('values of every kind are exact, say their type where it does not show, and can be copied', async ({
  page,
  explorer,
  blank,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await clear(blank);
  await write(blank, KINDS, { long: LONG });
  await explorer.open(blank!.address);
  await explorer.choose('Every kind');
  await expect(explorer.inspected('Every kind')).toBeVisible();
  const value = (name: string) =>
    explorer.inspector
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('+ dd');

  await expect(value('big')).toContainText('9007199254740993');
  await expect(value('text')).toHaveText(/42String/);
  await expect(value('empty')).toContainText('empty text');
  await expect(value('many')).toHaveText(/a, bList of 2/);
  expect(await value('lines').innerText()).toContain('one\ntwo');
  await expect(value('link').getByRole('link')).toHaveAttribute('href', 'https://example.org/a');
  await expect(value('script').getByRole('link')).toHaveCount(0);
  expect(await value('rtl').locator('[dir="auto"]').textContent()).toBe('שלום עולם');

  await value('long').getByRole('button', { name: 'more' }).click();
  await value('long').getByRole('button', { name: 'Copy all of it' }).click();
  await expect(value('long').getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.length).toBe(1_048_576);
  expect(copied === LONG).toBe(true);
  await value('numbers').hover();
  await value('numbers').getByRole('button', { name: 'Copy numbers' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('[1, 2]');
  await clear(blank);
});
