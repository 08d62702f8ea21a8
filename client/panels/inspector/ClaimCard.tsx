import './claim-card.css';
import './node-name.css';
import { Copy, Newspaper } from 'lucide-react';

import type { Claim } from '../../../contract/claims.ts';
import { valueAt } from '../../../contract/values.ts';
import type { NodeValue } from '../../../contract/values.ts';
import { lookAt } from '../../state/actions/inspect.ts';
import { dateOfClaim, figureOf, outletOf, repeats, speakerOf, standOf } from '../../state/claims.ts';
import { valueText } from '../../state/results/value-text.ts';
import { NodeName } from './NodeName.tsx';
import { isAddress } from './PropertyValue.tsx';
import { StandBadge } from './StandBadge.tsx';

interface ClaimCardProps {
  readonly claim: Claim;
  /** The claims it stands among: a copy says of which it is one. */
  readonly among: readonly Claim[];
  /** The node whose claims these are: the card says what is claimed, and does not repeat its name. */
  readonly of?: string;
  /** It is what the inspector shows: nothing to open. */
  readonly opened?: boolean;
  /** Properties in which the claims differ; the card marks its own. */
  readonly differing?: ReadonlySet<string>;
}

/** One claim: who says it or what it says, its words, and where it stands. */
export function ClaimCard({ claim, among, of, differing, opened = false }: ClaimCardProps) {
  const original = repeats(claim, among);
  return (
    <article className="claim-card">
      <header>
        {of === undefined ? <Speaker claim={claim} /> : <Statement claim={claim} of={of} />}
        <StandBadge stand={standOf(claim)} />
      </header>
      <Words claim={claim} sentence={of === undefined} />
      <Details claim={claim} differing={differing} />
      <Place claim={claim} of={of} opened={opened} />
      {original !== null && original.source !== null && (
        <p className="claim-copy">
          <Copy size={13} strokeWidth={1.75} aria-hidden />
          Repeats the {outletOf(original.source)} text, so both count as one source.
        </p>
      )}
    </article>
  );
}

function Speaker({ claim }: { claim: Claim }) {
  const speaker = speakerOf(claim);
  return (
    <p>
      {claim.by === null ? <b>{speaker.name}</b> : <NodeName node={claim.by} />}{' '}
      <span className="quiet">{speaker.own ? 'in its own words' : 'as reported'}</span>
    </p>
  );
}

/** "Ukraine THREATENS Russia"; the node whose claims are listed is left out where it is the subject. */
function Statement({ claim, of }: { claim: Claim; of?: string }) {
  const { subject, type, object } = claim;
  return (
    <p>
      {subject !== null && idOf(subject) !== of && (
        <>
          <NodeName node={subject} />{' '}
        </>
      )}
      <code>{type}</code> {object !== null && <NodeName node={object} />}
    </p>
  );
}

/** The words of the source where it gives them; otherwise what it says, not between quotation marks. */
function Words({ claim, sentence }: { claim: Claim; sentence: boolean }) {
  const { quote } = claim;
  if (quote === null) {
    return sentence ? (
      <div className="claim-words">
        <Statement claim={claim} />
      </div>
    ) : null;
  }
  const figure = figureOf(claim);
  const at = figure === null ? -1 : quote.indexOf(figure);
  return (
    <blockquote className="claim-words">
      “
      {at < 0 || figure === null ? (
        quote
      ) : (
        <>
          {quote.slice(0, at)}
          <mark>{figure}</mark>
          {quote.slice(at + figure.length)}
        </>
      )}
      ”
    </blockquote>
  );
}

/** What the claim says besides; what others say differently is marked. */
function Details({ claim, differing }: { claim: Claim; differing: ReadonlySet<string> | undefined }) {
  const names = new Set(['detail', ...(differing ?? [])]);
  const properties = claim.node._value._properties;
  const rows = [...names]
    .map((name) => ({ name, value: valueAt(properties, name) }))
    .filter(({ value }) => value !== null && value !== '');
  return rows.map(({ name, value }) => (
    <p key={name} className="claim-detail">
      {name !== 'detail' && <code>{name}</code>}{' '}
      {differing?.has(name) === true ? <mark>{valueText(value)}</mark> : valueText(value)}
    </p>
  ));
}

interface PlaceProps {
  readonly claim: Claim;
  readonly of: string | undefined;
  readonly opened: boolean;
}

function Place({ claim, of, opened }: PlaceProps) {
  const { source, by, start, end } = claim;
  const speaker = speakerOf(claim);
  const date = dateOfClaim(claim);
  const span = start === null || end === null ? '' : `characters ${start} to ${end} of the text`;
  const named = of !== undefined && !speaker.own && (by === null || idOf(by) !== of);
  const url = source === null ? null : valueAt(source._value._properties, 'url');
  return (
    <footer>
      <Newspaper size={13} strokeWidth={1.75} aria-hidden />
      <span title={span}>
        {named && `${speaker.name}, `}
        {source === null ? 'no source' : <SourceName source={source} />}
        {date !== null && ` · ${date}`}
      </span>
      {typeof url === 'string' && isAddress(url) && (
        <a className="link" href={url} target="_blank" rel="noopener noreferrer">
          Read
        </a>
      )}
      {!opened && (
        <button
          type="button"
          className="link"
          title="Open this claim with all its properties"
          onClick={() => lookAt(claim.node)}
        >
          Open
        </button>
      )}
    </footer>
  );
}

function SourceName({ source }: { source: NodeValue }) {
  return (
    <button type="button" className="node-name" title="Open this source" onClick={() => lookAt(source)}>
      {outletOf(source)}
    </button>
  );
}

function idOf(node: NodeValue): string {
  return node._value._element_id;
}
