import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';
import { offered } from './offered.ts';

test('what is chosen is written so that it runs, whatever its name', async ({
  page,
  explorer,
  blank,
  engine,
}) => {
  const label = engine === 'neo4j' ? 'Odd `label`' : 'Odd label';
  const written = `\`${label.replaceAll('`', '``')}\``;
  await clear(blank);
  await write(blank, `CREATE (:${written} {name: 'One', \`odd key\`: 1})`);
  await explorer.open(blank!.address);
  for (const text of ['MATCH (n:Od', 'MATCH (n:`Od']) {
    await offered(page, explorer, text);
    await page.keyboard.press('Enter');
    await expect(explorer.editor).toHaveText(new RegExp(`^MATCH \\(n:${escaped(written)}`));
  }
  await offered(page, explorer, `MATCH (n:${written}) RETURN n.od`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.results.getByRole('gridcell', { name: '1' })).toBeVisible();

  await offered(page, explorer, `MATCH (n:${written}) RETURN coun`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('n');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.editor).toContainText('RETURN count(n)');
  await expect(explorer.results.getByRole('columnheader', { name: /^count\(n\)/ })).toBeVisible();
  await clear(blank);
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
