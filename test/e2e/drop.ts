import type { Page } from '@playwright/test';

/** Drops files onto the middle of the page, as from the desktop: texts, or bytes where the encoding matters. */
export async function drop(
  page: Page,
  files: Readonly<Record<string, string | readonly number[]>>,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((entries) => {
    const transfer = new DataTransfer();
    for (const [name, content] of entries) {
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      transfer.items.add(new File([part], name, { type: 'text/csv' }));
    }
    return transfer;
  }, Object.entries(files));
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}
