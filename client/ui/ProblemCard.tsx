import { CircleAlert } from 'lucide-react';

import type { ProblemBody } from '../../contract/problem.ts';

/** What went wrong, where, and what to do. */
export function ProblemCard({ problem }: { problem: ProblemBody }) {
  const place =
    problem.position === undefined
      ? ''
      : ` Line ${problem.position.line}, column ${problem.position.column}.`;
  return (
    <div className="problem-card" role="alert">
      <CircleAlert size={15} aria-hidden />
      <p>
        <b>{problem.title}.</b> {problem.detail}
        {place}
        {problem.hint !== undefined && <span className="quiet"> {problem.hint}</span>}
      </p>
    </div>
  );
}
