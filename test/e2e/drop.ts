import type { Page } from '@playwright/test';

/** Drops files onto the middle of the page, as from the desktop. */
export async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((entries) => {
    const transfer = new DataTransfer();
    for (const [name, text] of entries) transfer.items.add(new File([text], name, { type: 'text/csv' }));
    return transfer;
  }, Object.entries(files));
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}
