import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';

import type { Claim, EvidenceAnswer } from '../../../contract/claims.ts';
import { askAgain, inspectRelationship } from '../../state/actions/inspect.ts';
import { selectNode } from '../../state/actions/select.ts';
import { STAND_WORDS, speakerOf, standOf } from '../../state/claims.ts';
import type { Stand } from '../../state/claims.ts';
import { $evidence } from '../../state/details.ts';
import type { GraphRelationship, Standing } from '../../state/elements.ts';
import { $known } from '../../state/graph.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { Fault } from '../../ui/Fault.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { Figures } from './Figures.tsx';
import { Properties } from './Properties.tsx';

/** One relationship: its ends and type, where the claims stand, where they differ, and each claim. */
export function RelationshipInspector({ relationship }: { relationship: GraphRelationship }) {
  const { id } = relationship;
  useEffect(() => inspectRelationship(id), [id]);
  const asked = useStore($evidence).get(id);
  const claims = asked?.answer?.claims ?? [];
  return (
    <div className="inspector-scroll">
      <header className="relationship-head" data-standing={relationship.standing}>
        <End id={relationship.start} />
        <p>
          <Arrow standing={relationship.standing} />
          <code>{relationship.meaning}</code>
        </p>
        <End id={relationship.end} />
        <Standings relationship={relationship} claims={claims} />
      </header>
      {asked?.answer ? (
        <Evidence evidence={asked.answer} />
      ) : (
        <section className="inspector-section">
          {asked?.problem ? (
            <Fault
              problem={asked.problem}
              again={() => {
                askAgain(id);
                inspectRelationship(id);
              }}
            />
          ) : (
            <Skeleton rows={5} />
          )}
        </section>
      )}
      {claims.length === 0 && <Properties labels={[]} properties={relationship.properties} />}
    </div>
  );
}

function End({ id }: { id: string }) {
  const looks = useStore($looks);
  const node = useStore($known).nodes.get(id);
  if (node === undefined) return null;
  return (
    <button type="button" className="relationship-end" onClick={() => selectNode(id)}>
      <LabelDot look={lookOf(looks, node)} size={22} />
      <b>{node.caption}</b>
    </button>
  );
}

function Arrow({ standing }: { standing: Standing }) {
  const firm = standing === 'affirmed';
  const color = standing === 'denied' ? 'var(--denied)' : firm ? 'var(--accent)' : 'var(--text-2)';
  return (
    <svg width="22" height="30" viewBox="0 0 22 30" aria-hidden>
      <path d="M11 0V21" stroke={color} strokeWidth="2" strokeDasharray={firm ? undefined : '4 3'} />
      <path d="M7 21 11 29 15 21Z" fill={firm ? color : 'none'} stroke={color} strokeWidth="1.4" />
    </svg>
  );
}

/** In the head: who denies it, and that a claim is not a fact. */
function Standings({ relationship, claims }: { relationship: GraphRelationship; claims: readonly Claim[] }) {
  if (relationship.standing === 'affirmed') return null;
  const deniers = new Set(
    claims.filter(({ polarity }) => polarity === 'denied').map((claim) => speakerOf(claim).name),
  );
  const [first] = deniers;
  return (
    <div className="property-chips">
      {first !== undefined && (
        <span className="badge denied">
          ✕ Denied by {first}
          {deniers.size > 1 && ` and ${deniers.size - 1} more`}
        </span>
      )}
      <span className="badge plain">claimed, not stated as fact</span>
    </div>
  );
}

function Evidence({ evidence }: { evidence: EvidenceAnswer }) {
  const [stand, setStand] = useState<Stand | null>(null);
  const { claims, independentSources } = evidence;
  if (claims.length === 0) {
    return (
      <section className="inspector-section">
        <p className="quiet">No source is recorded for this relationship.</p>
      </section>
    );
  }
  const stands = [...new Set(claims.map(standOf))];
  const some = stand === null ? claims : claims.filter((claim) => standOf(claim) === stand);
  return (
    <>
      <Figures evidence={evidence} />
      {stands.length > 1 && <WhoStandsWhere claims={claims} />}
      <section className="inspector-section" aria-label="Claims">
        <h3 className="section-head">
          Claims{' '}
          <span>
            {count(claims.length)} {claims.length === 1 ? 'claim' : 'claims'}, {count(independentSources)}{' '}
            independent {independentSources === 1 ? 'source' : 'sources'}
          </span>
        </h3>
        <div className="segments" role="group" aria-label="Which claims">
          <Segment text="All" many={claims.length} on={stand === null} press={() => setStand(null)} />
          {stands.map((each) => (
            <Segment
              key={each}
              text={STAND_WORDS[each]}
              many={claims.filter((claim) => standOf(claim) === each).length}
              on={stand === each}
              press={() => setStand(each)}
            />
          ))}
        </div>
        {some.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} among={claims} />
        ))}
      </section>
    </>
  );
}

function Segment({ text, many, on, press }: { text: string; many: number; on: boolean; press: () => void }) {
  return (
    <button type="button" aria-pressed={on} onClick={press}>
      {text} <small>{many}</small>
    </button>
  );
}

const SAYS: Readonly<Record<Stand, string>> = {
  affirmed: 'affirm it',
  denied: 'deny it',
  possible: 'call it possible',
  planned: 'call it planned',
  hypothetical: 'suppose it',
};

/** The weight of each side, and who is on it. */
function WhoStandsWhere({ claims }: { claims: readonly Claim[] }) {
  const sides = (Object.keys(SAYS) as Stand[])
    .map((stand) => ({ stand, claims: claims.filter((claim) => standOf(claim) === stand) }))
    .filter((side) => side.claims.length > 0);
  return (
    <section className="inspector-section" aria-label="Who stands where">
      <h3 className="section-head">Who stands where</h3>
      <div className="sides-bar" aria-hidden>
        {sides.map((side) => (
          <i key={side.stand} data-stand={side.stand} style={{ flex: side.claims.length }} />
        ))}
      </div>
      <div className="sides">
        {sides.map((side) => (
          <div key={side.stand} data-stand={side.stand}>
            <b>
              {side.claims.length} {SAYS[side.stand]}
            </b>
            {[...new Set(side.claims.map((claim) => speakerOf(claim).name))].slice(0, 4).map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
