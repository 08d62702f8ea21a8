import { isSymbol, isWord, nameOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** `a.b.c`: what it names, and the index of the token behind it. */
export interface DottedName {
  readonly name: string;
  readonly parts: number;
  readonly end: number;
}

/** The name that begins at an index of significant tokens; null when there is none. */
export function dottedNameAt(tokens: readonly Token[], start: number): DottedName | null {
  const parts: string[] = [];
  let end = start;
  for (let next = start; isName(tokens[next]); next = end + 1) {
    parts.push(partOf(tokens[next] as Token));
    end = next + 1;
    if (!isSymbol(tokens[end], '.')) break;
  }
  return parts.length === 0 ? null : { name: parts.join('.'), parts: parts.length, end };
}

/** Words that may follow a variable, so that a variable called `show` or `call` is not taken for the command. */
const AFTER_A_VARIABLE = new Set(
  (
    'AS IS IN AND OR XOR STARTS ENDS CONTAINS ASC ASCENDING DESC DESCENDING WHERE ORDER SKIP OFFSET LIMIT ' +
    'WHEN THEN ELSE END RETURN WITH MATCH OPTIONAL UNWIND CALL UNION YIELD CREATE MERGE SET REMOVE DELETE ' +
    'DETACH NODETACH INSERT FOREACH FINISH FILTER LET NEXT USE USING LOAD ON FROM'
  ).split(' '),
);

/** Whether the token at an index can stand behind a variable. */
export function followsVariable(token: Token | undefined): boolean {
  return token?.kind !== 'word' ? token?.kind !== 'name' : AFTER_A_VARIABLE.has(token.text.toUpperCase());
}

/** Whether the name at an index is that of a procedure: `CALL x`, or as 5.26 prints it in a plan, `ResolvedCall(x`. */
export function isCalled(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return isWord(before, 'CALL') || (isSymbol(before, '(') && isWord(tokens[index - 2], 'RESOLVEDCALL'));
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name';
}

/** A part that holds a dot itself keeps its backticks: `` `db.labels` `` is not the procedure db.labels. */
function partOf(token: Token): string {
  const name = nameOf(token);
  return name.includes('.') || name.includes('`') ? token.text : name;
}
