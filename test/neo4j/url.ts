import { inject } from 'vitest';

/** The server of this worker: files that run at the same time each have one to themselves. */
export function neo4jUrl(): string {
  const urls = inject('neo4jUrls');
  const worker = Number(process.env['VITEST_POOL_ID']);
  const url = urls[(worker - 1) % urls.length];
  if (url === undefined) throw new Error(`there is no server for worker ${worker}`);
  return url;
}
