import { useEffect } from 'react';

import { $inspected } from '../state/inspect.ts';
import { $sheets, $sidePanel, $window } from '../state/panels.ts';

/** Below this width legend and outline lie over the canvas, so they open only when asked for; layout.css has the same number. */
export const FOLDED_BELOW = 1200;

/**
 * Tells the stores how large the window is, folds the side panel when it becomes narrow, and where panels are sheets
 * puts it away for what was chosen in it: one sheet would hide the other.
 */
export function useWindow(): void {
  useEffect(() => {
    const measure = () => {
      const before = $window.get();
      $window.set({ width: innerWidth, height: innerHeight });
      if (before.width >= FOLDED_BELOW && innerWidth < FOLDED_BELOW) $sidePanel.set(null);
    };
    measure();
    addEventListener('resize', measure);
    const stop = $inspected.listen(({ kind }) => {
      if (kind !== 'nothing' && $sheets.get()) $sidePanel.set(null);
    });
    return () => {
      removeEventListener('resize', measure);
      stop();
    };
  }, []);
}
