import { useStore } from '@nanostores/react';

import { CutNote, EditBar, ZoomBar } from './panels/CanvasBars.tsx';
import { CanvasPanel } from './panels/CanvasPanel.tsx';
import { Drawer } from './panels/Drawer.tsx';
import { ExpandPopover } from './panels/expand/ExpandPopover.tsx';
import { ImportDialog } from './panels/import/ImportDialog.tsx';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { KeysDialog } from './panels/KeysDialog.tsx';
import { Legend } from './panels/Legend.tsx';
import { Notices } from './panels/Notices.tsx';
import { Outline } from './panels/Outline.tsx';
import { Rail } from './panels/Rail.tsx';
import { SampleNote } from './panels/SampleNote.tsx';
import { SearchDialog } from './panels/search/SearchDialog.tsx';
import { StageNote } from './panels/StageNote.tsx';
import { StatusLine } from './panels/StatusLine.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { useFileDrop } from './panels/use-file-drop.ts';
import { useKeys } from './panels/use-keys.ts';
import { useSecondPress } from './panels/use-second-press.ts';
import { useWindow } from './panels/use-window.ts';
import type { IconName } from './state/icon-names.ts';
import {
  $covered,
  $drawer,
  $inspectorWidth,
  $sheetHeight,
  $sidePanel,
  $sideWidth,
  INSPECTOR_WIDTH,
  SIDE_WIDTH,
  setInspectorWidth,
  setSideWidth,
} from './state/panels.ts';
import { ResizeHandle } from './ui/ResizeHandle.tsx';

/** rail.css has the same number. */
const RAIL_WIDTH = 44;

interface AppProps {
  readonly icons: ReadonlyMap<IconName, string>;
  readonly nonce: string;
}

/** The page: the canvas and everything around it. */
export function App({ icons, nonce }: AppProps) {
  const side = useStore($sidePanel);
  const { right, bottom } = useStore($covered);
  const drawer = useStore($drawer);
  const sheet = useStore($sheetHeight);
  const sideWidth = useStore($sideWidth);
  const inspectorWidth = useStore($inspectorWidth);
  useWindow();
  useKeys();
  useSecondPress();
  useFileDrop();
  const covered = {
    '--covered-right': `${right}px`,
    '--covered-bottom': `${bottom}px`,
    '--drawer': `${drawer}px`,
    '--sheet': `${sheet}px`,
    '--side-width': `${sideWidth}px`,
    '--inspector-width': `${inspectorWidth}px`,
  } as React.CSSProperties;
  return (
    <div className="page" style={covered}>
      <TopBar />
      <div className="side">
        <Rail />
        {side === 'legend' && <Legend />}
        {side === 'outline' && <Outline />}
        {side !== null && (
          <ResizeHandle
            label="Width of the panel on the left"
            className="side-handle"
            grows="right"
            size={sideWidth}
            {...SIDE_WIDTH}
            sizeAt={(x) => x - RAIL_WIDTH}
            onSize={setSideWidth}
          />
        )}
      </div>
      <main className="stage">
        <div className="canvas-host">
          <CanvasPanel icons={icons} />
          <StageNote />
          <EditBar />
          {right === 0 && <SampleNote />}
          <CutNote />
          <StatusLine />
          <ZoomBar />
        </div>
        <Inspector />
        {right > 0 && (
          <ResizeHandle
            label="Width of the inspector"
            className="inspector-handle"
            grows="left"
            size={inspectorWidth}
            {...INSPECTOR_WIDTH}
            sizeAt={(x) => innerWidth - x}
            onSize={setInspectorWidth}
          />
        )}
        <Drawer nonce={nonce} />
      </main>
      <SearchDialog />
      <ExpandPopover />
      <ImportDialog />
      <KeysDialog />
      <Notices />
    </div>
  );
}
