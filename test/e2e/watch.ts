import type { Page } from '@playwright/test';

/** Where the servers of the tests listen. */
const LOOPBACK = '127.0.0.1';

/** What a page must never do, as it happens: errors on the console, policy violations, requests to other hosts. */
export interface Watch {
  readonly complaints: readonly string[];
  /** Complaints that match are part of the test: a query that is wrong is answered with 400, and Chromium logs that. */
  permit(pattern: RegExp): void;
}

export async function watch(page: Page): Promise<Watch> {
  const complaints: string[] = [];
  const permitted: RegExp[] = [];
  const complain = (text: string) => {
    if (!permitted.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complain(`${message.type()} on the console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complain(`thrown: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== LOOPBACK)
      complain(`request to ${url.href}`);
  });
  await page.exposeFunction('violated', (what: string) => complain(`content policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { violated } = globalThis as unknown as { violated: (what: string) => void };
      violated(`${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
    });
  });
  return { complaints, permit: (pattern) => void permitted.push(pattern) };
}
