import { isSymbol, nameOf } from '../../gate/tokens.ts';
import type { Token } from '../../gate/tokens.ts';
import { chainOf, variableIn } from './chain.ts';
import type { Chain } from './chain.ts';
import { itemsOf, projectionOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Edit } from './edits.ts';

interface Split {
  readonly edits: readonly Edit[];
  /** A chain of several hops had to stay. */
  readonly chained: boolean;
}

/**
 * Takes apart the chains in every MATCH: the engine fails on them from some thousands of relationships on.
 * `(a)-->(b)-->(c)` becomes `(a)-->(b), (b)-->(c)`, which means the same within one MATCH. A path has to stay in
 * one piece: `p = (a)-->(b)-->(c)` becomes `p = (a)-->(b)-[*1..1]->(c)`, which the engine follows in another way.
 */
export function splitChains(tokens: readonly Token[], clauses: readonly Clause[]): Split {
  const words = new WordCount(tokens);
  const showsAll = clauses.some(
    (clause) => ['RETURN', 'WITH'].includes(clause.keyword) && isSymbol(projectionOf(clause)[0], '*'),
  );
  const edits: Edit[] = [];
  let chained = false;
  for (const pattern of clauses
    .filter(({ keyword }) => keyword === 'MATCH')
    .flatMap(({ body }) => itemsOf(body))) {
    const chain = chainOf(pattern);
    if (chain === null) {
      chained ||= hasHops(pattern);
    } else if (chain.hops.length > 1) {
      const split = chain.isPath ? loosened(chain, words, showsAll) : separated(chain, words, showsAll);
      chained ||= split === null;
      edits.push(...(split ?? []));
    }
  }
  return { edits, chained };
}

/** Each hop a pattern of its own. Not when a name that has to be made up for a node would be shown by a `*`. */
function separated({ nodes }: Chain, words: WordCount, showsAll: boolean): Edit[] | null {
  const middles = nodes.slice(1, -1);
  if (showsAll && middles.some((node) => variableIn(node.slice(1)) === null)) return null;
  return middles.flatMap((node) => {
    const opening = node[0] as Token;
    const closing = node.at(-1) as Token;
    const known = variableIn(node.slice(1));
    const name = known?.text ?? words.newName();
    const naming = known === null ? [{ at: opening.start + 1, insert: name }] : [];
    return [...naming, { at: closing.start + 1, insert: `, (${name})` }];
  });
}

/**
 * Each hop after the first one of variable length, from one to one. Not when its variable, a list from then on, is
 * used anywhere, nor when it asks for properties.
 */
function loosened({ hops }: Chain, words: WordCount, showsAll: boolean): Edit[] | null {
  const edits: Edit[] = [];
  for (const hop of hops.slice(1)) {
    const opening = hop.findIndex((token) => isSymbol(token, '['));
    const inner =
      opening === -1
        ? []
        : hop.slice(
            opening + 1,
            hop.findLastIndex((token) => isSymbol(token, ']')),
          );
    const variable = variableIn(inner);
    const isUsed = variable !== null && (showsAll || words.count(nameOf(variable)) > 1);
    if (inner.some((token) => isSymbol(token, '*'))) continue;
    if (isUsed || inner.some((token) => isSymbol(token, '{'))) return null;
    const before =
      opening === -1 ? hop.find((token) => isSymbol(token, '-')) : (inner.at(-1) ?? hop[opening]);
    if (before === undefined) return null;
    edits.push({ at: before.start + before.text.length, insert: opening === -1 ? '[*1..1]' : '*1..1' });
  }
  return edits;
}

/** Whether two relationships follow one another in a pattern that is no chain, such as shortestPath(…). */
function hasHops(pattern: readonly Token[]): boolean {
  const reached = pattern.filter((token, index) => {
    const before = pattern[index - 1];
    return isSymbol(token, '(') && (isSymbol(before, '-') || isSymbol(before, '>'));
  });
  return reached.length > 1;
}

class WordCount {
  private readonly counts = new Map<string, number>();
  private last = 0;

  constructor(tokens: readonly Token[]) {
    for (const token of tokens) this.counts.set(nameOf(token), this.count(nameOf(token)) + 1);
  }

  /** How often a name or any other token stands in the query, with backticks or without. */
  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** A name that the query does not use. */
  newName(): string {
    do this.last += 1;
    while (this.count(`node${this.last}`) > 0);
    return `node${this.last}`;
  }
}
