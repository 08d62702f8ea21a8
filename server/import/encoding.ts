import type { Encoding } from '../../contract/import-words.ts';

const CODES_BELOW_SPACE = 9;

/** What a file's first bytes say of its encoding; null when they are no UTF-8 and no mark says what else. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return !bytes.includes(0) && decodes(bytes, 'utf-8') ? 'utf-8' : null;
}

/** The encodings that a file without a mark may have, likeliest first; none when it is no text. */
export function likelyEncodings(bytes: Uint8Array): readonly Encoding[] {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const quarter = bytes.length / 4;
  if (odd > quarter && even < odd / 10) return ['utf-16le'];
  if (even > quarter && odd < even / 10) return ['utf-16be'];
  if (bytes.some((byte) => byte < CODES_BELOW_SPACE)) return [];
  // In Cyrillic nearly every letter is above ASCII, in the languages of western Europe few are.
  const high = bytes.reduce((sum, byte) => sum + Number(byte >= 0xc0), 0);
  const low = bytes.reduce((sum, byte) => sum + Number(/[a-z]/i.test(String.fromCharCode(byte))), 0);
  return high > low / 2
    ? ['windows-1251', 'windows-1252', 'windows-1250']
    : ['windows-1252', 'windows-1250', 'windows-1251'];
}

/** The first words of a text that show what an encoding makes of them: those around the first sign above ASCII. */
export function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  const lines = new TextDecoder(encoding).decode(bytes, { stream: true }).split(/[\r\n]+/);
  const line = lines.find((text) => ABOVE_ASCII.test(text)) ?? lines[0] ?? '';
  const at = line.search(ABOVE_ASCII);
  return line.slice(Math.max(0, at - 12), Math.max(0, at - 12) + 40).trim();
}

const ABOVE_ASCII = /[^\p{ASCII}]/u;

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    // As a stream, so that a character cut off at the end is no fault.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
