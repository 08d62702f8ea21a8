import type { ProblemBody } from '../../../contract/problem.ts';
import type { Token } from '../cypher/tokens.ts';

/** A change of a query that may take a problem away, and the question it is offered with. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly asks: string;
}

/** Names that a query of this database may use. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly functions: readonly string[];
}

/** A query that was refused, and where. */
export interface Refused {
  readonly query: string;
  readonly problem: ProblemBody;
  readonly tokens: readonly Token[];
  /** Index of the token the problem points at; the number of tokens when it points behind the last one. */
  readonly at: number;
  readonly vocabulary: Vocabulary;
}

/** One kind of mistake: what it might take to mend it, the likeliest first. */
export type Rule = (refused: Refused) => readonly Fix[];

/** The query with a fix made. */
export function fixed(query: string, { from, to, insert }: Fix): string {
  return query.slice(0, from) + insert + query.slice(to);
}

export function replaced({ start, end }: Pick<Token, 'start' | 'end'>, insert: string): Fix {
  return { from: start, to: end, insert, asks: `Did you mean ${insert}?` };
}

export function inserted(at: number, insert: string): Fix {
  return { from: at, to: at, insert, asks: `Did you leave out ${insert.trim()}?` };
}
