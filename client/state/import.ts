import { atom } from 'nanostores';

import type { ImportEnd, ImportLine, RecognisedFile, Reject, Tally } from '../../contract/import.ts';
import type { ProblemBody } from '../../contract/problem.ts';

/** How far an import has come. Checking is a dry run: it reads everything and writes nothing. */
export type ImportStep = 'choose' | 'checking' | 'checked' | 'loading' | 'loaded' | 'failed';

export interface Importing {
  readonly step: ImportStep;
  readonly files: readonly File[];
  readonly recognised: readonly RecognisedFile[];
  readonly progress: { readonly bytes: number; readonly totalBytes: number; readonly tally: Tally } | null;
  readonly rejects: readonly Reject[];
  readonly end: ImportEnd | null;
  readonly problem: ProblemBody | null;
}

export const NOT_IMPORTING: Importing = {
  step: 'choose',
  files: [],
  recognised: [],
  progress: null,
  rejects: [],
  end: null,
  problem: null,
};

export const $importOpen = atom(false);
export const $importing = atom<Importing>(NOT_IMPORTING);

/** The import after one more line from the server. */
export function withLine(importing: Importing, line: ImportLine): Importing {
  switch (line.kind) {
    case 'head':
      return { ...importing, recognised: line.files };
    case 'progress':
      return { ...importing, progress: line };
    case 'reject':
      return { ...importing, rejects: [...importing.rejects, line] };
    case 'end':
      return { ...importing, end: line, step: importing.step === 'checking' ? 'checked' : 'loaded' };
    case 'problem':
      return { ...importing, problem: line, step: 'failed' };
  }
}

/** Rejects as a file a person can mend the rows by. */
export function rejectsText(rejects: readonly Reject[]): string {
  return rejects.map((reject) => `${JSON.stringify(reject)}\n`).join('');
}
