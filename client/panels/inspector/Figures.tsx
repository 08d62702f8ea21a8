import './figures.css';
import { compatible, rangeOf, ticksFor } from '../../state/figures.ts';
import type { Comparison, Figure } from '../../state/figures.ts';
import { count } from '../../ui/numbers.ts';

const NUMBER_WORDS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** Figures that differ, side by side on one scale, before the claims that give them. */
export function Figures({ comparison: { property, figures } }: { comparison: Comparison }) {
  const agree = compatible(figures);
  return (
    <section className="inspector-section figures" aria-label={`Figures for ${property}`}>
      <h3>
        <span>
          {NUMBER_WORDS[figures.length] ?? count(figures.length)} figures for <code>{property}</code>
        </span>
        <span className={agree ? 'badge possible' : 'badge denied'}>
          {agree ? 'Differ, can both be true' : 'Contradict each other'}
        </span>
      </h3>
      <Scale figures={figures} />
    </section>
  );
}

function Scale({ figures }: { figures: readonly Figure[] }) {
  const ticks = ticksFor(figures.map(({ value }) => value));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const at = (value: number) => Math.min(100, Math.max(0, ((value - low) / (high - low || 1)) * 100));
  return (
    <div className="scale">
      {figures.map((figure) => (
        <div key={`${figure.value} ${figure.bound}`} className="scale-row">
          <p>
            <b>{figure.text}</b>
            <small>{figure.outlets}</small>
          </p>
          <div className="scale-track" aria-hidden>
            {ticks.map((tick) => (
              <i key={tick} style={{ left: `${at(tick)}%` }} />
            ))}
            <Band figure={figure} at={at} />
          </div>
        </div>
      ))}
      <div className="scale-row scale-ticks" aria-hidden>
        <span />
        <div>
          {labelled(ticks).map((tick) => (
            <small key={tick} style={{ left: `${at(tick)}%` }}>
              {count(tick)}
            </small>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Numbers under the scale would run into one another where there are more than four. */
function labelled(ticks: readonly number[]): readonly number[] {
  return ticks.length <= 4 ? ticks : ticks.filter((_, index) => index % 2 === 1);
}

/** "About" is a short band around a dot, "over" fades out to the right, "under" to the left. */
function Band({ figure, at }: { figure: Figure; at: (value: number) => number }) {
  const { bound, value } = figure;
  const place = at(value);
  if (bound === 'over') return <em className="band-over" style={{ left: `${place}%`, right: 0 }} />;
  if (bound === 'under') return <em className="band-under" style={{ left: 0, right: `${100 - place}%` }} />;
  const { low, high } = rangeOf(figure);
  return (
    <>
      {bound === 'about' && (
        <em className="band-about" style={{ left: `${at(low)}%`, right: `${100 - at(high)}%` }} />
      )}
      <em className="band-dot" style={{ left: `${place}%` }} />
    </>
  );
}
