import './result-graph.css';
import { useStore } from '@nanostores/react';

import { drawResult } from '../../state/actions/draw-result.ts';
import { $drawMode } from '../../state/console.ts';
import type { DrawMode, Run } from '../../state/console.ts';
import { $view } from '../../state/view.ts';
import { count, many } from '../../ui/numbers.ts';
import { BetweenSwitch } from './BetweenSwitch.tsx';

const MODES: readonly (readonly [DrawMode, string])[] = [
  ['add', 'Add to what is drawn'],
  ['replace', 'Replace what is drawn'],
  ['none', 'Draw nothing by itself'],
];

/** What of a result is on the canvas, and how the next one goes there. */
export function ResultGraph({ run }: { run: Run }) {
  const mode = useStore($drawMode);
  const view = useStore($view);
  const ids = [...run.elements.nodes.keys()];
  const here = ids.filter((id) => view.nodes.has(id)).length;
  return (
    <div className="result-graph">
      <p>
        {ids.length === 0 && run.elements.relationships.size === 0
          ? 'The result has no nodes or relationships to draw: return them whole, as in RETURN n, r, m.'
          : `${count(here)} of ${many(ids.length, 'result node')} on the canvas above${returned(run)}.`}
      </p>
      {ids.length > 0 && (
        <p className="result-buttons">
          {here < ids.length && (
            <button type="button" className="button" onClick={() => void drawResult('add')}>
              Add {count(ids.length - here)}
            </button>
          )}
          <button type="button" className="button" onClick={() => void drawResult('replace')}>
            Draw only these
          </button>
        </p>
      )}
      {run.drawn !== null && (
        <p>
          <BetweenSwitch added={run.drawn.addedBetween} whole />
        </p>
      )}
      <fieldset>
        <legend>After a run</legend>
        {MODES.map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              name="draw-mode"
              checked={mode === value}
              onChange={() => $drawMode.set(value)}
            />{' '}
            {text}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function returned({ elements: { relationships } }: Run): string {
  return relationships.size === 0
    ? ''
    : `, with ${many(relationships.size, 'relationship')} that the query returned`;
}
