import { CanvasPanel } from './panels/CanvasPanel.tsx';
import { Inspector } from './panels/Inspector.tsx';
import type { IconName } from './state/icon-names.ts';

/** The page: everything around the canvas. */
export function App({ icons }: { icons: ReadonlyMap<IconName, string> }) {
  return (
    <main className="page">
      <CanvasPanel icons={icons} />
      <Inspector />
    </main>
  );
}
