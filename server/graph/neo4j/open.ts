import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';

import { Problem } from '../../problem.ts';
import type { Graph, GraphInfo } from '../graph.ts';
import { toProblem } from './errors.ts';
import { openingProblem } from './opening.ts';
import { PassedTexts } from './passed.ts';
import { probe } from './probe.ts';
import { run } from './run.ts';
import type { Connection } from './run.ts';

export interface Neo4jOptions {
  /** `neo4j:`, `bolt:`, or either with `+s` or `+ssc`. */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database when absent. */
  readonly database?: string | undefined;
  readonly maxConnectionPoolSize?: number | undefined;
  /** The most time a run gets, and what it gets when it asks for none: five minutes when absent. */
  readonly timeoutMs?: number | undefined;
  /** Full names of procedures and functions that free read queries may use besides the listed ones. */
  readonly permitted?: readonly string[] | undefined;
  /** Run free read queries on servers whose plans cannot be read, trusting their READ mode alone. */
  readonly trustReadMode?: boolean | undefined;
}

const TIMEOUT_MS = 300_000;
const CONNECT_MS = 10_000;

/** Opens a Neo4j database, or one on another Bolt server. @throws Problem `authentication`, `unavailable`, `configuration` */
export async function openNeo4j(options: Neo4jOptions): Promise<Graph> {
  if (options.database?.toLowerCase() === 'system') {
    throw new Problem('configuration', 'The database system holds what Neo4j keeps about itself, no graph.', {
      hint: 'Name another one as GRAPH_DATABASE.',
    });
  }
  const driver = connect(options);
  const connection: Connection = {
    driver,
    database: options.database,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    permitted: options.permitted ?? [],
    freeReads: 'refused',
    passed: new PassedTexts(),
  };
  try {
    const info = await probe(driver, options.database, { run: (request) => run(connection, request) });
    return graphOf(
      { ...connection, database: info.database || undefined, freeReads: freeReads(info, options) },
      info,
    );
  } catch (error) {
    await driver.close();
    throw openingProblem(toProblem(error), options);
  }
}

function freeReads(info: GraphInfo, options: Neo4jOptions): Connection['freeReads'] {
  if (info.capabilities.readGate === 'plan') return 'gated';
  return options.trustReadMode === true ? 'trusted' : 'refused';
}

function connect(options: Neo4jOptions): Driver {
  const { url, user, password } = options;
  const auth =
    user === undefined && password === undefined
      ? undefined
      : neo4j.auth.basic(user ?? 'neo4j', password ?? '');
  try {
    return neo4j.driver(url, auth, {
      maxConnectionPoolSize: options.maxConnectionPoolSize ?? 20,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: CONNECT_MS,
      // Load balancers drop idle connections without a word.
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: CONNECT_MS,
      telemetryDisabled: true,
      userAgent: 'relata',
    });
  } catch (error) {
    throw new Problem('configuration', `GRAPH_URL is not usable: ${(error as Error).message.trim()}.`, {
      hint: 'It looks like neo4j://localhost:7687 or bolt://localhost:7687.',
      cause: error,
    });
  }
}

function graphOf(connection: Connection, info: GraphInfo): Graph {
  return {
    info,
    run: (request) => run(connection, request),
    close: () => connection.driver.close(),
  };
}
