import { dottedNameAt, followsVariable, isCalled } from './names.ts';
import { SHOW_MODIFIERS, SHOW_NOUNS } from './permitted.ts';
import type { Permitted } from './permitted.ts';
import type { Refusal } from './refusal.ts';
import { isSymbol, isWord } from './tokens.ts';
import type { Token } from './tokens.ts';

type Check = (tokens: readonly Token[], index: number, permitted: Permitted) => Refusal | null;

/**
 * The first thing among significant tokens, of a query or of an operator's details, that reaches beyond
 * the graph.
 */
export function findForbidden(tokens: readonly Token[], permitted: Permitted): Refusal | null {
  for (let index = 0; index < tokens.length; index++) {
    for (const check of [loadCsv, terminate, show, procedure, dottedFunction] satisfies Check[]) {
      const refusal = check(tokens, index, permitted);
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

/** LOAD directly followed by CSV never is anything else. */
function loadCsv(tokens: readonly Token[], index: number): Refusal | null {
  if (!isWord(tokens[index], 'LOAD') || !isWord(tokens[index + 1], 'CSV')) return null;
  return loadCsvRefusal(tokens[index] as Token);
}

/** A variable called `terminate` is not followed by such a word. */
function terminate(tokens: readonly Token[], index: number): Refusal | null {
  if (!isWord(tokens[index], 'TERMINATE') || !/^transactions?$/i.test(tokens[index + 1]?.text ?? ''))
    return null;
  return terminateRefusal(tokens[index] as Token);
}

function show(tokens: readonly Token[], index: number): Refusal | null {
  const at = tokens[index] as Token;
  if (!isWord(at, 'SHOW') || followsVariable(tokens[index + 1])) return null;
  let noun = index + 1;
  while (SHOW_MODIFIERS.has(upper(tokens[noun]))) noun++;
  if (SHOW_NOUNS.has(upper(tokens[noun]))) return null;
  return showRefusal(
    tokens
      .slice(index + 1, noun + 1)
      .map(upper)
      .join(' '),
    at,
  );
}

function procedure(tokens: readonly Token[], index: number, permitted: Permitted): Refusal | null {
  if (!isCalled(tokens, index)) return null;
  const found = dottedNameAt(tokens, index);
  if (found === null || (found.parts === 1 && followsVariable(tokens[index]))) return null;
  return permitted.procedure(found.name) ? null : procedureRefusal(found.name, tokens[index] as Token);
}

function dottedFunction(tokens: readonly Token[], index: number, permitted: Permitted): Refusal | null {
  if (isSymbol(tokens[index - 1], '.') || isCalled(tokens, index)) return null;
  const found = dottedNameAt(tokens, index);
  if (found === null || found.parts === 1 || !isSymbol(tokens[found.end], '(')) return null;
  return permitted.function(found.name) ? null : functionRefusal(found.name, tokens[index] as Token);
}

export function loadCsvRefusal(at: Token): Refusal {
  const detail = 'LOAD CSV lets the database server read files and addresses.';
  return { code: 'not-permitted', detail, hint: 'Use the import instead.', at };
}

export function terminateRefusal(at: Token): Refusal {
  const detail = "TERMINATE TRANSACTIONS ends other users' queries.";
  return { code: 'not-permitted', detail, hint: 'To end a query of your own, stop it where it runs.', at };
}

export function showRefusal(what: string, at: Token): Refusal {
  const others = /\bTRANSACTIONS?$/.test(what) ? "SHOW TRANSACTIONS shows other users' queries." : null;
  return {
    code: 'not-permitted',
    detail: others ?? `SHOW ${what.slice(0, 60)} is not permitted.`,
    hint: 'Permitted are SHOW INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS.',
    at,
  };
}

export function procedureRefusal(name: string, at: Token): Refusal {
  const detail = `Procedure ${name.slice(0, 200)} is not on the list of permitted procedures.`;
  return { code: 'not-permitted', detail, hint: 'An administrator can add it (PERMITTED_PROCEDURES).', at };
}

function functionRefusal(name: string, at: Token): Refusal {
  const runsText = name.startsWith('apoc.cypher.')
    ? 'can run any query and is not permitted'
    : 'is not permitted';
  const hint = 'Permitted are built-in functions; an administrator can add others (PERMITTED_PROCEDURES).';
  return { code: 'not-permitted', detail: `Function ${name.slice(0, 200)} ${runsText}.`, hint, at };
}

function upper(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text.toUpperCase() : '';
}
