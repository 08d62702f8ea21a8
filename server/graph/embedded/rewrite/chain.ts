import { isSymbol, isWord } from '../../gate/tokens.ts';
import type { Token } from '../../gate/tokens.ts';
import { isClosing, isOpening } from './clauses.ts';

/** Nodes and relationships in turn: `(a)-[r]->(b)<--(c)`, or `p = …`. */
export interface Chain {
  /** It is the value of a path variable. */
  readonly isPath: boolean;
  /** Each from its opening parenthesis to its closing one. */
  readonly nodes: readonly (readonly Token[])[];
  /** What stands between them, from the first dash or `<` to the last dash or `>`. */
  readonly hops: readonly (readonly Token[])[];
}

/** A pattern as a chain; null when it is anything else. */
export function chainOf(pattern: readonly Token[]): Chain | null {
  const isPath = isSymbol(pattern[1], '=');
  const nodes: (readonly Token[])[] = [];
  const hops: (readonly Token[])[] = [];
  for (let index = isPath ? 2 : 0; index < pattern.length;) {
    const nodeEnd = groupEnd(pattern, index, '(', ')');
    if (nodeEnd === null) return null;
    nodes.push(pattern.slice(index, nodeEnd));
    if (nodeEnd === pattern.length) return { isPath, nodes, hops };
    const hopEnd = relationshipEnd(pattern, nodeEnd);
    if (hopEnd === null) return null;
    hops.push(pattern.slice(nodeEnd, hopEnd));
    index = hopEnd;
  }
  return null;
}

/** The variable at the beginning of a node's parentheses or a relationship's brackets. */
export function variableIn(inner: readonly Token[]): Token | null {
  const [first] = inner;
  if (first === undefined || isWord(first, 'WHERE')) return null;
  return first.kind === 'word' || first.kind === 'name' ? first : null;
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
