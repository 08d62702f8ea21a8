import type { Inexact } from '../../contract/stream.ts';
import { entriesOf, isList, isMap, isTagged, valueAt } from '../../contract/values.ts';
import type { MapValue, Tagged, Value } from '../../contract/values.ts';
import { canonicalTemporal } from './temporal.ts';
import type { TemporalType } from './temporal.ts';

/** True when every entry of `wanted` is in `found` already, as far as the engine can tell values apart. */
export function holds(found: MapValue, wanted: MapValue, inexact: readonly Inexact[]): boolean {
  return entriesOf(wanted).every(([key, value]) => sameValue(valueAt(found, key), value, inexact));
}

/** Whether two values are the same. What an engine gives back inexactly is compared with what it can hold. */
export function sameValue(found: Value, wanted: Value, inexact: readonly Inexact[]): boolean {
  if (found === wanted) return true;
  if (isList(found) && isList(wanted)) {
    return (
      found.length === wanted.length &&
      found.every((item, index) => sameValue(item, wanted[index] ?? null, inexact))
    );
  }
  if (isTagged(found) || isTagged(wanted)) return plain(found, inexact) === plain(wanted, inexact);
  return false;
}

/** The cells that hold each temporal value of the encoding. */
export const TEMPORAL_TYPES: Readonly<Partial<Record<Tagged['$type'], TemporalType>>> = {
  Date: 'date',
  LocalTime: 'localtime',
  Time: 'time',
  LocalDateTime: 'localdatetime',
  OffsetDateTime: 'datetime',
  ZonedDateTime: 'datetime',
  Duration: 'duration',
};

/** A text that is the same for all spellings of a scalar, and different for different scalars. */
function plain(value: Value, inexact: readonly Inexact[]): string {
  if (!isTagged(value)) {
    if (typeof value === 'string' && inexact.includes('temporal')) return `text ${anyTemporal(value)}`;
    if (typeof value === 'number' && inexact.includes('float')) return `number ${value}`;
    return `${typeof value} ${isMap(value) || isList(value) ? JSON.stringify(value) : String(value)}`;
  }
  if (typeof value._value !== 'string') return JSON.stringify(value);
  const type = TEMPORAL_TYPES[value.$type];
  if (type !== undefined) {
    const canonical = canonicalTemporal(type, value._value) ?? value._value;
    return inexact.includes('temporal') ? `text ${cut(type, canonical)}` : `${value.$type} ${canonical}`;
  }
  const number = value.$type === 'Float' || value.$type === 'Integer';
  return number && inexact.includes('float')
    ? `number ${Number(value._value)}`
    : `${value.$type} ${value._value}`;
}

function anyTemporal(text: string): string {
  for (const type of new Set(Object.values(TEMPORAL_TYPES))) {
    const canonical = canonicalTemporal(type, text);
    if (canonical !== null) return cut(type, canonical);
  }
  return text;
}

/** Digits of a second that come back where moments are inexact. */
const DIGITS: Readonly<Partial<Record<TemporalType, number>>> = { localdatetime: 3, datetime: 6 };

function cut(type: TemporalType, text: string): string {
  const digits = DIGITS[type];
  if (digits === undefined) return text;
  return text.replace(/\.\d+/, (fraction) => fraction.slice(0, digits + 1).replace(/\.?0*$/, ''));
}
