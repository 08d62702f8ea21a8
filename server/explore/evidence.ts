import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import { isList, valueAt } from '../../contract/values.ts';
import type { RelationshipValue } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { CLAIMED, isClaim } from './claim-types.ts';
import { withDetails } from './claims.ts';
import { differencesOf } from './differences.ts';
import { asNode, idOf } from './elements.ts';
import { identityOf, knownKey } from './identity.ts';
import { relationship as relationshipById } from './relationship.ts';
import type { RelationshipWithEnds } from './relationship.ts';

const MOST_CLAIMS = 500;

/** Who says so: the claims about a relationship, and where they differ. @throws Problem `not-found` */
export async function evidence(graph: Graph, id: string, signal?: AbortSignal): Promise<EvidenceAnswer> {
  const found = await relationshipById(graph, id, signal);
  const claims = await claimsAbout(graph, found, signal);
  return {
    ...found,
    claims,
    independentSources: new Set(behind(found.relationship, claims).map(({ origin }) => origin)).size,
    differences: differencesOf(claims),
  };
}

/** A relationship that is part of a claim has this one claim as its evidence. */
async function claimsAbout(
  graph: Graph,
  { relationship, start, end }: RelationshipWithEnds,
  signal: AbortSignal | undefined,
): Promise<Claim[]> {
  if (isClaim(start)) return withDetails(graph, [start], signal);
  const { _type: type, _properties: properties } = relationship._value;
  const parameters = {
    from: knownKey(graph, idOf(start), 'node'),
    to: knownKey(graph, idOf(end), 'node'),
    type: type === CLAIMED ? valueAt(properties, 'type') : type,
    limit: MOST_CLAIMS,
  };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'pair-claims', parameters, { slots, signal });
  return withDetails(
    graph,
    rows.map((row) => asNode(row['claim'])),
    signal,
  );
}

/** The claims that a relationship stands for, as it names them itself; without names, those that affirm it. */
function behind(relationship: RelationshipValue, claims: readonly Claim[]): Claim[] {
  const named = valueAt(relationship._value._properties, 'claims');
  const chosen = isList(named)
    ? claims.filter(({ id }) => named.includes(id))
    : claims.filter(({ polarity, certainty }) => polarity === 'affirmed' && certainty === 'stated');
  return chosen.filter(({ origin }) => origin !== null);
}
