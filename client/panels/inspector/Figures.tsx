import type { EvidenceAnswer } from '../../../contract/claims.ts';
import { compatible, figuresOf } from '../../state/claims.ts';
import type { Figure } from '../../state/claims.ts';
import { count } from '../../ui/numbers.ts';

const VAGUE = 0.016;

/** Figures that differ, side by side on one scale, before the claims that give them. */
export function Figures({ evidence }: { evidence: EvidenceAnswer }) {
  return figuresOf(evidence).map(({ property, figures }) => (
    <section key={property} className="inspector-section figures" aria-label={`Figures for ${property}`}>
      <h3>
        {NUMBER_WORDS[figures.length] ?? count(figures.length)} figures for <code>{property}</code>
        <span className="badge possible">
          {compatible(figures) ? 'Differ, can both be true' : 'Contradict one another'}
        </span>
      </h3>
      <Scale figures={figures} />
    </section>
  ));
}

const NUMBER_WORDS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

function Scale({ figures }: { figures: readonly Figure[] }) {
  const ticks = ticksFor(figures.map(({ value }) => value));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const at = (value: number) => ((value - low) / (high - low || 1)) * 100;
  return (
    <div className="scale">
      {figures.map((figure) => (
        <div key={figure.value} className="scale-row">
          <p>
            <b>{figure.text}</b>
            <small>
              {figure.outlets.join(', ')}
              {figure.copies > 0 && ` + ${figure.copies} ${figure.copies === 1 ? 'copy' : 'copies'}`}
            </small>
          </p>
          <div className="scale-track">
            {ticks.map((tick) => (
              <i key={tick} style={{ left: `${at(tick)}%` }} />
            ))}
            <Band
              figure={figure}
              from={at(figure.value)}
              spread={(VAGUE * figure.value * 100) / (high - low || 1)}
            />
          </div>
        </div>
      ))}
      <div className="scale-row scale-ticks" aria-hidden>
        <span />
        <div>
          {ticks.map((tick) => (
            <small key={tick} style={{ left: `${at(tick)}%` }}>
              {count(tick)}
            </small>
          ))}
        </div>
      </div>
    </div>
  );
}

/** "About" is a short band around a dot, "over" fades out to the right, "under" to the left. */
function Band({ figure: { bound }, from, spread }: { figure: Figure; from: number; spread: number }) {
  if (bound === 'over') return <em className="band-over" style={{ left: `${from}%`, right: 0 }} />;
  if (bound === 'under') return <em className="band-under" style={{ left: 0, right: `${100 - from}%` }} />;
  return (
    <>
      {bound === 'about' && (
        <em className="band-about" style={{ left: `${from - spread}%`, width: `${spread * 2}%` }} />
      )}
      <em className="band-dot" style={{ left: `${from}%` }} />
    </>
  );
}

/** Three or four round numbers that take in all values with room at both ends. */
export function ticksFor(values: readonly number[]): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const rough = (high - low || Math.abs(high) || 1) / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.99) ?? power;
  const ticks: number[] = [];
  for (let tick = Math.floor((low - step * 0.5) / step) * step; ticks.length < 6; tick += step) {
    ticks.push(tick);
    if (tick >= high + step * 0.25) break;
  }
  return ticks;
}
