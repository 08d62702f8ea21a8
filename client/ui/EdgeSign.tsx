import type { Standing } from '../state/elements.ts';

/** A small drawing of how a relationship of this standing looks on the canvas. */
export function EdgeSign({ standing }: { standing: Standing }) {
  const color = standing === 'denied' ? 'var(--denied)' : 'var(--edge)';
  const firm = standing === 'affirmed';
  return (
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden className="edge-sign">
      <path d="M0 5H15" stroke={color} strokeWidth="1.4" strokeDasharray={firm ? undefined : '4 3'} />
      <path
        d="M15 1.8 21 5 15 8.2Z"
        fill={firm ? color : 'none'}
        stroke={color}
        strokeWidth={firm ? 0 : 1.1}
        strokeLinejoin="round"
      />
    </svg>
  );
}
