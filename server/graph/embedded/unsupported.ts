import type { Position } from '../../../contract/problem.ts';
import { isSymbol, isWord, positionAt, significant, tokenize } from '../gate/tokens.ts';
import type { Token } from '../gate/tokens.ts';

/** Cypher that Neo4j runs and the embedded engine does not parse: words and symbols that follow one another. */
const FEATURES: readonly (readonly [sequence: string, what: string])[] = [
  ['COLLECT {', 'COLLECT { … }'],
  ['IN TRANSACTIONS', 'CALL { … } IN TRANSACTIONS'],
  ['SHORTEST', 'SHORTEST; it knows shortestPath(…) and allShortestPaths(…)'],
  [') {', 'quantified patterns such as {1,3}; it knows -[*1..3]->'],
  ['IS : :', 'IS ::'],
  ['FULLTEXT INDEX', 'full-text indexes'],
  ['TEXT INDEX', 'text indexes'],
  ['RANGE INDEX', 'RANGE; it knows CREATE INDEX'],
  ['POINT INDEX', 'point indexes'],
  ['VECTOR INDEX', 'vector indexes'],
  ['LOOKUP INDEX', 'lookup indexes'],
  ['SHOW', 'this SHOW; it knows SHOW INDEXES and SHOW CONSTRAINTS'],
  ['USE', 'USE: it holds one graph'],
  ['CYPHER', 'CYPHER and its options'],
  ['USING', 'USING'],
  ['FINISH', 'FINISH'],
  [': !', 'label expressions; it knows :A:B, and $label IN labels(n)'],
  [': %', 'label expressions; it knows :A:B, and $label IN labels(n)'],
  [': $', 'dynamic labels and types'],
];

/** What it cannot parse where it stops, and could elsewhere. */
const FAILING: readonly (readonly [form: RegExp, what: string])[] = [
  [/^[|&]$/, 'label expressions; it knows :A:B, and $label IN labels(n)'],
  [/^WHERE$/i, 'WHERE inside a pattern; write it after the pattern'],
  [/^\$\d/, 'numbered parameters; give them names'],
];

/** The first piece of a query's text that is known not to be supported, there or where the engine stopped. */
export function unsupportedSyntax(
  text: string,
  stopped: Position | undefined,
): { what: string; position: Position } | null {
  const tokens = significant(tokenize(text));
  for (const [index, token] of tokens.entries()) {
    const what = featureAt(tokens, index) ?? (isAt(token, stopped) ? failing(token) : undefined);
    if (what !== undefined) return { what, position: positionAt(text, token.start) };
  }
  return null;
}

function featureAt(tokens: readonly Token[], index: number): string | undefined {
  if (isSymbol(tokens[index - 1], '.')) return undefined;
  return FEATURES.find(([sequence]) =>
    sequence.split(' ').every((part, step) => {
      const token = tokens[index + step];
      return isWord(token, part) || isSymbol(token, part);
    }),
  )?.[1];
}

function failing({ text }: Token): string | undefined {
  return FAILING.find(([form]) => form.test(text))?.[1];
}

function isAt({ start, text }: Token, place: Position | undefined): boolean {
  return place !== undefined && place.offset >= start && place.offset < start + text.length;
}
