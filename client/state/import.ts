import { atom } from 'nanostores';

import type { ImportSettings } from '../../contract/import-settings.ts';
import type {
  ImportEnd,
  ImportLine,
  Outlook,
  RecognisedFile,
  Reject,
  Tally,
  UnreadFile,
} from '../../contract/import.ts';
import type { ProblemBody } from '../../contract/problem.ts';

/** How far an import has come. Checking is a dry run: it reads everything and writes nothing. */
export type ImportStep = 'choose' | 'checking' | 'checked' | 'loading' | 'loaded' | 'failed';

export interface Importing {
  readonly step: ImportStep;
  readonly files: readonly File[];
  readonly settings: ImportSettings;
  /** The settings before each change made by hand, to go back to. */
  readonly before: readonly ImportSettings[];
  readonly recognised: readonly RecognisedFile[];
  readonly unread: readonly UnreadFile[];
  readonly progress: { readonly bytes: number; readonly totalBytes: number; readonly tally: Tally } | null;
  readonly rejects: readonly Reject[];
  /** Rejects that are to stay out, by `rejectKey`. */
  readonly leftOut: ReadonlySet<string>;
  /** What the last dry run foretold. */
  readonly outlook: Outlook | null;
  readonly end: ImportEnd | null;
  readonly problem: ProblemBody | null;
}

export const NOT_IMPORTING: Importing = {
  step: 'choose',
  files: [],
  settings: {},
  before: [],
  recognised: [],
  unread: [],
  progress: null,
  rejects: [],
  leftOut: new Set(),
  outlook: null,
  end: null,
  problem: null,
};

export const $importOpen = atom(false);
export const $importing = atom<Importing>(NOT_IMPORTING);

/** The import after one more line from the server. */
export function withLine(importing: Importing, line: ImportLine): Importing {
  switch (line.kind) {
    case 'head':
      return { ...importing, recognised: line.files, unread: line.unread, rejects: [] };
    case 'progress':
      return { ...importing, progress: line };
    case 'reject':
      return { ...importing, rejects: [...importing.rejects, line] };
    case 'end': {
      const step = importing.step === 'checking' ? 'checked' : 'loaded';
      return { ...importing, end: line, step, outlook: line.outlook ?? importing.outlook };
    }
    case 'problem':
      return { ...importing, problem: line, step: 'failed' };
  }
}

/** What tells one reject from all others. */
export function rejectKey({ index, line, column }: Reject): string {
  return `${index} ${line} ${column}`;
}
