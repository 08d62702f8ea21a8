import './schema-picture.css';
import { useStore } from '@nanostores/react';

import type { Outlook } from '../../../contract/import.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';
import { HEIGHT, RADIUS, WIDTH, schemaPicture } from './schema-picture.ts';

/** Longer names would run into each other. */
const LONGEST = 18;

/** The outlook as a drawing, for the eye: the table below it tells the same and more. */
export function SchemaPicture({ outlook }: { outlook: Outlook }) {
  const looks = useStore($looks);
  const { labels, types } = schemaPicture(outlook);
  if (labels.length < 2) return null;
  return (
    <div className="schema-picture" aria-hidden>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <defs>
          <marker
            id="schema-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0.5 L8 4 L0 7.5 z" />
          </marker>
        </defs>
        {types.map(({ type, more, standing, from, to, angle, named }) => {
          const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
          const text = `${type}${more === 0 ? '' : ` +${more}`}`;
          return (
            <g key={`${from.x} ${from.y} ${to.x} ${to.y}`} data-standing={standing}>
              <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} markerEnd="url(#schema-arrow)" />
              {named && (
                <text x={x} y={y} dy="3" transform={`rotate(${angle.toFixed(1)} ${x} ${y})`}>
                  {text}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {labels.map(({ label, count: many, x, y, side }) => (
        <div key={label} className="schema-label" data-side={side} style={{ left: x, top: y }}>
          <LabelDot look={lookOf(looks, { labels: [label] })} size={2 * RADIUS} />
          <span>
            <b>{label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label}</b> {count(many)}
          </span>
        </div>
      ))}
    </div>
  );
}
