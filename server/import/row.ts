import type { Kind } from '../../contract/import-words.ts';
import type { MapValue, Value } from '../../contract/values.ts';
import { claimProperties } from './claim-words.ts';
import { Fault } from './fault.ts';
import { nodeLabel, relationType, slug } from './names.ts';
import { CLAIMED } from './projection.ts';
import { mapOf } from './properties.ts';
import type { Properties } from './properties.ts';

/** A source or an entity, ready to be loaded. */
export interface NodeRow {
  readonly kind: 'sources' | 'entities';
  readonly id: string;
  readonly labels: readonly string[];
  /** Its id among them. */
  readonly properties: MapValue;
}

export interface ClaimRow {
  readonly kind: 'claims';
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly source: string;
  readonly by: string | null;
  readonly properties: MapValue;
  /** Where in the source it stands: start, end, quote. */
  readonly place: MapValue;
}

export interface RelationRow {
  readonly kind: 'relations';
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** Its own `id`, which keeps relations of one type between the same two entities apart; null when it has none. */
  readonly id: Value;
  readonly properties: MapValue;
  /** The names its ends get when they have to be made; null when ends must be there. */
  readonly names: { readonly from: string; readonly to: string } | null;
}

export type Row = NodeRow | ClaimRow | RelationRow;

type TextRole = 'id' | 'from' | 'type' | 'to' | 'subject' | 'object' | 'source' | 'by' | 'quote';

/** A row taken apart: what its columns say, before the rules of its kind. */
export interface Parts {
  readonly texts: Partial<Record<TextRole, string>>;
  labels: readonly string[];
  readonly places: Partial<Record<'start' | 'end', Value>>;
  readonly properties: Properties;
}

export function emptyParts(): Parts {
  return { texts: {}, labels: [], places: {}, properties: {} };
}

/** A row of its kind, or the rule it breaks. */
export function rowOf(kind: Kind, parts: Parts): Row | Fault {
  if (kind === 'claims') return claimRow(parts);
  if (kind === 'relations') return relationRow(parts);
  return nodeRow(kind, parts);
}

/** A relation of three words; its ends get ids made from their names. */
export function tripleRow(parts: Parts): RelationRow | Fault {
  const row = relationRow(parts);
  if (row instanceof Fault) return row;
  const [from, to] = [slug(row.from), slug(row.to)];
  if (from === '') return new Fault('from', row.from, 'No id can be made of this: use letters or digits.');
  if (to === '') return new Fault('to', row.to, 'No id can be made of this: use letters or digits.');
  return { ...row, from, to, names: { from: row.from, to: row.to } };
}

function nodeRow(kind: 'sources' | 'entities', parts: Parts): NodeRow | Fault {
  const id = needed(parts, 'id');
  if (id instanceof Fault) return id;
  const labels: string[] = [];
  for (const text of parts.labels) {
    const label = nodeLabel(text);
    if (label === null)
      return new Fault(
        'labels',
        text,
        'Not usable as a label: begin with a letter, then letters and digits.',
      );
    if (label === 'Claim' || label === 'Source')
      return new Fault(
        'labels',
        text,
        `The label ${label} is kept for ${label.toLowerCase()}s: choose another.`,
      );
    if (label !== 'Entity' && !labels.includes(label)) labels.push(label);
  }
  // The id has a column of its own: a property of that name does not change it.
  parts.properties['id'] = id;
  return { kind, id, labels: labels.toSorted(), properties: mapOf(parts.properties) };
}

function relationRow(parts: Parts): RelationRow | Fault {
  const from = needed(parts, 'from');
  if (from instanceof Fault) return from;
  const type = neededType(parts);
  if (type instanceof Fault) return type;
  const to = needed(parts, 'to');
  if (to instanceof Fault) return to;
  const id = (Object.hasOwn(parts.properties, 'id') ? parts.properties['id'] : null) ?? null;
  return { kind: 'relations', from, type, to, id, properties: mapOf(parts.properties), names: null };
}

function claimRow(parts: Parts): ClaimRow | Fault {
  const id = needed(parts, 'id');
  if (id instanceof Fault) return id;
  const subject = needed(parts, 'subject');
  if (subject instanceof Fault) return subject;
  const type = neededType(parts);
  if (type instanceof Fault) return type;
  const object = needed(parts, 'object');
  if (object instanceof Fault) return object;
  const source = needed(parts, 'source');
  if (source instanceof Fault) return source;
  if (type === CLAIMED)
    return new Fault('type', CLAIMED, 'CLAIMED is made from claims: choose another type.');
  const properties = claimProperties(type, parts.properties);
  if (properties instanceof Fault) return properties;
  const { start, end } = parts.places;
  const quote = parts.texts.quote;
  const place = {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(quote === undefined ? {} : { quote }),
  };
  return { kind: 'claims', id, subject, object, source, by: parts.texts.by ?? null, properties, place };
}

const NEEDED: Readonly<Partial<Record<TextRole, string>>> = {
  id: 'The id is missing: give each row one of its own.',
  from: 'The start of the relation is missing: give the id of an entity.',
  to: 'The end of the relation is missing: give the id of an entity.',
  type: 'The type of the relation is missing: say how the two belong together.',
  subject: 'The subject is missing: give the id of an entity.',
  object: 'The object is missing: give the id of an entity.',
  source: 'The source is missing: give the id of the source that says so.',
};

function needed(parts: Parts, role: TextRole): string | Fault {
  const text = parts.texts[role];
  return text === undefined || text === '' ? new Fault(role, '', NEEDED[role] ?? 'Missing.') : text;
}

function neededType(parts: Parts): string | Fault {
  const text = needed(parts, 'type');
  if (text instanceof Fault) return text;
  return (
    relationType(text) ??
    new Fault('type', text, 'Not usable as a relation type: begin with a letter, then letters and digits.')
  );
}
