import type { Driver } from 'neo4j-driver';

import { Problem } from '../../problem.ts';
import { fill, statement } from '../../statements.ts';
import type { Graph, GraphInfo } from '../graph.ts';
import { collect, runStatement } from '../read.ts';

type Bare = Pick<Graph, 'run'>;

/** What stands behind a connection: asked, never assumed. @throws Problem when the server cannot be used at all */
export async function probe(driver: Driver, database: string | undefined, bare: Bare): Promise<GraphInfo> {
  const server = await driver.getServerInfo(database === undefined ? {} : { database });
  const unknown: GraphInfo = {
    engine: 'neo4j',
    ...productOf(server.agent ?? ''),
    database: database ?? '',
    capabilities: { fullText: false, readGate: 'none', plans: false, inexact: [] },
  };
  const graph: Graph = { ...bare, info: unknown, close: () => driver.close() };
  const name = await attempt(async () => (await runStatement(graph, 'database-name'))[0]?.['name']);
  const plans = (await attempt(() => explains(graph))) ?? false;
  const fullText = (await attempt(() => runStatement(graph, 'full-text-analyzers'))) !== null;
  return {
    ...unknown,
    database: typeof name === 'string' ? name : unknown.database,
    capabilities: {
      fullText,
      plans,
      // The gate knows how Neo4j words its plans, and no other server's.
      readGate: plans && unknown.product === 'Neo4j' ? 'plan' : 'none',
      inexact: [],
    },
  };
}

/** Product and version as the server names itself: `Neo4j/5.26.31`, `Neo4j/v5.11.0 compatible … - Memgraph`. */
export function productOf(agent: string): { product: string; version: string } {
  const [, product = agent, version = ''] = /^([^/]*)\/v?(\S*)/.exec(agent) ?? [];
  if (!agent.includes('compatible')) return { product, version };
  const other = /(\w+)(?:[ /]v?([\d.]+))?\)?$/.exec(agent);
  return { product: other?.[1] ?? 'Bolt server', version: other?.[2] ?? '' };
}

async function explains(graph: Graph): Promise<boolean> {
  const text = `EXPLAIN ${fill(statement('neo4j', 'database-name'))}`;
  const { end } = await collect(graph, { text, access: 'read', origin: 'statement' });
  return end.plan !== null && end.plan.operator !== '';
}

/** Null where the server cannot do what is asked; trouble with the connection or the password is told. */
async function attempt<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    const incapable =
      error instanceof Problem && ['syntax', 'unsupported', 'query-failed'].includes(error.code);
    if (incapable) return null;
    throw error;
  }
}
