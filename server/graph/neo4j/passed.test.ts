import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PassedTexts } from './passed.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('what passed as a read has not passed as a write, and no other text has', () => {
  const passed = new PassedTexts();
  passed.add('RETURN 1', 'read');
  expect(passed.has('RETURN 1', 'read')).toBe(true);
  expect(passed.has('RETURN 1', 'write')).toBe(false);
  expect(passed.has('RETURN 1 ', 'read')).toBe(false);
});

test('a text has to pass again after a minute', () => {
  const passed = new PassedTexts();
  passed.add('RETURN 1', 'read');
  vi.advanceTimersByTime(59_000);
  expect(passed.has('RETURN 1', 'read')).toBe(true);
  vi.advanceTimersByTime(2000);
  expect(passed.has('RETURN 1', 'read')).toBe(false);
});

test('forgets the oldest when there are many', () => {
  const passed = new PassedTexts();
  for (let i = 0; i <= 200; i += 1) passed.add(`RETURN ${i}`, 'read');
  expect(passed.has('RETURN 0', 'read')).toBe(false);
  expect(passed.has('RETURN 1', 'read')).toBe(true);
  expect(passed.has('RETURN 200', 'read')).toBe(true);
});
