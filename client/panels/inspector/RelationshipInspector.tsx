import './relationship-inspector.css';
import './node-line.css';
import { useStore } from '@nanostores/react';
import { X } from 'lucide-react';
import { useEffect } from 'react';

import type { Claim } from '../../../contract/claims.ts';
import { inspectRelationship } from '../../state/actions/inspect.ts';
import { selectNode } from '../../state/actions/select.ts';
import { speakerOf } from '../../state/claims.ts';
import { $evidence } from '../../state/details.ts';
import { BOOKKEEPING } from '../../state/elements.ts';
import type { GraphRelationship, Standing } from '../../state/elements.ts';
import { $known } from '../../state/graph.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { Fault } from '../../ui/Fault.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Evidence } from './Evidence.tsx';
import { Properties } from './Properties.tsx';

/** One relationship: its ends and type, where the claims stand, where they differ, and each claim. */
export function RelationshipInspector({ relationship }: { relationship: GraphRelationship }) {
  const { id } = relationship;
  const claimed = hasClaims(relationship);
  useEffect(() => {
    if (claimed) inspectRelationship(id);
  }, [id, claimed]);
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
      {asked?.answer && claims.length > 0 && <Evidence evidence={asked.answer} />}
      {claimed && !asked?.answer && (
        <section className="inspector-section">
          {asked?.problem ? (
            <Fault problem={asked.problem} again={() => inspectRelationship(id)} />
          ) : (
            <Skeleton rows={5} />
          )}
        </section>
      )}
      <OwnProperties relationship={relationship} folded={claimed} />
    </div>
  );
}

/** Plain relationships have no evidence to ask for. */
function hasClaims({ claims, type }: GraphRelationship): boolean {
  return claims > 0 || type === 'CLAIMED' || BOOKKEEPING.has(type);
}

interface OwnPropertiesProps {
  readonly relationship: GraphRelationship;
  /** The claims above tell most of it. */
  readonly folded: boolean;
}

function OwnProperties({ relationship: { properties }, folded }: OwnPropertiesProps) {
  const own = <Properties labels={[]} properties={properties} />;
  if (!folded) return own;
  return (
    <details className="inspector-fold">
      <summary>Properties of the relationship</summary>
      {own}
    </details>
  );
}

function End({ id }: { id: string }) {
  const looks = useStore($looks);
  const node = useStore($known).nodes.get(id);
  if (node === undefined) return null;
  return (
    <button type="button" className="node-line" onClick={() => selectNode(id)}>
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
      <path d="M11 1V21" stroke={color} strokeWidth="1.8" strokeDasharray={firm ? undefined : '4 3'} />
      <path d="M7 20.5 11 29 15 20.5Z" fill={firm ? color : 'none'} stroke={color} strokeWidth="1.3" />
    </svg>
  );
}

interface StandingsProps {
  readonly relationship: GraphRelationship;
  readonly claims: readonly Claim[];
}

/** In the head: who denies it, and that a claim is not a fact. */
function Standings({ relationship, claims }: StandingsProps) {
  const denials = claims.filter(({ polarity }) => polarity === 'denied').map(speakerOf);
  const [first, ...others] = new Set(denials.map(({ name }) => name));
  if (first === undefined && relationship.standing === 'affirmed') return null;
  return (
    <div className="property-chips">
      {first !== undefined && (
        <span className="badge denied">
          <X size={12} strokeWidth={2.5} aria-hidden /> Denied by {first}
          {others.length > 0 && ` and ${others.length} more`}
        </span>
      )}
      {relationship.standing !== 'affirmed' && (
        <span className="badge outlined">claimed, not stated as fact</span>
      )}
    </div>
  );
}
