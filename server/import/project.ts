import { valueAt } from '../../contract/values.ts';
import type { MapValue, PlainMap } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { mapAt, textAt } from './answer.ts';
import { holds } from './compare.ts';
import { CLAIMED, keyOfFound, projectionOf } from './projection.ts';
import type { Projected } from './projection.ts';

const ROWS_AT_ONCE = 1000;

interface Options {
  readonly signal?: AbortSignal | undefined;
}

/** What has to be done to make the database hold what the claims want. */
interface Difference {
  readonly remove: readonly Projected[];
  readonly update: readonly Projected[];
  readonly create: readonly Projected[];
}

/**
 * Rebuilds the relationships that stand for claims: affirmed, stated claims become relationships of their type,
 * all others CLAIMED, those a reviewer rejected nothing. Only differences are written, so running it again
 * changes nothing; plain relationships, which have no property `claims`, are never touched.
 */
export async function projectClaims(
  graph: Graph,
  { signal }: Options = {},
): Promise<{ relationships: number; removed: number }> {
  const wanted = projectionOf(await runStatement(graph, 'project-claims', {}, { signal }));
  const found = await runStatement(graph, 'project-found', {}, { signal });
  const { remove, update, create } = difference(graph, wanted, found);
  await writeByType(graph, 'project-remove', remove, placeOf, signal);
  await writeByType(graph, 'project-update', update, updateRow, signal);
  await writeByType(graph, 'import-relation-create', create, createRow, signal);
  return { relationships: wanted.size, removed: remove.length };
}

function difference(graph: Graph, wanted: ReadonlyMap<string, Projected>, found: readonly Row[]): Difference {
  const remove = new Map<string, Projected>();
  const update = new Map<string, Projected>();
  const create = new Map(wanted);
  const met = new Set<string>();
  for (const row of found) {
    const key = keyOfFound(row);
    const projected = wanted.get(key);
    if (projected === undefined) remove.set(key, projectedFrom(row));
    else if (met.has(key)) {
      // Two of one kind cannot be told apart by a statement: both go, one comes back.
      remove.set(key, projected);
      update.delete(key);
      create.set(key, projected);
    } else {
      create.delete(key);
      if (!sameProperties(graph, mapAt(row, 'properties'), projected.properties)) update.set(key, projected);
    }
    met.add(key);
  }
  return { remove: [...remove.values()], update: [...update.values()], create: [...create.values()] };
}

function sameProperties(graph: Graph, found: MapValue, wanted: MapValue): boolean {
  const { inexact } = graph.info.capabilities;
  return holds(found, wanted, inexact) && holds(wanted, found, inexact);
}

function projectedFrom(found: Row): Projected {
  const properties = mapAt(found, 'properties');
  const relationshipType = textAt(found, 'projectedType');
  const at = (name: string) => valueAt(properties, name);
  return {
    from: found['subject'] ?? null,
    to: found['object'] ?? null,
    relationshipType,
    claimed:
      relationshipType === CLAIMED
        ? { type: at('type'), polarity: at('polarity'), certainty: at('certainty') }
        : null,
    properties,
  };
}

async function writeByType(
  graph: Graph,
  name: string,
  all: readonly Projected[],
  rowOf: (projected: Projected) => PlainMap,
  signal: AbortSignal | undefined,
): Promise<void> {
  const types = new Map<string, PlainMap[]>();
  for (const projected of all) {
    const rows = types.get(projected.relationshipType);
    if (rows === undefined) types.set(projected.relationshipType, [rowOf(projected)]);
    else rows.push(rowOf(projected));
  }
  for (const [type, rows] of types) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const parameters = { rows: rows.slice(from, from + ROWS_AT_ONCE) };
      await runStatement(graph, name, parameters, { slots: { type }, access: 'write', signal });
    }
  }
}

function placeOf({ from, to, claimed }: Projected): PlainMap {
  return { from, to, ...(claimed ?? { type: null, polarity: null, certainty: null }) };
}

function updateRow(projected: Projected): PlainMap {
  return { ...placeOf(projected), properties: projected.properties };
}

function createRow({ from, to, properties }: Projected): PlainMap {
  return { from, to, properties };
}
