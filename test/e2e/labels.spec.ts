import { covers, drawnTexts, noteTexts, overlapping } from './drawn-text.ts';
import type { DrawnText } from './drawn-text.ts';
import { expect, test } from './journey.ts';

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`no two labels of the first view overlap at ${width} × ${height}`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height });
    await noteTexts(page);
    await explorer.open();

    const texts = await drawnTexts(page);
    const nodes = (await explorer.places()).filter(({ kind }) => kind === 'node');
    expect(overlapping(texts)).toEqual([]);
    expect(unnamed(nodes, texts), 'nodes without a name').toEqual([]);
    const covering = texts.flatMap((each) =>
      nodes.filter((node) => covers(each, node)).map((node) => `“${each.text}” lies on ${node.text}`),
    );
    expect(covering).toEqual([]);
    for (const { text: words, font } of texts) {
      expect(Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '0'), words).toBeGreaterThanOrEqual(9.5);
    }
  });
}

/** Nodes with no text that their caption begins with. */
function unnamed(nodes: readonly { readonly text: string }[], texts: readonly DrawnText[]): string[] {
  const begins = (caption: string) =>
    texts.some(({ text: words }) => words !== '' && caption.startsWith(words.replace(/…$/, '').trimEnd()));
  return nodes.map((node) => node.text).filter((caption) => !begins(caption));
}

test('texts that meet are told from texts that do not, upright or not', () => {
  const slope = Math.PI / 4;
  expect(overlapping([text('a', 0, 0), text('b', 90, 8)])).toEqual(['“a” and “b”']);
  expect(overlapping([text('a', 0, 0), text('b', 0, 11)])).toEqual([]);
  expect(overlapping([text('a', 0, 0), text('b', 30, 30, slope)])).toEqual(['“a” and “b”']);
  // The boxes around these two meet; the texts themselves do not.
  expect(overlapping([text('a', 0, 0, slope), text('b', 20, 0, slope)])).toEqual([]);
  expect(covers(text('a', 0, 0, slope), { x: 30, y: 30 })).toBe(true);
  expect(covers(text('a', 0, 0, slope), { x: 30, y: 0 })).toBe(false);
});

/** A text of 100 by 10 pixels around a point, turned by an angle. */
function text(name: string, x: number, y: number, angle = 0): DrawnText {
  const turned = (along: number, across: number) => ({
    x: x + along * Math.cos(angle) - across * Math.sin(angle),
    y: y + along * Math.sin(angle) + across * Math.cos(angle),
  });
  return { text: name, font: '', corners: [turned(-50, -5), turned(50, -5), turned(50, 5), turned(-50, 5)] };
}
