import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A loopback port that is free now: `wanted` or the next free one, or any when none is wanted. */
export async function freePort(wanted = 0): Promise<number> {
  for (let port = wanted; ; port++) {
    const found = await tryPort(port);
    if (found !== null) return found;
    if (port > wanted + 100) throw new Error(`no free port from ${wanted} to ${port}`);
  }
}

async function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
