/** A piece of a query that means something; white space and comments are left out. */
export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What does not end goes on to the end of the text. */
const PIECE =
  /\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)|(?<string>'(?:\\[^]|[^'\\])*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|$))|(?<name>`(?:``|[^`])*(?:`|$))|(?<parameter>\$(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+))|(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<symbol>\S)/gu;

/** Splits a query as a person reads it: good enough to find words in it, not to judge it. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(PIECE)) {
    const found = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
    if (found === undefined) continue;
    const [kind, text] = found as [Token['kind'], string];
    tokens.push({ kind, text, start: match.index, end: match.index + text.length });
  }
  return tokens;
}
