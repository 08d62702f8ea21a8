import { expect } from '@playwright/test';

interface Server {
  readonly address: string;
}

/** Runs a query that may write, and gives up when it fails. */
export async function write(
  server: Server | null,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const answer = await fetch(`${server?.address}/api/query`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, parameters, access: 'write' }),
  });
  expect(await answer.text()).toContain('"kind":"end"');
}

export const clear = (server: Server | null) => write(server, 'MATCH (n) DETACH DELETE n');
