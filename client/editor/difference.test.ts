import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { difference } from './difference.ts';

test('the change makes one text the other, and leaves what both share', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = difference(before, after);
      if (change === null) return before === after;
      return before.slice(0, change.from) + change.insert + before.slice(change.to) === after;
    }),
  );
  expect(difference('RETRUN 1', 'RETURN 1')).toEqual({ from: 3, to: 5, insert: 'UR' });
  expect(difference('', 'x')).toEqual({ from: 0, to: 0, insert: 'x' });
});
