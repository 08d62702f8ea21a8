import { expect, test } from 'vitest';

import { standBeside } from './beside.ts';

test('a popover stands at the end that is farther from the node', () => {
  expect(standBeside(788, { from: 44, to: 1280 }, 470)).toEqual({ side: 'left', left: 56 });
  expect(standBeside(400, { from: 44, to: 1280 }, 470)).toEqual({ side: 'right', left: 798 });
  expect(standBeside(null, { from: 44, to: 1280 }, 470)).toEqual({ side: 'right', left: 798 });
});

test('it stays clear of the inspector, and begins at the left where there is no room', () => {
  expect(standBeside(100, { from: 44, to: 932 }, 470)).toEqual({ side: 'right', left: 450 });
  expect(standBeside(100, { from: 44, to: 400 }, 470)).toEqual({ side: 'left', left: 56 });
});
