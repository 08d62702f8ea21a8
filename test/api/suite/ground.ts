import { afterAll, beforeAll } from 'vitest';

import type { NodeValue } from '../../../contract/values.ts';
import { startServer } from '../server.ts';
import type { TestServer } from '../server.ts';

export interface SuiteOptions {
  /** Where an empty graph is. */
  readonly graphUrl: () => string;
  /** Makes the graph empty. */
  readonly clear: (server: TestServer) => Promise<void>;
}

/** The server that all tests of a suite ask, with the sample in its graph. */
export interface Ground {
  readonly server: TestServer;
  readonly graphUrl: () => string;
  /** The node that a search finds first. */
  find(text: string): Promise<NodeValue>;
}

/** Starts the server before the tests of a `describe` and closes it after them. */
export function useGround(
  { graphUrl, clear }: SuiteOptions,
  fill: (server: TestServer) => Promise<void>,
): Ground {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ graphUrl: graphUrl(), args: ['--allow-writes', '--row-limit', '1000'] });
    await clear(server);
    await fill(server);
  });
  afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
    graphUrl,
    find: async (text) => {
      const { hits } = await server.get('GET /api/search', `/api/search?q=${encodeURIComponent(text)}`);
      return hits[0]?.node as NodeValue;
    },
  };
}

export const id = ({ _value }: NodeValue) => _value._element_id;

/** The address of a node. */
export const at = (node: string) => `/api/nodes/${encodeURIComponent(node)}`;
