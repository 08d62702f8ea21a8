import './sides.css';
import type { Side, Stand } from '../../state/claims.ts';
import { count } from '../../ui/numbers.ts';

const SAYS: Readonly<Record<Stand, readonly [one: string, many: string]>> = {
  affirmed: ['affirms it', 'affirm it'],
  denied: ['denies it', 'deny it'],
  possible: ['calls it possible', 'call it possible'],
  planned: ['calls it planned', 'call it planned'],
  hypothetical: ['supposes it', 'suppose it'],
};

/** The weight of each side of a disagreement, and who is on it. */
export function Sides({ sides, total }: { sides: readonly Side[]; total: string }) {
  return (
    <section className="inspector-section" aria-label="Who stands where">
      <h3 className="section-head">
        Who stands where <span>{total}</span>
      </h3>
      <div className="sides-bar" aria-hidden>
        {sides.map(({ stand, claims }) => (
          <i key={stand} data-stand={stand} style={{ flex: claims.length }} />
        ))}
      </div>
      <div className="sides">
        {sides.map(({ stand, claims, speakers, outlets }) => (
          <p key={stand} data-stand={stand}>
            <b>
              {count(claims.length)} {SAYS[stand][claims.length === 1 ? 0 : 1]}
            </b>
            {speakers.length > 0 && <span>{speakers.join(', ')}</span>}
            <small>{outlets}</small>
          </p>
        ))}
      </div>
    </section>
  );
}
