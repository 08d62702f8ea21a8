import { afterAll, beforeAll, expect } from 'vitest';

import type { Parameters, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import type { Graph, RunRequest } from '../graph.ts';
import { collect } from '../read.ts';
import { openEmbedded } from './open.ts';

/** A graph in memory for all tests of a file, whose engine must not end. */
export interface Asked {
  readonly graph: Graph;
  readonly write: (text: string, parameters?: Parameters) => Promise<void>;
  readonly answer: (text: string, options?: Partial<RunRequest>) => Promise<Answer>;
  /** The value of an expression, or the first one that a query with RETURN answers. */
  readonly value: (expression: string, options?: Partial<RunRequest>) => Promise<Value | undefined>;
  /** What a query is refused with. */
  readonly problem: (text: string, options?: Partial<RunRequest>) => Promise<Problem>;
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: Value[][];
}

/** Opens the graph before the tests, and closes it after them. */
export function useAsked(): Asked {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmbedded({ file: null, onRestart: (reason) => expect.fail(reason) });
  });
  afterAll(() => graph.close());

  const answer: Asked['answer'] = async (text, options = {}) => {
    let columns: readonly string[] = [];
    const rows: Value[][] = [];
    for await (const event of graph.run({ text, access: 'read', origin: 'query', ...options })) {
      if (event.kind === 'head') ({ columns } = event);
      if (event.kind === 'rows') rows.push(...event.rows.map((row) => [...row]));
    }
    return { columns, rows };
  };
  return {
    get graph() {
      return graph;
    },
    write: async (text, parameters = {}) => {
      await collect(graph, { text, parameters, access: 'write', origin: 'statement' });
    },
    answer,
    value: async (expression, options) => {
      const text = expression.includes('RETURN') ? expression : `RETURN ${expression} AS value`;
      return (await answer(text, options)).rows[0]?.[0];
    },
    problem: async (text, options = {}) => {
      const error: unknown = await answer(text, options).then(
        () => new Error('nothing was thrown'),
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Problem)) throw error;
      return error;
    },
  };
}
