import { expect, test } from 'vitest';

import { NO_HISTORY, recorded, stepBack, stepForward } from './history.ts';
import type { Step } from './history.ts';
import { EMPTY_VIEW } from './view.ts';

const step = (what: string): Step => ({
  what,
  before: { view: EMPTY_VIEW, places: null },
  after: { view: EMPTY_VIEW, places: null },
});

test('steps go back and forward again in order', () => {
  const history = recorded(recorded(NO_HISTORY, step('one')), step('two'));
  const back = stepBack(history);
  expect(back?.step.what).toBe('two');
  const again = stepBack(back?.history ?? NO_HISTORY);
  expect(again?.step.what).toBe('one');
  expect(stepBack(again?.history ?? history)).toBeNull();
  const forward = stepForward(again?.history ?? NO_HISTORY);
  expect(forward?.step.what).toBe('one');
});

test('a new step ends what could be redone', () => {
  const back = stepBack(recorded(NO_HISTORY, step('one')));
  const history = recorded(back?.history ?? NO_HISTORY, step('other'));
  expect(stepForward(history)).toBeNull();
});

test('the oldest steps are forgotten in time', () => {
  let history = NO_HISTORY;
  for (let at = 0; at < 500; at += 1) history = recorded(history, step(String(at)));
  expect(history.done.length).toBeLessThanOrEqual(200);
  expect(history.done.at(-1)?.what).toBe('499');
});
