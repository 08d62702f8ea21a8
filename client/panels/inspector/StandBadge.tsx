import { Check, CircleHelp, Clock, X } from 'lucide-react';

import { STAND_WORDS } from '../../state/claims.ts';
import type { Stand } from '../../state/claims.ts';

const SIGNS = { affirmed: Check, denied: X, possible: CircleHelp, planned: Clock, hypothetical: CircleHelp };
const TONES = {
  affirmed: 'affirmed',
  denied: 'denied',
  possible: 'possible',
  planned: 'plain',
  hypothetical: 'plain',
};

/** Affirmed, denied, possible: as a sign and a word, so that colour is never alone. */
export function StandBadge({ stand }: { stand: Stand }) {
  const Sign = SIGNS[stand];
  return (
    <span className={`badge ${TONES[stand]}`}>
      <Sign size={12} strokeWidth={2.5} aria-hidden /> {STAND_WORDS[stand]}
    </span>
  );
}
