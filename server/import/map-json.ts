import type { Kind, Role } from '../../contract/import-words.ts';
import { valueFault } from '../../contract/value-schema.ts';
import { isTagged } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import { IGNORED, ROLES } from './columns.ts';
import { Fault } from './fault.ts';
import type { Fix } from './fixes.ts';
import { put } from './properties.ts';
import type { Properties } from './properties.ts';
import { emptyParts, rowOf } from './row.ts';
import type { Parts, Row } from './row.ts';
import { isLooseDate } from './temporal.ts';

/**
 * How a line of JSON becomes a row to load: the fields with a role, and every other field, or those of an
 * object `props`, as properties. Fields that were set by hand are read as they were set.
 */
export function mapJson(kind: Kind, line: string, fixes: readonly Fix[] = []): Row | Fault {
  const object = objectOf(line);
  if (object instanceof Fault) return object;
  for (const { column, value } of fixes) put(object as Properties, column, value === '' ? null : value);
  const parts = emptyParts();
  for (const [name, value] of Object.entries(object)) {
    const fault = takeField(kind, parts, name, value);
    if (fault !== null) return fault;
  }
  return rowOf(kind, parts);
}

function objectOf(line: string): object | Fault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new Fault(null, line, `Not JSON (${why}): write one object on each line.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  return new Fault(null, line, 'Not a JSON object: write {"id": …} on each line.');
}

function takeField(kind: Kind, parts: Parts, name: string, value: unknown): Fault | null {
  if (value === null || IGNORED.test(name)) return null;
  const role = ROLES[kind].get(name);
  if (role !== undefined) return takeRole(parts, role, value);
  if (name !== 'props' || typeof value !== 'object' || Array.isArray(value))
    return takeProperty(kind, parts, name, value);
  for (const [key, item] of Object.entries(value)) {
    const fault = item === null ? null : takeProperty(kind, parts, key, item);
    if (fault !== null) return fault;
  }
  return null;
}

function takeRole(parts: Parts, role: Role, value: unknown): Fault | null {
  if (role === 'labels') {
    const labels = typeof value === 'string' ? value.split(';') : value;
    if (!Array.isArray(labels) || !labels.every((label) => typeof label === 'string'))
      return new Fault(role, JSON.stringify(value), 'Not labels: write a list of texts.');
    parts.labels = labels.filter((label) => label.trim() !== '');
  } else if (role === 'start' || role === 'end') {
    if (!Number.isSafeInteger(value)) return new Fault(role, JSON.stringify(value), 'Not a whole number.');
    parts.places[role] = value as number;
  } else if (role !== 'property' && role !== 'ignored') {
    if (typeof value !== 'string' && typeof value !== 'number')
      return new Fault(role, JSON.stringify(value), 'Not text: write it in quotes.');
    parts.texts[role] = role === 'quote' ? String(value) : String(value).trim();
  }
  return null;
}

function takeProperty(kind: Kind, parts: Parts, name: string, value: unknown): Fault | null {
  const why = storeFault(kind, name, value);
  if (why !== null) return new Fault(name, JSON.stringify(value), why);
  const stored = kind === 'entities' && name === 'aliases' && typeof value === 'string' ? [value] : value;
  put(parts.properties, name, stored as Value);
  return null;
}

/** Why a value cannot be a property, in a sentence; null when it can. */
function storeFault(kind: Kind, name: string, value: unknown): string | null {
  if (name === '') return 'A property without a name: give it one.';
  if (kind === 'relations' && name === 'claims')
    return 'The property "claims" marks relationships made from claims: rename it.';
  if (name === 'date' && (kind === 'claims' || kind === 'sources') && typeof value === 'string')
    return isLooseDate(value) ? null : 'Not a date such as 2022-01-07, 2022-01 or 2022.';
  const fault = valueFault(value, name);
  if (fault !== null) return `Not a value: ${fault}.`;
  if (!Array.isArray(value)) return isScalar(value as Value) ? null : NOT_STORABLE;
  const kinds = new Set(value.map((item: Value) => (isScalar(item) ? kindOf(item) : 'other')));
  return kinds.has('other') || kinds.size > 1 ? NOT_STORABLE : null;
}

const NOT_STORABLE =
  'Properties are single values or lists of values of one type: no maps, no lists in lists.';

function isScalar(value: Value): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return true;
  return isTagged(value) && typeof value._value === 'string' && value.$type !== 'Unsupported';
}

function kindOf(value: Value): string {
  if (isTagged(value)) return value.$type === 'Integer' || value.$type === 'Float' ? 'number' : value.$type;
  return typeof value;
}
