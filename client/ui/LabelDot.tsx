import { useComputedColorScheme } from '@mantine/core';

import type { Look } from '../state/looks.ts';
import { LabelIcon } from './label-icon.tsx';

/** The round sign of a label, as on the canvas. `size` in pixels. */
export function LabelDot({ look, size }: { look: Look; size: number }) {
  const shade = look.tint[useComputedColorScheme('light')];
  return (
    <span
      className="label-dot"
      aria-hidden
      style={{ width: size, height: size, background: shade.fill, borderColor: shade.border }}
    >
      <LabelIcon name={look.icon} size={Math.round(size * 0.62)} />
    </span>
  );
}
