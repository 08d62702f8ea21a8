import neo4j from 'neo4j-driver';
import type { Duration } from 'neo4j-driver';

const NANOSECONDS = 1_000_000_000n;
const UNITS = /^(-)?P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(T.*)?$/;
const CLOCK = /^T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-)?(\d+)(?:\.(\d{1,9}))?S)?$/;

/** A duration as Neo4j prints it: `P1Y2M3DT4H5M6.5S`, `PT0S`. */
export function durationText(duration: Duration): string {
  const months = BigInt(duration.months.toString());
  const clock = BigInt(duration.seconds.toString()) * NANOSECONDS + BigInt(duration.nanoseconds.toString());
  const date =
    unit(months / 12n, 'Y') + unit(months % 12n, 'M') + unit(BigInt(duration.days.toString()), 'D');
  const time =
    unit(clock / (3600n * NANOSECONDS), 'H') +
    unit((clock / (60n * NANOSECONDS)) % 60n, 'M') +
    secondsText(clock % (60n * NANOSECONDS));
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}

/** The duration that a text in ISO 8601 means, or null when it is none. */
export function parseDuration(text: string): Duration | null {
  const date = UNITS.exec(text);
  if (date === null || /[PT]$/.test(text)) return null;
  const clock = CLOCK.exec(date[6] ?? 'T');
  if (clock === null) return null;
  const sign = date[1] === undefined ? 1n : -1n;
  const fraction = BigInt((clock[5] ?? '').padEnd(9, '0'));
  const seconds = (BigInt(clock[4] ?? 0) * NANOSECONDS + fraction) * (clock[3] === undefined ? 1n : -1n);
  const total = sign * ((BigInt(clock[1] ?? 0) * 60n + BigInt(clock[2] ?? 0)) * 60n * NANOSECONDS + seconds);
  const parts = [
    sign * (BigInt(date[2] ?? 0) * 12n + BigInt(date[3] ?? 0)),
    sign * (BigInt(date[4] ?? 0) * 7n + BigInt(date[5] ?? 0)),
    total / NANOSECONDS,
    total % NANOSECONDS,
  ] as const;
  // The driver would cut off the bits that are too many.
  if (parts.some((part) => BigInt.asIntN(64, part) !== part)) return null;
  const [months, days, whole, nanoseconds] = parts;
  return new neo4j.types.Duration(
    neo4j.int(months),
    neo4j.int(days),
    neo4j.int(whole),
    neo4j.int(nanoseconds),
  );
}

function unit(count: bigint, letter: string): string {
  return count === 0n ? '' : `${count}${letter}`;
}

function secondsText(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % NANOSECONDS)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${nanoseconds < 0n ? '-' : ''}${size / NANOSECONDS}${fraction === '' ? '' : `.${fraction}`}S`;
}
