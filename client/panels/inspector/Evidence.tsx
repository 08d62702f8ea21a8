import './evidence.css';
import { useState } from 'react';

import type { Claim, EvidenceAnswer } from '../../../contract/claims.ts';
import { STAND_WORDS, independentSources, sidesOf, standOf } from '../../state/claims.ts';
import type { Side, Stand } from '../../state/claims.ts';
import { comparisonsOf } from '../../state/figures.ts';
import type { Comparison } from '../../state/figures.ts';
import { count } from '../../ui/numbers.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Figures } from './Figures.tsx';
import { Sides } from './Sides.tsx';

/** Who says so: figures compared first, then who stands where, then each claim in its own words. */
export function Evidence({ evidence }: { evidence: EvidenceAnswer }) {
  const [stand, setStand] = useState<Stand | null>(null);
  const { claims } = evidence;
  const comparisons = comparisonsOf(evidence);
  const sides = sidesOf(claims);
  const differing = differingIn(evidence, comparisons);
  const some = newestFirst(stand === null ? claims : claims.filter((claim) => standOf(claim) === stand));
  return (
    <>
      {comparisons.map((comparison) => (
        <Figures key={comparison.property} comparison={comparison} />
      ))}
      {sides.length > 1 && <Sides sides={sides} total={amounts(claims)} />}
      <section className="inspector-section" aria-label="Claims">
        <h3 className="section-head">
          Claims <span>{sides.length > 1 ? 'Newest first' : amounts(claims)}</span>
        </h3>
        <Segments claims={claims} sides={sides} stand={stand} choose={setStand} />
        {some.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} among={claims} differing={differing} />
        ))}
      </section>
    </>
  );
}

/** "3 claims, 2 independent sources". */
function amounts(claims: readonly Claim[]): string {
  const sources = independentSources(claims);
  return `${count(claims.length)} ${claims.length === 1 ? 'claim' : 'claims'}, ${count(sources)} independent ${
    sources === 1 ? 'source' : 'sources'
  }`;
}

const TOLD = new Set(['polarity', 'certainty', 'figure', 'speaker']);

/** Properties the claims differ in that neither the scale nor the sides tell already. */
function differingIn(
  { differences }: EvidenceAnswer,
  comparisons: readonly Comparison[],
): ReadonlySet<string> {
  const compared = new Set(comparisons.map(({ property }) => property));
  return new Set(
    differences.map(({ property }) => property).filter((name) => !TOLD.has(name) && !compared.has(name)),
  );
}

function newestFirst(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}

interface SegmentsProps {
  readonly claims: readonly Claim[];
  readonly sides: readonly Side[];
  readonly stand: Stand | null;
  readonly choose: (stand: Stand | null) => void;
}

/** All claims, or those of one side; the two main sides are there even when nobody takes them. */
function Segments({ claims, sides, stand, choose }: SegmentsProps) {
  const counts = new Map<Stand, number>(sides.map((side) => [side.stand, side.claims.length]));
  if (!counts.has('denied')) counts.set('denied', 0);
  return (
    <div className="segments" role="group" aria-label="Which claims">
      <Segment text="All" many={claims.length} on={stand === null} press={() => choose(null)} />
      {[...counts].map(([each, many]) => (
        <Segment
          key={each}
          text={STAND_WORDS[each]}
          many={many}
          on={stand === each}
          press={() => choose(each)}
        />
      ))}
    </div>
  );
}

interface SegmentProps {
  readonly text: string;
  readonly many: number;
  readonly on: boolean;
  readonly press: () => void;
}

function Segment({ text, many, on, press }: SegmentProps) {
  return (
    <button type="button" aria-pressed={on} disabled={many === 0} onClick={press}>
      {text} <small>{count(many)}</small>
    </button>
  );
}
