import './result-plan.css';
import type { PlanNode } from '../../../contract/stream.ts';
import { count, many } from '../../ui/numbers.ts';

/** How the database goes about the query, first step innermost. */
export function ResultPlan({ plan }: { plan: PlanNode | null }) {
  if (plan === null) {
    return (
      <p className="result-empty">
        Put <code>EXPLAIN</code> before the query to see its plan, or <code>PROFILE</code> to run it and
        count.
      </p>
    );
  }
  return (
    // A scrolling region has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="result-plan" role="region" aria-label="Plan" tabIndex={0}>
      <ul>
        <Step plan={plan} />
      </ul>
    </div>
  );
}

function Step({ plan }: { plan: PlanNode }) {
  return (
    <li>
      <p className="plan-step">
        <b>{plan.operator}</b> <code>{plan.details}</code> <span className="quiet">{costs(plan)}</span>
      </p>
      {plan.children.length > 0 && (
        <ul>
          {plan.children.map((child, index) => (
            <Step key={index} plan={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function costs({ rows, estimatedRows, hits }: PlanNode): string {
  const parts = [
    rows === undefined ? null : many(rows, 'row'),
    estimatedRows === undefined ? null : `about ${count(Math.round(estimatedRows))} estimated`,
    hits === undefined ? null : many(hits, 'database hit'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
