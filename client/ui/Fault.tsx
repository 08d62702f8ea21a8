import { CircleX } from 'lucide-react';

import type { ProblemBody } from '../../contract/problem.ts';

/** What went wrong, what to do, and a way to try again. */
export function Fault({ problem, again }: { problem: ProblemBody; again?: () => void }) {
  return (
    <div className="fault-card" role="alert">
      <CircleX size={16} strokeWidth={1.75} className="fault" aria-hidden />
      <div>
        <p>
          <b>{problem.title}.</b> {problem.detail} {problem.hint}
        </p>
        {again !== undefined && (
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}
