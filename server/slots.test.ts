import { expect, test } from 'vitest';

import { Slots } from './slots.ts';

async function* numbers(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}

test('a slot is free again after a stream was read, was left, or failed', async () => {
  const slots = new Slots('queries', 1);
  const first = slots.stream(numbers);
  await first.next();
  await expect(slots.stream(numbers).next()).rejects.toMatchObject({ code: 'too-many-requests' });
  await expect(slots.run(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'too-many-requests' });
  await first.return(undefined);
  for await (const number of slots.stream(numbers)) expect(number).toBeGreaterThan(0);
  await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const failing = slots.stream(() => {
    throw new Error('at once');
  });
  await expect(failing.next()).rejects.toThrow('at once');
  expect(await slots.run(() => Promise.resolve(3))).toBe(3);
});
