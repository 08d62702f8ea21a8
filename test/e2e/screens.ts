import type { Page } from '@playwright/test';

import { drop } from './drop.ts';
import type { Explorer } from './explorer.ts';
import { expect } from './journey.ts';

/** Every screen of the page, and how it is reached from the first picture. */
export const SCREENS: Readonly<Record<string, (explorer: Explorer, page: Page) => Promise<unknown>>> = {
  start: async () => {},
  node: async (explorer) => {
    await explorer.choose('Stolt');
    await expect(explorer.inspector.getByRole('region', { name: 'Says' })).toBeVisible();
  },
  relationship: async (explorer) => {
    await explorer.choose('War in Donbas');
    await explorer.chooseInOutline('War in Donbas', / COSTS_LIVES_IN /);
    await expect(explorer.inspector.getByRole('region', { name: /^Figures/ })).toBeVisible();
  },
  denied: async (explorer) => {
    await explorer.choose('Russia');
    await explorer.chooseInOutline('Russia', /^Russia PLANS_TO_INVADE Ukraine, denied/);
    await expect(explorer.inspector).toContainText('Denied by Russia');
  },
  several: async (explorer) => {
    await explorer.clickOn('Russia');
    await explorer.settled();
    // The inspector that opens may cover the other one.
    await explorer.fit();
    await explorer.clickOn('NATO', { modifiers: ['Shift'] });
    await expect(explorer.inspected('2 nodes')).toBeVisible();
  },
  expand: async (explorer, page) => {
    await explorer.doubleClickOn('Russia');
    await expect(page.getByRole('dialog', { name: 'Expand Russia' })).toBeVisible();
  },
  paths: async (explorer, page) => {
    await explorer.choose('Stoltenberg');
    await explorer.inspector.getByRole('button', { name: 'Paths to…' }).click();
    await explorer.choose('Blinken');
    await expect(page.getByRole('button', { name: /^Show path 1/ })).toBeVisible();
  },
  outline: async (explorer, page) => {
    await page.keyboard.press('F6');
    await expect(explorer.outline).toBeVisible();
    await page.keyboard.press('ArrowRight');
  },
  console: async (explorer) => {
    await explorer.run(
      'MATCH (p:Person)-[r]->(e:Event)\nRETURN p AS person, type(r) AS does, e AS event, e.date AS date\nORDER BY date, does LIMIT 20',
    );
    await expect(explorer.results).toContainText(/rows? in .*complete/s);
  },
  'console-error': async (explorer) => {
    await explorer.run('MATCH (p:Person) RETURN p.name AS name LIMIT 8');
    await expect(explorer.results).toContainText('8 rows in');
    await explorer.run('MATCH (p:Person)\nRETURN p.name AS name ORDERED BY name');
    await expect(explorer.results.getByRole('alert')).toBeVisible();
  },
  import: async (_, page) => {
    await drop(page, {
      'entities.csv':
        'id,labels,name,born:int\nperson/ada,Person,Ada Lovelace,1815\nperson/charles,Person,Charles Babbage,soon\nplace/london,Place,London,\n',
      'relations.csv':
        'from,type,to\nperson/ada,LIVES_IN,place/london\nperson/ada,KNOWS,person/nobody\nperson/ada,ADMIRES,country/russia\n',
    });
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await expect(dialog.getByText(/^Dry run|read-only/)).toBeVisible();
  },
  search: async (explorer, page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search names/ }).fill('secret');
    await expect(explorer.found().first()).toContainText('Jens Stoltenberg');
  },
  help: async (_, page) => {
    await page.getByRole('button', { name: 'Help and keys' }).click();
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  },
};
