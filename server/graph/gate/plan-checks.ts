import { Problem } from '../../problem.ts';
import {
  findForbidden,
  loadCsvRefusal,
  procedureRefusal,
  showRefusal,
  terminateRefusal,
} from './forbidden.ts';
import { dottedNameAt } from './names.ts';
import { SHOW_OPERATORS } from './permitted.ts';
import type { Permitted } from './permitted.ts';
import type { Explained, ServerPlan } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { significant, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

type Reason = Omit<Refusal, 'at'>;

/** What a query may do. */
export interface Allowed {
  readonly access: 'read' | 'write';
  readonly permitted: Permitted;
}

const UNREADABLE = 'The database gave no plan that Relata can read, so it cannot tell what this query does.';
const NOWHERE: Token = { kind: 'symbol', text: '', start: 0 };

/**
 * Refuses what the server's own account of a query shows: its type, its operators, and then the text of each
 * operator, where subqueries inside expressions and functions stand that are no operators of their own.
 * @throws Problem without a place: a plan does not say where in the query something stands
 */
export function checkPlan({ queryType, plan }: Explained, allowed: Allowed): void {
  if (typeof plan !== 'object' || plan === null) throw new Problem('not-permitted', UNREADABLE);
  const operators = [...operatorsOf(plan)];
  const reason =
    first(operators, (operator) => operatorReason(operator, allowed)) ??
    typeReason(queryType, allowed) ??
    first(operators, (operator) => detailsReason(operator, allowed));
  if (reason !== null) throw new Problem(reason.code, reason.detail, { hint: reason.hint });
}

/** `r` reads, `w` and `rw` write, `s` is schema or administration; the operators tell those two apart. */
function typeReason(queryType: string | null | undefined, { access }: Allowed): Reason | null {
  const isKnown = ['r', 'w', 'rw', 's'].includes(queryType ?? '');
  if (!isKnown) return { code: 'not-permitted', detail: UNREADABLE };
  if (queryType === 'r' || access === 'write') return null;
  const does = queryType === 's' ? 'change the schema' : 'write';
  return {
    code: 'read-only',
    detail: `Read-only: this query would ${does} (type ${queryType}).`,
    hint: WRITES,
  };
}

const WRITES = 'Writing needs a server started with --allow-writes and a query that asks for it.';
const ADMINISTRATION: Reason = {
  code: 'not-permitted',
  detail: 'This query administers or shows users, roles or databases.',
  hint: 'Use another tool for that.',
};
const IN_TRANSACTIONS: Reason = {
  code: 'read-only',
  detail: 'Read-only: CALL { … } IN TRANSACTIONS commits by itself.',
  hint: 'Leave out IN TRANSACTIONS.',
};

function operatorReason({ operatorType, details }: Operator, { access, permitted }: Allowed): Reason | null {
  const [name = '', database] = operatorType.split('@');
  if (name === 'AdministrationCommand' || database === 'system') return ADMINISTRATION;
  if (name === 'LoadCSV') return loadCsvRefusal(NOWHERE);
  if (name.startsWith('Terminate')) return terminateRefusal(NOWHERE);
  if (access === 'read' && name.startsWith('Transaction')) return IN_TRANSACTIONS;
  if (name.startsWith('Show') && !SHOW_OPERATORS.has(name))
    return showRefusal(name.slice(4).toUpperCase(), NOWHERE);
  if (name !== 'ProcedureCall') return null;
  const called = dottedNameAt(tokensOf(details), 0)?.name ?? '(unnamed)';
  return permitted.procedure(called) ? null : procedureRefusal(called, NOWHERE);
}

function detailsReason({ operatorType, details }: Operator, { permitted }: Allowed): Reason | null {
  const tokens = tokensOf(details);
  const isCall = operatorType.startsWith('ProcedureCall');
  return findForbidden(isCall ? tokens.slice(dottedNameAt(tokens, 0)?.end ?? 0) : tokens, permitted);
}

interface Operator {
  readonly operatorType: string;
  readonly details: string;
}

/** All operators of a plan, without recursion: a plan can be as deep as the query is long. */
function* operatorsOf(root: ServerPlan): Iterable<Operator> {
  const waiting: ServerPlan[] = [root];
  for (let plan = waiting.pop(); plan !== undefined; plan = waiting.pop()) {
    const { operatorType, arguments: told, children } = plan;
    const details = told?.['Details'] ?? '';
    if (typeof operatorType !== 'string' || typeof details !== 'string' || !Array.isArray(children)) {
      throw new Problem('not-permitted', UNREADABLE);
    }
    yield { operatorType, details };
    for (const child of children as readonly ServerPlan[]) waiting.push(child);
  }
}

function tokensOf(details: string): Token[] {
  try {
    return significant(tokenize(details));
  } catch (cause) {
    throw new Problem('not-permitted', UNREADABLE, { cause });
  }
}

function first(
  operators: readonly Operator[],
  reasonOf: (operator: Operator) => Reason | null,
): Reason | null {
  for (const operator of operators) {
    const reason = reasonOf(operator);
    if (reason !== null) return reason;
  }
  return null;
}
