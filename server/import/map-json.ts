import type { Kind, Role } from '../../contract/import-words.ts';
import { valueFault } from '../../contract/value-schema.ts';
import type { Value } from '../../contract/values.ts';
import { IGNORED, ROLES } from './columns.ts';
import { Fault } from './fault.ts';
import type { Fix } from './fixes.ts';
import { Unstorable, storedValue, textFault } from './json-value.ts';
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
    const why = labels.map(textFault).find((fault) => fault !== null);
    if (why !== undefined) return new Fault(role, labels.join(';'), why);
    parts.labels = labels.filter((label) => label.trim() !== '');
  } else if (role === 'start' || role === 'end') {
    if (!Number.isSafeInteger(value)) return new Fault(role, JSON.stringify(value), 'Not a whole number.');
    parts.places[role] = value as number;
  } else if (role !== 'property' && role !== 'ignored') {
    if (typeof value !== 'string' && typeof value !== 'number')
      return new Fault(role, JSON.stringify(value), 'Not text: write it in quotes.');
    const why = roleFault(value);
    if (why !== null) return new Fault(role, String(value), why);
    parts.texts[role] = role === 'quote' ? String(value) : String(value).trim();
  }
  return null;
}

/** A number that has lost its last digits would be another one's id. */
function roleFault(value: string | number): string | null {
  if (typeof value === 'string') return textFault(value);
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? 'Too large for a number, which loses its last digits: write it in quotes.'
    : null;
}

function takeProperty(kind: Kind, parts: Parts, name: string, value: unknown): Fault | null {
  const why = nameFault(kind, name) ?? valueFaultOf(kind, name, value);
  if (why !== null) return new Fault(name, JSON.stringify(value), why);
  const stored = storedValue(value as Value);
  if (stored instanceof Unstorable) return new Fault(name, JSON.stringify(value), stored.reason);
  put(
    parts.properties,
    name,
    kind === 'entities' && name === 'aliases' && typeof stored === 'string' ? [stored] : stored,
  );
  return null;
}

function nameFault(kind: Kind, name: string): string | null {
  if (name === '') return 'A property without a name: give it one.';
  if (kind === 'relations' && name === 'claims')
    return 'The property "claims" marks relationships made from claims: rename it.';
  return textFault(name);
}

function valueFaultOf(kind: Kind, name: string, value: unknown): string | null {
  if (name === 'date' && (kind === 'claims' || kind === 'sources') && typeof value === 'string')
    return isLooseDate(value) ? null : 'Not a date such as 2022-01-07, 2022-01 or 2022.';
  const fault = valueFault(value, name);
  return fault === null ? null : `Not a value: ${fault}.`;
}
