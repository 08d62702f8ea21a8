import type { PlanNode } from '../../../contract/stream.ts';
import { count } from '../../ui/numbers.ts';

/** How the database goes about the query, first step innermost. */
export function ResultPlan({ plan }: { plan: PlanNode | null }) {
  if (plan === null) {
    return <p className="result-empty">Put EXPLAIN or PROFILE before the query to see its plan.</p>;
  }
  return (
    <ul className="result-plan" aria-label="Plan">
      <Step plan={plan} />
    </ul>
  );
}

function Step({ plan }: { plan: PlanNode }) {
  return (
    <li>
      <b>{plan.operator}</b> <code>{plan.details}</code>{' '}
      <span className="quiet">
        {[
          plan.rows === undefined ? null : `${count(plan.rows)} rows`,
          plan.estimatedRows === undefined
            ? null
            : `about ${count(Math.round(plan.estimatedRows))} estimated`,
          plan.hits === undefined ? null : `${count(plan.hits)} database hits`,
        ]
          .filter((part) => part !== null)
          .join(', ')}
      </span>
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
