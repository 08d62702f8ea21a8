import { isList } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';

const SCALAR = 8;

/** About how many bytes an encoded value takes as JSON. A fast estimate: no text is made. */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return SCALAR;
  let size = 2;
  if (isList(value)) {
    for (const item of value) size += sizeOf(item);
    return size;
  }
  const map = value as Readonly<Record<string, Value>>;
  // Encoded maps have no prototype to inherit from, and making a list of entries would cost more than the rest.
  for (const key in map) size += key.length + 4 + sizeOf(map[key] ?? null);
  return size;
}
