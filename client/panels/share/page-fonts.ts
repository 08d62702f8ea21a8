/**
 * The page's own font as a style sheet that needs no server, with the parts of it that `text` has letters of: a
 * picture is drawn apart from the page and cannot see the page's fonts.
 */
export async function pageFonts(family: string, text: string): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const faces = await Promise.all(
    facesOf(family)
      .filter(({ range }) => covers(range, letters))
      .map(async ({ address, weight, range }) => {
        const data = await dataAddress(address);
        return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${data}) format('woff2');unicode-range:${range}}`;
      }),
  );
  return faces.join('');
}

interface Face {
  readonly address: string;
  readonly weight: string;
  readonly range: string;
}

function facesOf(family: string): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const { style } = rule;
    const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
    if (address === undefined || unquoted(style.getPropertyValue('font-family')) !== family) return [];
    return {
      address: new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href,
      weight: style.getPropertyValue('font-weight'),
      range: style.getPropertyValue('unicode-range'),
    };
  });
}

function unquoted(name: string): string {
  return name.replaceAll(/["']/g, '');
}

/** Whether one of the letters lies in a CSS unicode range such as `U+0-FF, U+131`. */
export function covers(range: string, letters: ReadonlySet<number>): boolean {
  const parts = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, first = '', last = first]) => ({
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
    }),
  );
  return [...letters].some((letter) => parts.some(({ first, last }) => letter >= first && letter <= last));
}

async function dataAddress(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the font ${address} did not come: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return `data:font/woff2;base64,${btoa(signs)}`;
}
