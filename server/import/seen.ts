const MOST = 4_194_304;

/**
 * Remembers texts by a 53-bit hash, 16 bytes each or less. It may say "seen" of a text that was not (then the
 * database is asked), never the reverse; when it is full, everything counts as seen.
 */
export interface Seen {
  /** Whether the text may have been given before; from now on it has. */
  add(text: string): boolean;
}

export function createSeen(): Seen {
  let slots = new Float64Array(1024);
  let count = 0;
  const place = (hash: number) => {
    let at = hash % slots.length;
    while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) % slots.length;
    return at;
  };
  return {
    add: (text) => {
      const hash = hashOf(text) + 1;
      if (slots[place(hash)] === hash || count >= MOST) return true;
      if ((count + 1) * 2 > slots.length) {
        const old = slots;
        slots = new Float64Array(old.length * 2);
        for (const kept of old) if (kept !== 0) slots[place(kept)] = kept;
      }
      slots[place(hash)] = hash;
      count++;
      return false;
    },
  };
}

/** Two multiplicative 32-bit hashes side by side, mixed at the end: 53 bits. */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}
