import type { Claim } from '../../contract/claims.ts';
import { isList, valueAt } from '../../contract/values.ts';
import type { MapValue, NodeValue, Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { isClaim } from './claim-types.ts';
import { asNode, asNodeOrNull, asRelationship, idOf } from './elements.ts';
import { identityOf, keysOf, knownKey } from './identity.ts';
import { node } from './node.ts';

/** Claims that a node has to do with, newest first; of a claim itself only this one. @throws Problem `not-found` */
export async function claimsOf(
  graph: Graph,
  id: string,
  limit: number,
  signal?: AbortSignal,
): Promise<{ claims: Claim[]; complete: boolean }> {
  const { node: found } = await node(graph, id, signal);
  if (isClaim(found)) return { claims: await withDetails(graph, [found], signal), complete: true };
  const parameters = { id: knownKey(graph, id, 'node'), limit: limit + 1 };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'node-claims', parameters, { slots, signal });
  const nodes = rows.slice(0, limit).map((row) => asNode(row['claim']));
  return { claims: await withDetails(graph, nodes, signal), complete: rows.length <= limit };
}

/** Claims with everything they point to, in the order given. */
export async function withDetails(
  graph: Graph,
  claims: readonly NodeValue[],
  signal?: AbortSignal,
): Promise<Claim[]> {
  const ids = claims.map(idOf);
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'claims', { ids: keysOf(graph, ids) }, { slots, signal });
  const found = new Map<string, Row>();
  for (const row of rows) {
    const id = idOf(asNode(row['claim']));
    // A claim that stands in two sources comes in two rows: the first is as good as the second.
    if (!found.has(id)) found.set(id, row);
  }
  return ids
    .map((id) => found.get(id))
    .filter((row) => row !== undefined)
    .map(claimOf);
}

function claimOf(row: Row): Claim {
  const claim = asNode(row['claim']);
  const source = asNodeOrNull(row['source']);
  const own = claim._value._properties;
  const stated = row['statedIn'] == null ? null : asRelationship(row['statedIn'])._value._properties;
  return {
    node: claim,
    id: textAt(own, 'id') ?? idOf(claim),
    type: textAt(own, 'type') ?? '',
    polarity: textAt(own, 'polarity') ?? 'affirmed',
    certainty: textAt(own, 'certainty') ?? 'stated',
    date: textAt(own, 'date'),
    subject: asNodeOrNull(row['subject']),
    object: asNodeOrNull(row['object']),
    by: asNodeOrNull(row['speaker']),
    source,
    origin: source === null ? null : originOf(source),
    quote: textAt(own, 'quote') ?? textAt(stated, 'quote'),
    start: wholeAt(stated, 'start'),
    end: wholeAt(stated, 'end'),
  };
}

/** Sources with the same origin are versions of one another; without one a source is its own. */
function originOf(source: NodeValue): string {
  const properties = source._value._properties;
  return textAt(properties, 'origin') ?? textAt(properties, 'id') ?? idOf(source);
}

/** A property as text; dates and times are text inside their tags. */
function textAt(properties: MapValue | null, key: string): string | null {
  const value: Value = properties === null ? null : valueAt(properties, key);
  if (typeof value === 'string') return value === '' ? null : value;
  if (value === null || typeof value !== 'object' || isList(value)) return null;
  const inner = '_value' in value ? value['_value'] : null;
  return typeof inner === 'string' ? inner : null;
}

function wholeAt(properties: MapValue | null, key: string): number | null {
  const value = properties === null ? null : valueAt(properties, key);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
