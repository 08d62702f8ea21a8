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

/** What a text ends in the middle of: a comment, text in quotes, a name in backticks, or nothing of the kind. */
export function endsInside(text: string): 'comment' | 'string' | 'name' | null {
  const last = [...text.matchAll(PIECE)].at(-1);
  if (last === undefined || last.index + last[0].length < text.length) return null;
  const [piece] = last;
  if (piece.startsWith('//') || (piece.startsWith('/*') && !/^\/\*[^]*\*\/$/.test(piece))) return 'comment';
  if (last.groups?.['string'] !== undefined) return isClosed(piece) ? null : 'string';
  return last.groups?.['name'] === undefined || isClosed(piece) ? null : 'name';
}

function isClosed(piece: string): boolean {
  const quote = piece.charAt(0);
  const inner = quote === '`' ? piece.replaceAll('``', '') : piece.replaceAll(/\\[^]/g, '');
  return inner.length > 1 && inner.endsWith(quote);
}
