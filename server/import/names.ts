const LONGEST = 200;
const REMEMBERED = 1000;

/**
 * A relationship type in UPPER_SNAKE: `rules out`, `rulesOut` and `RULES_OUT` are one type.
 * @returns null when nothing usable is left: a type begins with a letter
 */
export const relationType = remembering((text) => {
  const loud = text === text.toUpperCase();
  const spaced = loud ? text : text.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
  return usable(words(spaced).join('_').toUpperCase());
});

/**
 * A label: as it is when it is one word, in PascalCase when it has spaces or other marks.
 * @returns null when nothing usable is left: a label begins with a letter
 */
export const nodeLabel = remembering((text) => {
  const trimmed = text.trim();
  if (/^[\p{L}\p{M}\p{N}_]+$/u.test(trimmed)) return usable(trimmed);
  return usable(
    words(trimmed)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
  );
});

/**
 * The id of an entity that a file names only: `Jens Stoltenberg` is `jens-stoltenberg`. Slashes stay, so that
 * an id such as `person/jens-stoltenberg` is its own slug. Empty when the name has neither letters nor digits.
 */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}/]+/gu, '-')
    .replaceAll(/^[-/]+|[-/]+$/g, '');
}

/** A file has few types and labels on many rows: each is worked out once. */
function remembering(name: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = name(text);
      if (known.size < REMEMBERED) known.set(text, found);
    }
    return found;
  };
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

function usable(name: string): string | null {
  return name.length <= LONGEST && /^\p{L}/u.test(name) ? name : null;
}
