import neo4j from 'neo4j-driver';
import type { Notification as ServerNotification, ResultSummary } from 'neo4j-driver';

import type { Position } from '../../../contract/problem.ts';
import { NO_COUNTERS } from '../../../contract/stream.ts';
import type { Counters, Notification, PlanNode } from '../../../contract/stream.ts';

/** A plan of EXPLAIN or PROFILE as the driver gives it. */
interface DriverPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly rows?: unknown;
  readonly dbHits?: unknown;
  readonly children: readonly DriverPlan[];
}

export function planOf(summary: ResultSummary): PlanNode | null {
  const plan: DriverPlan | false = summary.queryProfile === false ? summary.plan : summary.queryProfile;
  return plan === false ? null : planNode(plan);
}

function planNode(plan: DriverPlan): PlanNode {
  const details = plan.arguments['Details'];
  const numbers = {
    estimatedRows: numberOf(plan.arguments['EstimatedRows']),
    rows: numberOf(plan.rows),
    hits: numberOf(plan.dbHits),
  };
  return {
    // `NodeByLabelScan@neo4j`: the operator and its database
    operator: plan.operatorType.split('@', 1)[0] ?? plan.operatorType,
    details: typeof details === 'string' ? details : '',
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)),
    children: plan.children.map(planNode),
  };
}

export function countersOf(summary: ResultSummary): Counters {
  const updates = summary.counters.updates();
  return {
    ...Object.fromEntries(Object.keys(NO_COUNTERS).map((name) => [name, updates[name] ?? 0])),
    schemaChanges:
      updates.indexesAdded + updates.indexesRemoved + updates.constraintsAdded + updates.constraintsRemoved,
  } as Counters;
}

export function notificationsOf(summary: ResultSummary): Notification[] {
  return summary.notifications.map(notification);
}

function notification({
  code,
  title,
  description,
  severityLevel,
  position,
}: ServerNotification): Notification {
  const { line, column, offset } = position as Partial<Position>;
  return {
    severity: severityLevel === 'WARNING' ? 'warning' : 'information',
    code,
    title,
    description,
    ...(line === undefined || column === undefined || offset === undefined || line < 1
      ? {}
      : { position: { line, column, offset } }),
  };
}

/** Milliseconds by the database's own account, or null where it gives none. */
export function databaseMs(summary: ResultSummary): number | null {
  const available = numberOf(summary.resultAvailableAfter);
  const consumed = numberOf(summary.resultConsumedAfter);
  return available === undefined || consumed === undefined ? null : available + consumed;
}

/** The driver gives its own Integer, or a number, or nothing at all. */
function numberOf(value: unknown): number | undefined {
  if (neo4j.isInt(value)) return value.toNumber();
  return typeof value === 'number' ? value : undefined;
}
