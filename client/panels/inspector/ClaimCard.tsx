import { Copy, Newspaper } from 'lucide-react';

import { captionOf } from '../../../contract/caption.ts';
import type { Claim } from '../../../contract/claims.ts';
import { valueAt } from '../../../contract/values.ts';
import { showNode } from '../../state/actions/add.ts';
import { outletOf, placeOf, repeats, speakerOf, standOf } from '../../state/claims.ts';
import { StandBadge } from './StandBadge.tsx';

interface ClaimCardProps {
  readonly claim: Claim;
  /** The claims it stands among: a copy says of which it is one. */
  readonly among: readonly Claim[];
  /** Say what is claimed, not only by whom. */
  readonly sentence?: boolean;
}

/** One claim: who says it, where it stands, its words, and its source. */
export function ClaimCard({ claim, among, sentence = false }: ClaimCardProps) {
  const speaker = speakerOf(claim);
  const original = repeats(claim, among);
  const detail = valueAt(claim.node._value._properties, 'detail');
  return (
    <article className="claim-card">
      <header>
        {sentence ? (
          <p>
            {claim.subject !== null && captionOf(claim.subject)} <code>{claim.type}</code>{' '}
            {claim.object !== null && captionOf(claim.object)}
          </p>
        ) : (
          <p>
            <b>{speaker.name}</b>{' '}
            <span className="quiet">{speaker.own ? 'in its own words' : 'reported'}</span>
          </p>
        )}
        <StandBadge stand={standOf(claim)} />
      </header>
      {claim.quote !== null && <blockquote>“{claim.quote}”</blockquote>}
      {typeof detail === 'string' && detail !== '' && <p className="claim-detail">{detail}</p>}
      <footer>
        <Newspaper size={13} strokeWidth={1.75} aria-hidden />
        <span>
          {sentence && !speaker.own && `${speaker.name}, `}
          {placeOf(claim)}
        </span>
        <button
          type="button"
          className="link"
          onClick={() => void showNode(claim.node._value._element_id)}
          title="Show this claim as a node"
        >
          Open
        </button>
      </footer>
      {original !== null && original.source !== null && (
        <p className="claim-copy">
          <Copy size={13} strokeWidth={1.75} aria-hidden />
          Repeats the text of {outletOf(original.source)}, so both count as one source.
        </p>
      )}
    </article>
  );
}
