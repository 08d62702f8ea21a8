import { useStore } from '@nanostores/react';
import { useState } from 'react';

import type { Claim } from '../../../contract/claims.ts';
import { $claims } from '../../state/details.ts';
import type { GraphNode } from '../../state/elements.ts';
import { count } from '../../ui/numbers.ts';
import { ClaimCard } from './ClaimCard.tsx';

const SOME = 4;

/** What a node says, and what is said of it. Nothing at all for graphs without claims. */
export function NodeClaimList({ node }: { node: GraphNode }) {
  const answer = useStore($claims).get(node.id)?.answer;
  if (!answer || answer.claims.length === 0) return null;
  const own = node.labels.includes('Claim');
  const inSource = answer.claims.filter(({ source }) => idOf(source) === node.id);
  const said = answer.claims.filter(({ by }) => idOf(by) === node.id);
  const about = answer.claims.filter((claim) => !said.includes(claim) && !inSource.includes(claim));
  return (
    <>
      <ClaimGroup title="Stated here" claims={inSource} complete={answer.complete} />
      <ClaimGroup title="Says" claims={said} complete={answer.complete} />
      <ClaimGroup title={own ? 'This claim' : 'Claims about it'} claims={about} complete={answer.complete} />
    </>
  );
}

function idOf(value: Claim['by']): string | undefined {
  return value?._value._element_id;
}

interface ClaimGroupProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly complete: boolean;
}

function ClaimGroup({ title, claims, complete }: ClaimGroupProps) {
  const [all, setAll] = useState(false);
  if (claims.length === 0) return null;
  const many = complete ? `all ${count(claims.length)} claims` : `the first ${count(claims.length)} claims`;
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="section-head">
        {title}
        {claims.length > SOME && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? 'Fewer' : many.replace(/^./, (letter) => letter.toUpperCase())}
          </button>
        )}
      </h3>
      {(all ? claims : claims.slice(0, SOME)).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} among={claims} sentence />
      ))}
    </section>
  );
}
