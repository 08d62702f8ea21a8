import { expect, test } from 'vitest';

import { NO_HISTORY, recorded, stepBack } from './history.ts';
import type { Step } from './history.ts';
import { heldBy } from './notices.ts';
import type { Notice } from './notices.ts';
import { EMPTY_VIEW } from './view.ts';

function step(what: string): Step {
  const state = { view: EMPTY_VIEW, places: null };
  return { what, before: state, after: state };
}

const [first, second] = [step('one'), step('two')];
const plain: Notice = { id: 1, kind: 'done', text: 'Copied', hint: null, step: null };
const added: Notice = { id: 2, kind: 'done', text: '3 nodes added', hint: null, step: first };

test('a notice can take back its step while that is the last, and is gone when it was taken back', () => {
  const done = recorded(NO_HISTORY, first);
  expect(heldBy(done, [plain, added])).toEqual([plain, added]);
  const more = recorded(done, second);
  expect(heldBy(more, [plain, added])).toEqual([plain, { ...added, step: null }]);
  expect(heldBy(stepBack(more)?.history ?? NO_HISTORY, [added])).toEqual([added]);
  expect(heldBy(stepBack(done)?.history ?? more, [plain, added])).toEqual([plain]);
});
