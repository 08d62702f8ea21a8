import { DELIMITERS } from '../../contract/import-words.ts';
import type { Delimiter } from '../../contract/import-words.ts';

/** The mark that parts the cells: the one most frequent in the first line, outside quotes. */
export function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((mark) => [mark, 0]));
  let quoted = false;
  for (const mark of text) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === '\n' && [...counts.values()].some((count) => count > 0)) break;
    else if (!quoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}
