import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Value } from '../../contract/values.ts';
import { isTagged } from '../../contract/values.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { collect } from '../../server/graph/read.ts';
import { ROOT } from '../../server/paths.ts';

interface Difference {
  readonly query: string;
  readonly embedded: string;
  readonly neo4j: string;
}

/** The rows of the table in docs/embedded-engine.md that says what the engines answer to the same query. */
export function documentedDifferences(): Difference[] {
  const page = readFileSync(join(ROOT, 'docs', 'embedded-engine.md'), 'utf8');
  const rows = page.matchAll(/^\| `(RETURN [^`]+)` +\| `([^`]+)` +\| `([^`]+)` +\|$/gm);
  return [...rows].map(([, query = '', embedded = '', neo4j = '']) => ({ query, embedded, neo4j }));
}

/** The one value that a query answers, as the page writes it. */
export async function answerOf(graph: Graph, query: string): Promise<string> {
  const { rows } = await collect(graph, { text: query, access: 'read', origin: 'query' });
  const [value = null] = Object.values<Value>(rows[0] ?? {});
  return isTagged(value) && typeof value._value === 'string' ? value._value : JSON.stringify(value);
}
