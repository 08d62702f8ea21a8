import type { ImportSettings } from '../../contract/import-settings.ts';
import type { Kind } from '../../contract/import-words.ts';
import type { Parameters } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import type { Row as Answer } from '../graph/read.ts';
import type { Slot } from '../statements.ts';
import { textAt } from './answer.ts';
import type { Near } from './nearest.ts';
import { createOutlook } from './outlook.ts';
import type { OutlookCount } from './outlook.ts';
import type { Report } from './report.ts';
import { createSeen } from './seen.ts';
import type { Seen } from './seen.ts';

/** The labels that ids are unique in. */
export type KeyLabel = 'Entity' | 'Source' | 'Claim';

/** One import on its way: what its steps share. */
export interface ImportRun {
  readonly graph: Graph;
  readonly dryRun: boolean;
  readonly signal: AbortSignal | undefined;
  readonly report: Report;
  /** Labels without a node so far: their rows are created without a look, and the unique constraint is the judge. */
  readonly freshLabels: Set<KeyLabel>;
  /** Relationship types that were there before; for all others, what has been created is remembered here. */
  readonly oldTypes: ReadonlySet<string>;
  readonly created: Map<string, Seen>;
  /** Ids known to be there, so that they are asked for once. */
  readonly knownIds: Readonly<Record<KeyLabel, Set<string>>>;
  /** In a dry run: what each row that would have been written holds, as a hash by its key. */
  readonly rehearsed: Map<string, number>;
  /** Ids of entities made or changed, as many as can be drawn at once. */
  readonly touched: Set<string>;
  /** Entities made because rows name them. */
  madeEntities: number;
  /** Whether an entity that is missing is to be made. */
  readonly make: (id: string) => boolean;
  /** In a dry run: what the graph would get, and what missing ids may have meant. */
  readonly outlook: OutlookCount;
  readonly nearest: Map<string, Near | null>;
}

/** Starts from what the database has. */
export async function startRun(
  graph: Graph,
  report: Report,
  {
    make = [],
    ...options
  }: {
    readonly dryRun: boolean;
    readonly make: ImportSettings['make'];
    readonly signal: AbortSignal | undefined;
  },
): Promise<ImportRun> {
  const look = (name: string, slots: Record<string, Slot> = {}) =>
    runStatement(graph, name, {}, { slots, signal: options.signal });
  const labels = ['Entity', 'Source', 'Claim'] as const;
  const [types, ...counts] = await Promise.all([
    look('import-types'),
    ...labels.map((label) => look('import-count', { label })),
  ]);
  return {
    graph,
    report,
    ...options,
    freshLabels: new Set(labels.filter((_, index) => counts[index]?.[0]?.['count'] === 0)),
    oldTypes: new Set(types.map((row) => textAt(row, 'type'))),
    created: new Map(),
    knownIds: { Entity: new Set(), Source: new Set(), Claim: new Set() },
    rehearsed: new Map(),
    touched: new Set(),
    madeEntities: 0,
    make: make === 'all' ? () => true : isIn(new Set(make)),
    outlook: createOutlook(),
    nearest: new Map(),
  };
}

function isIn(ids: ReadonlySet<string>): (id: string) => boolean {
  return (id) => ids.has(id);
}

/** Runs a statement that reads. */
export function ask(
  run: ImportRun,
  name: string,
  parameters: Parameters,
  slots: Record<string, Slot> = {},
): Promise<Answer[]> {
  return runStatement(run.graph, name, parameters, { slots, signal: run.signal });
}

/** Runs a statement that writes. */
export function write(
  run: ImportRun,
  name: string,
  parameters: Parameters,
  slots: Record<string, Slot> = {},
): Promise<Answer[]> {
  return runStatement(run.graph, name, parameters, { slots, access: 'write', signal: run.signal });
}

/** A memory of the relations of one type created in this run; null for a type that was there before. */
export function seenOf(run: ImportRun, type: string): Seen | null {
  if (run.oldTypes.has(type)) return null;
  const seen = run.created.get(type) ?? createSeen();
  run.created.set(type, seen);
  return seen;
}

/** The label that the rows of a kind are unique in. */
export function keyLabel(kind: Exclude<Kind, 'relations'>): KeyLabel {
  return ({ sources: 'Source', entities: 'Entity', claims: 'Claim' } as const)[kind];
}
