import { textValue } from '../../contract/values.ts';
import type { TextTag, TextValue } from '../../contract/values.ts';

export type TemporalType = 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime' | 'duration';

const DATE = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/;
const ZONE = /(Z|[+-]\d\d(?::?\d\d)?)(\[[\w/+-]+\])?$/;
const DURATION =
  /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?)?$/;

/** How each type is written, for messages. */
export const TEMPORAL_EXAMPLES: Readonly<Record<TemporalType, string>> = {
  date: '2022-01-07',
  localtime: '10:00:00',
  time: '10:00:00+01:00',
  localdatetime: '2022-01-12T10:00:00',
  datetime: '2022-01-12T10:00:00+01:00',
  duration: 'P1DT2H',
};

/** ISO 8601 text as a value, in one canonical form; null when it is not such text or no such day exists. */
export function temporalValue(type: TemporalType, text: string): TextValue | null {
  const canonical = canonicalTemporal(type, text.trim());
  return canonical === null ? null : textValue(tagOf(type, canonical), canonical);
}

/** A date that may lack its day or month, or have a time: what claims and sources carry as text. */
export function isLooseDate(text: string): boolean {
  if (/^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return true;
  return (
    canonicalTemporal('date', text) !== null ||
    canonicalTemporal('datetime', text) !== null ||
    canonicalTemporal('localdatetime', text) !== null
  );
}

/** One text for all spellings of a temporal value: `10:00Z` and `10:00:00.000+00:00` are the same time. */
export function canonicalTemporal(type: TemporalType, text: string): string | null {
  if (type === 'date') return canonicalDate(text);
  if (type === 'localtime') return canonicalTime(text);
  if (type === 'duration') return canonicalDuration(text);
  if (type === 'time') return withZone(text, canonicalTime, false);
  if (type === 'localdatetime') return canonicalDateTime(text);
  return withZone(text, canonicalDateTime, true);
}

function tagOf(type: TemporalType, canonical: string): TextTag {
  if (type === 'datetime') return canonical.endsWith(']') ? 'ZonedDateTime' : 'OffsetDateTime';
  return (
    {
      date: 'Date',
      localtime: 'LocalTime',
      time: 'Time',
      localdatetime: 'LocalDateTime',
      duration: 'Duration',
    } as const
  )[type];
}

function canonicalDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > days) return null;
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${match[2]}-${match[3]}`;
}

function canonicalTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hour = '', minute = '', second = '00', fraction = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const rest = fraction.replace(/0+$/, '');
  return `${hour}:${minute}:${second}${rest === '' ? '' : `.${rest}`}`;
}

function canonicalDateTime(text: string): string | null {
  const [day = '', time = '', more] = text.split(/[T ]/);
  const [date, clock] = [canonicalDate(day), canonicalTime(time)];
  return date === null || clock === null || more !== undefined ? null : `${date}T${clock}`;
}

function withZone(text: string, local: (text: string) => string | null, named: boolean): string | null {
  const match = ZONE.exec(text);
  if (match === null || (match[2] !== undefined && !named)) return null;
  const moment = local(text.slice(0, match.index));
  const offset = canonicalOffset(match[1] ?? '');
  return moment === null || offset === null ? null : `${moment}${offset}${match[2] ?? ''}`;
}

function canonicalOffset(text: string): string | null {
  if (text === 'Z') return '+00:00';
  const [hour, minute] = [text.slice(0, 3), text.slice(3).replace(':', '') || '00'];
  if (Math.abs(Number(hour)) > 18 || Number(minute) > 59) return null;
  return hour === '-00' && minute === '00' ? '+00:00' : `${hour}:${minute}`;
}

function canonicalDuration(text: string): string | null {
  const match = DURATION.exec(text);
  if (match === null || /[PT]$/.test(text)) return null;
  const sign = match[1] === '-' ? -1n : 1n;
  const part = (index: number) => BigInt(match[index] ?? 0);
  const months = sign * (part(2) * 12n + part(3));
  const days = sign * (part(4) * 7n + part(5));
  const second =
    (match[8] === '-' ? -1n : 1n) * BigInt(`${match[9] ?? 0}${(match[10] ?? '').padEnd(9, '0')}`);
  const nanoseconds = sign * ((part(6) * 3600n + part(7) * 60n) * 1_000_000_000n + second);
  return `P${months}M${days}DT${secondsText(nanoseconds)}S`;
}

function secondsText(nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const whole = `${nanoseconds < 0n ? '-' : ''}${size / 1_000_000_000n}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
