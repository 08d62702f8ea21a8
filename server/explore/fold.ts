/** Letters that Unicode does not take apart, and what people type for them. */
const WHOLE: readonly (readonly [string, string])[] = [
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
];

/** Alphabets whose letters carry marks: Latin, Greek, Cyrillic. */
const RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x370, 0x4ff],
  [0x1e00, 0x1fff],
];

/** Text without case and marks: what two spellings of a name have in common. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return WHOLE.reduce((folded, [letter, base]) => folded.replaceAll(letter, base), plain);
}

const variants = new Map<string, string>();
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code++) {
    const letter = String.fromCodePoint(code).toLowerCase();
    const base = fold(letter);
    const known = variants.get(base) ?? '';
    if (base !== letter && base.length === 1 && !known.includes(letter)) {
      variants.set(base, known + letter);
    }
  }
}

/**
 * A regular expression, for Java and for Rust, that finds a text in any case and with any marks.
 * @param place whether the text stands at the beginning or anywhere
 */
export function patternOf(text: string, place: 'beginning' | 'anywhere'): string {
  const letters = Array.from(fold(text), letterPattern).join('');
  return `(?isu)${place === 'anywhere' ? '.*' : ''}${letters}.*`;
}

function letterPattern(letter: string): string {
  const others = variants.get(letter);
  if (others !== undefined) return `[${letter}${others}]`;
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\x{${letter.codePointAt(0)?.toString(16)}}`;
}
