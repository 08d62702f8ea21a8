import { useEffect, useState } from 'react';

import type { Run } from '../../state/console.ts';
import { duration, many } from '../../ui/numbers.ts';

const TICK_MS = 200;

/** What has come so far, and for how long it has been under way. */
export function Running({ run: { startedAt, received } }: { run: Run }) {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setElapsed(Date.now() - startedAt), TICK_MS);
    return () => clearInterval(ticking);
  }, [startedAt]);
  return (
    <>
      <span>
        <b>{many(received, 'row')}</b> so far
      </span>
      {/* A screen reader would read every tick. */}
      <span className="quiet" aria-hidden>
        {duration(elapsed)}
      </span>
    </>
  );
}
