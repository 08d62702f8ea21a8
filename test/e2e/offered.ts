import type { Page } from '@playwright/test';

import type { Explorer } from './explorer.ts';
import { expect } from './journey.ts';

/** Writes the beginning of a query, asks what may follow, and gives the first of it that is offered. */
export async function offered(page: Page, explorer: Explorer, text: string): Promise<string[]> {
  await page.keyboard.press('Escape');
  await explorer.write(text);
  await page.keyboard.press('Control+Space');
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list, text).toBeVisible();
  await expect(list.getByRole('option').first()).toBeVisible();
  // For a moment the editor takes Enter for a new line, lest a list that opens takes it away from who types.
  await page.waitForTimeout(100);
  return (await list.getByRole('option').allTextContents()).slice(0, 12);
}
