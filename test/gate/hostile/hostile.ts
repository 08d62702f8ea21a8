import { administration, schema, transactions, writes } from './changes.ts';
import { deep } from './deep.ts';
import { files } from './files.ts';
import { hidden } from './hidden.ts';
import { shows, terminates } from './others.ts';
import { functions, procedures } from './procedures.ts';
import type { Hostile } from './query.ts';
import { escapes, odd, statements } from './tricks.ts';

/** The whole corpus. */
export const hostile: readonly Hostile[] = [
  ...writes,
  ...transactions,
  ...schema,
  ...administration,
  ...shows,
  ...terminates,
  ...files,
  ...hidden,
  ...procedures,
  ...functions,
  ...escapes,
  ...statements,
  ...deep,
  ...odd,
];

export interface Places {
  readonly url: string;
  readonly file: string;
  readonly transaction: string;
}

/** A query of the corpus with real places put in. */
export function placed(text: string, places: Places): string {
  return text
    .replaceAll('<<url>>', places.url)
    .replaceAll('<<file>>', places.file)
    .replaceAll('<<transaction>>', places.transaction)
    .replaceAll(/<<U\+([\dA-F]{4})>>/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
