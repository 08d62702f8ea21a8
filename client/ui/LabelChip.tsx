import { useComputedColorScheme } from '@mantine/core';

import type { Look } from '../state/looks.ts';
import { LabelIcon } from './label-icon.tsx';

/** A label as a word on a quiet ground of its colour. */
export function LabelChip({ label, look }: { label: string; look: Look | undefined }) {
  const scheme = useComputedColorScheme('light');
  if (look === undefined) return <span className="badge plain">{label}</span>;
  const { chip, text } = look.tint[scheme];
  return (
    <span className="chip" style={{ background: chip, color: text }}>
      <LabelIcon name={look.icon} size={13} />
      {label}
    </span>
  );
}
