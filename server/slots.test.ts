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

test('a work may wait for one that ends meanwhile, each in its turn, and is turned away when none does', async () => {
  const slots = new Slots('imports', 1, 20_000);
  const first = slots.stream(numbers);
  await first.next();
  const order: string[] = [];
  const second = slots.run(async () => order.push('second'));
  const third = slots.run(async () => order.push('third'));
  expect(order).toEqual([]);
  await first.return(undefined);
  await Promise.all([second, third]);
  expect(order).toEqual(['second', 'third']);

  const hasty = new Slots('imports', 1, 5);
  const held = hasty.stream(numbers);
  await held.next();
  await expect(hasty.run(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'too-many-requests' });
  await held.return(undefined);
});
