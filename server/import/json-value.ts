import { floatText, floatValue, isList, isTagged, textValue } from '../../contract/values.ts';
import type { TextValue, Value } from '../../contract/values.ts';
import { TEMPORAL_TYPES } from './compare.ts';
import { convert, expected } from './convert.ts';
import type { CellType } from './convert.ts';

/** How text that no database could give back as it is, is refused; null for all other text. */
export function textFault(text: string): string | null {
  if (text.includes('\uFFFD')) return 'Not UTF-8 text: save the file as UTF-8.';
  return /\p{Surrogate}/u.test(text) ? 'Half a character: write both parts of its escape, or itself.' : null;
}

/** Why a property cannot hold a value that stands in JSON. */
export class Unstorable {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * A value of JSON as a property holds it, in the one form in which it comes back: so that a dry run finds what the
 * database would refuse, and the same file changes nothing the second time.
 */
export function storedValue(value: Value): Value | Unstorable {
  if (!isList(value)) return storedScalar(value);
  const items: Value[] = [];
  for (const item of value) {
    const stored = storedScalar(item);
    if (stored instanceof Unstorable) return stored;
    items.push(stored);
  }
  const kinds = new Set(items.map(kindOf));
  if (kinds.size < 2) return items;
  // A database makes floats of them all.
  return [...kinds].every((kind) => kind === 'Integer' || kind === 'Float')
    ? items.map((item) => floatValue(numberOf(item)))
    : NOT_STORABLE;
}

const NOT_STORABLE = new Unstorable(
  'Properties are single values or lists of values of one type: no maps, no lists in lists.',
);
const NOT_SAFE = new Unstorable(
  'Too large for a plain number, which loses its last digits: write {"$type":"Integer","_value":"…"}, or "Float".',
);

function storedScalar(value: Value): Value | Unstorable {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? NOT_SAFE : value;
  if (typeof value === 'string') {
    const fault = textFault(value);
    return fault === null ? value : new Unstorable(fault);
  }
  return isTagged(value) && isText(value) ? storedText(value) : NOT_STORABLE;
}

function isText(value: Exclude<Value, null>): value is TextValue {
  return isTagged(value) && typeof value._value === 'string' && value.$type !== 'Unsupported';
}

const CELLS: Readonly<Partial<Record<TextValue['$type'], CellType>>> = {
  Integer: 'integer',
  Float: 'float',
  ...TEMPORAL_TYPES,
};

function storedText({ $type: tag, _value: text }: TextValue): Value | Unstorable {
  const cells = CELLS[tag];
  if (cells !== undefined) return convert(cells, text) ?? new Unstorable(`Not ${expected(cells)}.`);
  if (tag === 'Base64')
    return BASE64.test(text) ? textValue(tag, text) : new Unstorable('Not bytes in Base64 such as AQI=.');
  return storedPoint(text) ?? new Unstorable('Not a point such as SRID=4326;POINT (1.0 2.0).');
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const POINT = /^SRID=(\d{1,9});POINT( Z)? \((\S+) (\S+)(?: (\S+))?\)$/;

function storedPoint(text: string): TextValue | null {
  const [, srid, third, ...texts] = POINT.exec(text) ?? [];
  const numbers = texts.filter((each) => each !== undefined).map((each) => convert('float', each));
  if (numbers.includes(undefined) || numbers.length !== (third === undefined ? 2 : 3)) return null;
  const shown = numbers.map((number) => floatText(numberOf(number ?? null))).join(' ');
  return textValue('Point', `SRID=${srid};POINT${third ?? ''} (${shown})`);
}

function numberOf(value: Value): number {
  return Number(isTagged(value) ? value._value : value);
}

/** Whole numbers are told from floats by their encoding. */
function kindOf(value: Value): string {
  if (isTagged(value)) return value.$type;
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return typeof value;
}
