import { isSymbol, isWord } from '../../gate/tokens.ts';
import type { Token } from '../../gate/tokens.ts';
import { isClosing, isOpening, itemsOf, projectionOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Edit } from './edits.ts';

interface Split {
  readonly edits: readonly Edit[];
  /** A chain of several hops had to stay. */
  readonly chained: boolean;
}

/**
 * Writes each hop of a MATCH as a pattern of its own: `(a)-->(b)-->(c)` becomes `(a)-->(b), (b)-->(c)`. Within one
 * MATCH this means the same, and the engine fails on the first form from some thousands of relationships on.
 * A chain stays when it is the value of a path variable, and when a name would have to be made up for a node in the
 * middle that a `*` would then show.
 */
export function splitChains(tokens: readonly Token[], clauses: readonly Clause[]): Split {
  const nameable = !clauses.some(
    (clause) => ['RETURN', 'WITH'].includes(clause.keyword) && isSymbol(projectionOf(clause)[0], '*'),
  );
  const nextName = namesNotIn(tokens);
  const edits: Edit[] = [];
  let chained = false;
  for (const pattern of patternsOf(clauses)) {
    const middles = middlesOf(pattern);
    if (middles === null) {
      chained ||= hasChain(pattern);
    } else if (!nameable && middles.some((node) => variableOf(node) === null)) {
      chained = true;
    } else {
      for (const node of middles) edits.push(...splitAt(node, nextName));
    }
  }
  return { edits, chained };
}

/** The patterns between the commas of every MATCH. */
function patternsOf(clauses: readonly Clause[]): Token[][] {
  return clauses.filter(({ keyword }) => keyword === 'MATCH').flatMap(({ body }) => itemsOf(body));
}

function splitAt(node: readonly Token[], nextName: () => string): Edit[] {
  const [opening] = node;
  const closing = node.at(-1);
  if (opening === undefined || closing === undefined) return [];
  const known = variableOf(node);
  const name = known ?? nextName();
  const naming = known === null ? [{ at: opening.start + 1, insert: name }] : [];
  return [...naming, { at: closing.start + 1, insert: `, (${name})` }];
}

/**
 * The nodes of a chain between the first and the last, each with its parentheses; null when the pattern is
 * anything but nodes and relationships in turn.
 */
function middlesOf(pattern: readonly Token[]): Token[][] | null {
  const nodes: Token[][] = [];
  for (let index = 0; index < pattern.length;) {
    const end = groupEnd(pattern, index, '(', ')');
    if (end === null) return null;
    nodes.push(pattern.slice(index, end));
    if (end === pattern.length) return nodes.slice(1, -1);
    const next = relationshipEnd(pattern, end);
    if (next === null) return null;
    index = next;
  }
  return null;
}

/** After `-->`, `<-[r:TYPE]-`, `-[*1..3]-` and so on. */
function relationshipEnd(pattern: readonly Token[], start: number): number | null {
  let index = start;
  if (isSymbol(pattern[index], '<')) index += 1;
  if (!isSymbol(pattern[index], '-')) return null;
  index = groupEnd(pattern, index + 1, '[', ']') ?? index + 1;
  if (!isSymbol(pattern[index], '-')) return null;
  return isSymbol(pattern[index + 1], '>') ? index + 2 : index + 1;
}

/** After the bracket that closes the one at `start`; null when there is none. */
function groupEnd(tokens: readonly Token[], start: number, opening: string, closing: string): number | null {
  if (!isSymbol(tokens[start], opening)) return null;
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (depth === 0) return isSymbol(token, closing) ? index + 1 : null;
  }
  return null;
}

function variableOf(node: readonly Token[]): string | null {
  const inner = node[1];
  if (inner === undefined || isWord(inner, 'WHERE')) return null;
  return inner.kind === 'word' || inner.kind === 'name' ? inner.text : null;
}

/** Whether two relationships follow one another anywhere in a pattern that is not split. */
function hasChain(pattern: readonly Token[]): boolean {
  const nodes = pattern.filter((token, index) => isSymbol(token, '(') && isDash(pattern[index - 1]));
  return nodes.length > 1;
}

function isDash(token: Token | undefined): boolean {
  return isSymbol(token, '-') || isSymbol(token, '>');
}

function namesNotIn(tokens: readonly Token[]): () => string {
  const taken = new Set(tokens.map(({ text }) => text));
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`node${count}`));
    return `node${count}`;
  };
}
