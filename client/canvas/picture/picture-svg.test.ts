import { expect, test } from 'vitest';

import type { GraphRelationship } from '../../state/elements.ts';
import type { Tint } from '../../state/palette.ts';
import type { PictureFrame } from '../../state/picture-frame.ts';
import type { PictureNode } from '../../state/picture.ts';
import { createColumns } from '../columns.ts';
import { NO_EMPHASIS } from '../emphasis.ts';
import { sceneOf } from '../scene.ts';
import type { Tokens } from '../tokens.ts';
import { pictureSvg } from './picture-svg.ts';
import { element, escaped } from './xml.ts';

const SHADE = { fill: '#b7560f', border: '#853b03', chip: '#f8eee7', text: '#8c3e03' };
const TINT: Tint = { light: SHADE, dark: SHADE };

const TOKENS: Tokens = {
  scheme: 'light',
  canvas: '#f8f8f6',
  panel: '#ffffff',
  border: '#d0cfc8',
  text: '#1c1c1a',
  text2: '#56554f',
  text3: '#6f6e67',
  edge: '#8b8a84',
  edgeCaption: '#5b5a54',
  accent: '#3b4cdb',
  denied: '#b23226',
  icon: '#ffffff',
  sans: 'Inter',
};

const FRAME: PictureFrame = {
  title: 'Talks & <threats>',
  note: '3 nodes and 4 relationships shown.',
  labels: [{ name: 'Person', amount: '3 / 9', look: { tint: TINT, icon: 'user-round' } }],
  standings: [
    { standing: 'affirmed', text: 'Affirmed by a source', amount: '2' },
    { standing: 'denied', text: 'Denied by someone', amount: '1' },
  ],
  sources: { head: '4 claims in 1 source', lines: ['Reuters, 7 Jan 2022: NATO is on guard'] },
};

const measure = (text: string) => text.length * 6;

function person(id: string, caption: string): PictureNode {
  return { id, caption, date: null, degree: 1, radius: 12, tint: TINT, icon: 'user-round' };
}

function tie(
  id: string,
  start: string,
  end: string,
  standing: GraphRelationship['standing'],
): GraphRelationship {
  return { id, type: 'T', meaning: 'T', start, end, standing, properties: {}, claims: 0, sources: null };
}

function drawn(nodes: readonly PictureNode[], relationships: readonly GraphRelationship[]): string {
  const columns = createColumns();
  const scene = sceneOf({ nodes, relationships }, { columns, tokens: TOKENS, measure });
  for (const [at, { row }] of scene.nodes.entries()) {
    columns.x[row] = at * 200;
    columns.y[row] = (at % 2) * 150;
    columns.placed[row] = 1;
  }
  const icons = new Map([['user-round' as const, '<svg viewBox="0 0 24 24"><path d="M1 1"></path></svg>']]);
  return pictureSvg({ scene, columns, emphasis: NO_EMPHASIS, tokens: TOKENS, measure, icons }, FRAME, '');
}

/** Each element of this class as its markup. */
function parts(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(`<g class="${name}"[^]*?</g>(?=\\n)`, 'g'))].map(([markup]) => markup);
}

test('text is made harmless, and what XML cannot hold is replaced', () => {
  expect(escaped(`<script>alert("1" & '2')</script>`)).toBe(
    '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;',
  );
  expect(escaped('a\u0000b\u001Bc\uD800d\uFFFEe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  expect(escaped('Rinkēvičs\t中 😀')).toBe('Rinkēvičs\t中 😀');
  expect(element('g', { id: '"><script>', x: 1.239 })).toBe('<g id="&quot;&gt;&lt;script&gt;" x="1.24"/>');
});

test('hostile names stay text, and the document asks for nothing from elsewhere', () => {
  const svg = drawn([person('a', '<script>x</script>&\u0007'), person('b', '" onload="y')], []);
  expect(svg).not.toContain('<script');
  expect(svg).not.toMatch(/ onload="/);
  expect(svg).toContain('&lt;script&gt;x&lt;/script&gt;&amp;\uFFFD');
  expect(svg).not.toMatch(/(?:href|src|url\()/);
  // Nothing but the end of a tag, a tag or an entity may follow these signs.
  expect(svg.match(/&(?!(?:amp|lt|gt|quot|#39);)/g)).toBeNull();
});

test('every drawn node and relationship is in the picture, loops and parallel ones too', () => {
  const nodes = ['Ann', 'Ben', 'Cem'].map((name) => person(name, name));
  const ties = [
    tie('1', 'Ann', 'Ben', 'affirmed'),
    tie('2', 'Ben', 'Ann', 'affirmed'),
    tie('3', 'Ben', 'Cem', 'denied'),
    tie('4', 'Cem', 'Cem', 'affirmed'),
  ];
  const svg = drawn(nodes, ties);
  expect(parts(svg, 'node')).toHaveLength(3);
  expect(parts(svg, 'relationship')).toHaveLength(4);
  for (const name of ['Ann', 'Ben', 'Cem']) expect(svg).toMatch(new RegExp(`<text[^>]*>${name}</text>`));
  expect(svg).toContain('Ann T Ben');
  expect(svg).not.toContain('NaN');
});

test('only claimed and denied relationships are dashed with a hollow head, denied ones in their colour', () => {
  const nodes = [person('a', 'A'), person('b', 'B'), person('c', 'C')];
  const svg = drawn(nodes, [
    tie('1', 'a', 'b', 'affirmed'),
    tie('2', 'b', 'c', 'claimed'),
    tie('3', 'a', 'c', 'denied'),
  ]);
  const [firm = '', claimed = '', denied = ''] = parts(svg, 'relationship');
  expect(firm).not.toContain('stroke-dasharray');
  expect(firm).toContain(`fill="${TOKENS.edge}" stroke="none"`);
  for (const one of [claimed, denied]) {
    expect(one).toContain('stroke-dasharray="5 4"');
    expect(one).toContain(`fill="${TOKENS.canvas}"`);
  }
  expect(denied).toContain(`stroke="${TOKENS.denied}"`);
  expect(claimed).toContain('(claimed)');
});

test('title, legend and sources stand around the graph, and all of it is inside the document', () => {
  const svg = drawn([person('a', 'A'), person('b', 'B')], [tie('1', 'a', 'b', 'affirmed')]);
  for (const text of [
    'Talks &amp; &lt;threats&gt;',
    'Person',
    '3 / 9',
    'Denied by someone',
    'Reuters, 7 Jan 2022',
  ]) {
    expect(svg).toContain(text);
  }
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const places = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  for (const [x = -1, y = -1] of places) {
    expect(x).toBeLessThan(Number(width));
    expect(y).toBeLessThan(Number(height));
  }
});
