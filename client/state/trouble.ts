import { atom, computed } from 'nanostores';

import { $parameters, $run, $writeAsked } from './console.ts';
import { FUNCTIONS } from './cypher/functions.ts';
import type { Fix, Vocabulary } from './fixes/fix.ts';
import { $info, $schema } from './info.ts';
import { nothingFound, warned } from './troubles/answer.ts';
import { failure } from './troubles/failure.ts';
import type { Trouble } from './troubles/trouble.ts';

/** A fix that the database has agreed to, for the run that began then. */
export const $fix = atom<{ readonly startedAt: number; readonly fix: Fix } | null>(null);

/** The names that the database has. */
export const $vocabulary = computed([$schema, $info], (schema, info): Vocabulary => ({
  labels: (schema?.labels ?? []).map(({ label }) => label),
  types: (schema?.relationshipTypes ?? []).map(({ type }) => type),
  functions: FUNCTIONS.filter(({ engines }) => engines === 'all' || info?.engine !== 'embedded').map(
    ({ name }) => name,
  ),
}));

/** What the card under a line says; null when nothing is wrong, or what is wrong has no place in the text. */
export const $trouble = computed(
  [$run, $fix, $vocabulary, $info, $writeAsked, $parameters],
  (run, found, vocabulary, info, writes, parameters): Trouble | null => {
    if (run === null) return null;
    if (run.state === 'failed' && run.problem !== null) {
      const fix = found?.startedAt === run.startedAt ? found.fix : null;
      const permitted = info?.access.writes !== true ? null : writes;
      return failure(run.query, run.problem, { fix, permitted, parameters });
    }
    if (run.state !== 'done') return null;
    return (run.received === 0 ? nothingFound(run, vocabulary) : null) ?? warned(run);
  },
);
