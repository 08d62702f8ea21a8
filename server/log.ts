import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

/** Where a value of this name is found in what is logged, it is replaced: passwords, and the text of queries. */
const SECRET = ['password', 'graphPassword', 'authorization', 'cookie'];

/** The log of the server: lines of JSON on standard error, so that standard output stays for people. */
export function createLog(level: string, to: pino.DestinationStream = pino.destination(2)): Log {
  const paths = SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '…' } }, to);
}
