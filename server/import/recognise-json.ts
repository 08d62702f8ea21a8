import type { Kind } from '../../contract/import-words.ts';
import { Problem } from '../problem.ts';
import { shorten } from './fault.ts';

/**
 * What a file of JSON lines holds, by its name or the fields of its first readable object.
 * @throws Problem `bad-request` with what was seen and what is expected
 */
export function jsonKind(file: string, lines: readonly string[]): Kind {
  const first = lines.map(objectOf).find((object) => object !== null);
  const has = (...keys: string[]) => keys.every((key) => first !== undefined && Object.hasOwn(first, key));
  if (has('subject', 'object')) return 'claims';
  if (has('from', 'to')) return 'relations';
  const word = /(^|[\\/._ -])(sources|entities|claims|relations)(?=[._ -])/i.exec(file)?.[2]?.toLowerCase();
  if (word !== undefined) return word as Kind;
  if (has('id')) return has('title') && !has('labels') ? 'sources' : 'entities';
  throw new Problem(
    'bad-request',
    `${file}: what it holds cannot be told from its first line, seen: ${shorten(lines[0] ?? 'nothing')}`,
    {
      hint: 'Each line should be an object: {"id","labels",…}, {"type","from","to",…} or {"id","subject","type","object","source",…}.',
    },
  );
}

function objectOf(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
