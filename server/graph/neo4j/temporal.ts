import neo4j from 'neo4j-driver';
import type { Integer } from 'neo4j-driver';

import type { TextTag } from '../../../contract/values.ts';
import { parseDuration } from './duration.ts';

const { Date: LocalDate, DateTime, LocalDateTime, LocalTime, Time } = neo4j.types;

const DATE = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const CLOCK = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`(?<offset>Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)`;
const ZONE = String.raw`\[(?<zone>[^\]]+)\]`;

/** Told of one further away, the server closes the connection without a word. */
const MOST_OFFSET = 18 * 3600;

const shapes = {
  Date: shape(DATE),
  LocalTime: shape(CLOCK),
  Time: shape(CLOCK + OFFSET),
  LocalDateTime: shape(`${DATE}T${CLOCK}`),
  OffsetDateTime: shape(`${DATE}T${CLOCK}${OFFSET}`),
  ZonedDateTime: shape(`${DATE}T${CLOCK}${OFFSET}?${ZONE}`),
} satisfies Partial<Record<TextTag, RegExp>>;

type TemporalTag = keyof typeof shapes;

/** The driver's value for a time in ISO 8601, or null when the text is no such time. */
export function parseTemporal(tag: TemporalTag | 'Duration', text: string): unknown {
  if (tag === 'Duration') return parseDuration(text);
  const parts = shapes[tag].exec(text)?.groups;
  if (parts === undefined || !isReal(parts)) return null;
  if (parts['offset'] !== undefined && Math.abs(offsetSeconds(parts['offset'])) > MOST_OFFSET) return null;
  try {
    return build(tag, parts);
  } catch {
    // The driver's constructors refuse hours, zones and the like that do not exist.
    return null;
  }
}

type Parts = Readonly<Record<string, string | undefined>>;

function build(tag: TemporalTag, parts: Parts): unknown {
  const date = [number(parts['year']), number(parts['month']), number(parts['day'])] as const;
  const nanosecond = number((parts['fraction'] ?? '').padEnd(9, '0'));
  const clock = [
    number(parts['hour']),
    number(parts['minute']),
    number(parts['second'] ?? '0'),
    nanosecond,
  ] as const;
  const offset = parts['offset'] === undefined ? undefined : neo4j.int(offsetSeconds(parts['offset']));
  switch (tag) {
    case 'Date':
      return new LocalDate(...date);
    case 'LocalTime':
      return new LocalTime(...clock);
    case 'Time':
      return new Time(...clock, offset ?? number('0'));
    case 'LocalDateTime':
      return new LocalDateTime(...date, ...clock);
    case 'OffsetDateTime':
      return new DateTime(...date, ...clock, offset, null);
    case 'ZonedDateTime':
      return new DateTime(...date, ...clock, offset, parts['zone'] ?? null);
  }
}

/** Whether the day is in the calendar; the driver would count on into the next month. */
function isReal({ year, month, day }: Parts): boolean {
  if (year === undefined) return true;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return d >= 1 && d <= days;
}

function offsetSeconds(text: string): number {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (text.match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith('-') ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds);
}

function number(text = '0'): Integer {
  return neo4j.int(text.replace(/^\+/, ''));
}

function shape(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
