import { useStore } from '@nanostores/react';
import { useState } from 'react';

import type { Claim } from '../../../contract/claims.ts';
import { inspectNode, moreClaims } from '../../state/actions/inspect.ts';
import { $claims, $previews } from '../../state/details.ts';
import type { GraphNode } from '../../state/elements.ts';
import { Fault } from '../../ui/Fault.tsx';
import { count } from '../../ui/numbers.ts';
import { ClaimCard } from './ClaimCard.tsx';

/** What a node says, and what is said of it. Nothing at all for graphs without claims. */
export function NodeClaims({ node }: { node: GraphNode }) {
  const asked = useStore($claims).get(node.id);
  const relationships = useStore($previews).get(node.id);
  // What kept the relationships away, too, is told there.
  if (asked?.problem && !relationships?.problem) {
    return (
      <section className="inspector-section">
        <Fault problem={asked.problem} again={() => inspectNode(node.id)} />
      </section>
    );
  }
  if (!asked?.answer || asked.answer.claims.length === 0) return null;
  const { claims, complete } = asked.answer;
  const { own, stated, said, about } = claimsBy(node.id, claims);
  return (
    <>
      <ClaimGroup title="This claim" claims={own} of={undefined} />
      <ClaimGroup title="Claims in it" claims={stated} of={node.id} />
      <ClaimGroup title="Says" claims={said} of={node.id} />
      <ClaimGroup title="Claims about it" claims={about} of={node.id} />
      {!complete && (
        <section className="inspector-section">
          <p className="quiet">
            The newest {count(claims.length)} claims were looked at.{' '}
            <button type="button" className="link" onClick={() => moreClaims(node.id)}>
              Look at more
            </button>
          </p>
        </section>
      )}
    </>
  );
}

/** A node's claims by what it has to do with them; each stands in one list only. */
function claimsBy(id: string, claims: readonly Claim[]) {
  const is = (node: Claim['by']) => node?._value._element_id === id;
  const own = claims.filter(({ node }) => is(node));
  const stated = claims.filter(({ source }) => is(source));
  const said = claims.filter((claim) => is(claim.by) && !stated.includes(claim));
  const others = new Set([...own, ...stated, ...said]);
  return { own, stated, said, about: claims.filter((claim) => !others.has(claim)) };
}

const SOME = 2;

interface ClaimGroupProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly of: string | undefined;
}

function ClaimGroup({ title, claims, of }: ClaimGroupProps) {
  const [all, setAll] = useState(false);
  if (claims.length === 0) return null;
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="section-head">
        {title}
        {claims.length > SOME && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${count(claims.length)} claims`}
          </button>
        )}
      </h3>
      {(all ? claims : claims.slice(0, SOME)).map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          among={claims}
          {...(of === undefined ? { opened: true } : { of })}
        />
      ))}
    </section>
  );
}
