import { floatValue, integerValue } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import { pointValue } from './point.ts';
import { TEMPORAL_EXAMPLES, isLooseDate, temporalValue } from './temporal.ts';
import type { TemporalType } from './temporal.ts';

/** What a cell may hold. `loose-date` is text that is checked: a year, a month, a day or a moment. */
export type CellType = 'string' | 'integer' | 'float' | 'boolean' | 'point' | 'loose-date' | TemporalType;

const TYPE_NAMES: ReadonlyMap<string, CellType> = new Map([
  ...(['string', 'char'] as const).map((name) => [name, 'string'] as const),
  ...(['int', 'integer', 'long', 'short', 'byte'] as const).map((name) => [name, 'integer'] as const),
  ...(['float', 'double'] as const).map((name) => [name, 'float'] as const),
  ...(['boolean', 'point'] as const).map((name) => [name, name] as const),
  ...(Object.keys(TEMPORAL_EXAMPLES) as TemporalType[]).map((name) => [name, name] as const),
]);

/** Every name a typed column may have, for messages. */
export const typeNames = [...TYPE_NAMES.keys()];

/** What `int`, `date`, … in a header means; null when there is no such type. */
export function cellType(name: string): CellType | null {
  return TYPE_NAMES.get(name.toLowerCase()) ?? null;
}

const EXPECTED: Readonly<Record<CellType, string>> = {
  string: 'text',
  integer: 'a whole number such as 42, within 64 bits',
  float: 'a number such as 1.5',
  boolean: 'true or false',
  point: 'a point such as {latitude: 55.6, longitude: 12.9}',
  'loose-date': 'a date such as 2022-01-07, 2022-01 or 2022',
  date: expectation('date'),
  localtime: expectation('localtime'),
  time: expectation('time'),
  localdatetime: expectation('localdatetime'),
  datetime: expectation('datetime'),
  duration: expectation('duration'),
};

function expectation(type: TemporalType): string {
  return `a ${type} such as ${TEMPORAL_EXAMPLES[type]}`;
}

/** What a cell of this type should hold, in words. */
export function expected(type: CellType): string {
  return EXPECTED[type];
}

/** The value of a cell's text, or undefined when the text is not of that type. */
export function convert(type: CellType, text: string): Value | undefined {
  switch (type) {
    case 'string':
      return text;
    case 'integer':
      return integer(text.trim());
    case 'float':
      return float(text.trim());
    case 'boolean':
      return boolean(text.trim().toLowerCase());
    case 'point':
      return pointValue(text) ?? undefined;
    case 'loose-date':
      return isLooseDate(text.trim()) ? text.trim() : undefined;
    case 'date':
    case 'localtime':
    case 'time':
    case 'localdatetime':
    case 'datetime':
    case 'duration':
      return temporalValue(type, text) ?? undefined;
  }
}

function boolean(text: string): boolean | undefined {
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

function integer(text: string): Value | undefined {
  if (!/^[+-]?\d{1,19}$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(64, value) === value ? integerValue(value) : undefined;
}

function float(text: string): Value | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? floatValue(value) : undefined;
  }
  return /^(NaN|[+-]?Infinity)$/.test(text) ? floatValue(Number(text)) : undefined;
}
