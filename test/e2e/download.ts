import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

/** The file that an act on the page saves. */
export async function download(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const started = page.waitForEvent('download');
  await act();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
