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

/** The first piece of a query's text that is known not to be supported. */
export function unsupportedSyntax(text: string): { what: string; position: Position } | null {
  const tokens = significant(tokenize(text));
  for (const [index, token] of tokens.entries()) {
    if (isSymbol(tokens[index - 1], '.')) continue;
    const found = FEATURES.find(([sequence]) => beginsWith(tokens.slice(index), sequence.split(' ')));
    if (found !== undefined) return { what: found[1], position: positionAt(text, token.start) };
  }
  return null;
}

function beginsWith(tokens: readonly Token[], sequence: readonly string[]): boolean {
  return sequence.every((part, index) => isWord(tokens[index], part) || isSymbol(tokens[index], part));
}
