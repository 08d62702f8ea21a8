import './outlook.css';
import { useStore } from '@nanostores/react';
import { ArrowRight } from 'lucide-react';

import type { ImportEnd, Outlook as Foretold, Outcomes } from '../../../contract/import.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';
import { SchemaPicture } from './SchemaPicture.tsx';

interface OutlookProps {
  readonly outlook: Foretold;
  readonly end: ImportEnd | null;
}

/** What will be in the graph: labels and types with what is new, changed and as it was. Nothing of it is written yet. */
export function Outlook({ outlook, end }: OutlookProps) {
  const relations = outlook.types.filter(({ standing }) => standing === 'plain');
  const claims = outlook.types.filter(({ standing }) => standing !== 'plain');
  const rejected = end?.total.rejected ?? 0;
  return (
    <section className="import-outlook" aria-labelledby="import-outlook">
      <header>
        <h3 id="import-outlook">What will be in the graph</h3>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label="Labels and types" tabIndex={0}>
        <SchemaPicture outlook={outlook} />
        <table>
          <thead>
            <tr>
              <th scope="col">Labels</th>
              <th scope="col">new</th>
              <th scope="col">changed</th>
              <th scope="col">as it was</th>
            </tr>
          </thead>
          <tbody>
            {outlook.labels.map((row) => (
              <tr key={row.label}>
                <th scope="row">
                  <LabelMark label={row.label} /> {row.label}
                </th>
                <Amounts of={row} />
              </tr>
            ))}
          </tbody>
          {relations.length > 0 && <Types title="Relationships" types={relations} />}
          {claims.length > 0 && <Types title="Claims" types={claims} />}
        </table>
        {outlook.labels.length === 0 && outlook.types.length === 0 && <p className="quiet">Nothing yet.</p>}
        {outlook.cut && <p className="quiet">Only the most frequent are listed.</p>}
        {rejected > 0 && (
          <p className="quiet">
            {rejected === 1 ? '1 rejected row stays out.' : `${count(rejected)} rejected rows stay out.`}
          </p>
        )}
      </div>
    </section>
  );
}

function LabelMark({ label }: { label: string }) {
  const looks = useStore($looks);
  return <LabelDot look={lookOf(looks, { labels: [label] })} size={18} />;
}

function Types({ title, types }: { title: string; types: Foretold['types'] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {types.map((row) => (
        <tr key={`${row.type} ${row.from} ${row.to} ${row.standing}`}>
          <th scope="row">
            <code data-standing={row.standing}>{row.type}</code>
            {row.standing === 'denied' && <span className="fault"> denied</span>}
            {row.standing === 'claimed' && <span className="quiet"> not certain</span>}
            <small>
              {row.from ?? '?'} <ArrowRight size={11} strokeWidth={1.75} aria-label="to" /> {row.to ?? '?'}
            </small>
          </th>
          <Amounts of={row} />
        </tr>
      ))}
    </tbody>
  );
}

function Amounts({ of: { created, updated, unchanged } }: { of: Outcomes }) {
  return (
    <>
      <td>{created === 0 ? <span className="quiet">–</span> : <b>{count(created)}</b>}</td>
      <td>{updated === 0 ? <span className="quiet">–</span> : <b>{count(updated)}</b>}</td>
      <td>{unchanged === 0 ? <span className="quiet">–</span> : count(unchanged)}</td>
    </>
  );
}
