import type { Fault } from './fault.ts';
import type { KnownFile } from './known-file.ts';

export type Fix = KnownFile['fixes'][number];

type Mapper<T> = (cells: readonly string[], line: number) => T | Fault;

/** Reads some cells as if they held what was set for them by hand. */
export function fixed<T>(file: KnownFile, map: Mapper<T>): Mapper<T> {
  if (file.fixes.length === 0) return map;
  const byLine = new Map<number, Map<number, string>>();
  for (const { line, column, value } of file.fixes) {
    const at = file.columns.findIndex(({ title }) => title === column);
    if (at === -1) continue;
    // An id in a space of neo4j-admin's is told with the space before it.
    const space = file.columns[at]?.space ?? null;
    const bare = space !== null && value.startsWith(`${space}/`) ? value.slice(space.length + 1) : value;
    byLine.set(line, (byLine.get(line) ?? new Map<number, string>()).set(at, bare));
  }
  return (cells, line) => {
    const fixes = byLine.get(line);
    return map(fixes === undefined ? cells : cells.map((cell, at) => fixes.get(at) ?? cell), line);
  };
}

/** The fixes of each line of a file. */
export function fixesByLine(file: KnownFile): ReadonlyMap<number, readonly Fix[]> {
  const byLine = new Map<number, Fix[]>();
  for (const fix of file.fixes) byLine.set(fix.line, [...(byLine.get(fix.line) ?? []), fix]);
  return byLine;
}
