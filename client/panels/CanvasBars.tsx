import './canvas-bars.css';
import { Tooltip } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { CircleAlert, Eye, Maximize, Minus, Plus, Redo2, Undo2, Waypoints } from 'lucide-react';

import { arrange, drawMore, fit, zoomBy, zoomTo } from '../state/actions/canvas.ts';
import { redo, undo } from '../state/actions/change.ts';
import { showAll } from '../state/actions/hide.ts';
import { $drawn } from '../state/drawn.ts';
import { $history } from '../state/history.ts';
import { $arranging, $zoom } from '../state/orders.ts';
import { MOST_NODES } from '../state/working-set.ts';
import { count } from '../ui/numbers.ts';

/** Undo, redo, layout, and what is out of sight. */
export function EditBar() {
  const { done, undone } = useStore($history);
  const arranging = useStore($arranging);
  const layingOut = arranging === 'everything';
  const { hidden } = useStore($drawn);
  const last = done.at(-1);
  const next = undone.at(-1);
  return (
    <div className="bar bar-top-left" role="toolbar" aria-label="Picture">
      <Tooltip label={undoText(layingOut ? 'Lay out' : last?.what)}>
        <button
          type="button"
          className="icon-button"
          aria-label="Undo"
          disabled={last === undefined && !layingOut}
          onClick={undo}
        >
          <Undo2 size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip label={next === undefined ? 'Nothing to redo' : `Redo: ${next.what} (Ctrl Shift Z)`}>
        <button
          type="button"
          className="icon-button"
          aria-label="Redo"
          disabled={next === undefined}
          onClick={redo}
        >
          <Redo2 size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
      <i className="bar-line" />
      <Tooltip label="Lay out everything anew">
        <button type="button" className="text-button" disabled={arranging !== null} onClick={arrange}>
          <Waypoints size={15} strokeWidth={1.75} aria-hidden />{' '}
          {arranging === null ? 'Force layout' : 'Arranging …'}
        </button>
      </Tooltip>
      {hidden.nodes + hidden.relationships > 0 && (
        <Tooltip label="Show everything on the canvas again">
          <button type="button" className="text-button" onClick={showAll}>
            <Eye size={15} strokeWidth={1.75} aria-hidden /> Show all
          </button>
        </Tooltip>
      )}
    </div>
  );
}

function undoText(what: string | undefined): string {
  return what === undefined ? 'Nothing to undo' : `Undo: ${what} (Ctrl Z)`;
}

export function ZoomBar() {
  const zoom = useStore($zoom);
  return (
    <div className="bar bar-bottom-right" role="toolbar" aria-label="Zoom">
      <Tooltip label="Zoom out (−)">
        <button type="button" className="icon-button" aria-label="Zoom out" onClick={() => zoomBy(1 / 1.25)}>
          <Minus size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip label="To 100 %">
        <button type="button" className="text-button zoom-level" onClick={() => zoomTo(1)}>
          {Math.round(zoom * 100)}%
        </button>
      </Tooltip>
      <Tooltip label="Zoom in (+)">
        <button type="button" className="icon-button" aria-label="Zoom in" onClick={() => zoomBy(1.25)}>
          <Plus size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
      <i className="bar-line" />
      <Tooltip label="Fit everything (0)">
        <button type="button" className="icon-button" aria-label="Fit everything" onClick={fit}>
          <Maximize size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
    </div>
  );
}

/** Says that a picture would be too large, how much of it is drawn, and what can be done. */
export function CutNote() {
  const { nodes, cut } = useStore($drawn);
  if (cut === 0) return null;
  return (
    <div className="bar cut-note" role="note">
      <CircleAlert size={15} strokeWidth={1.75} aria-hidden />
      <span>
        <b>
          {count(nodes.length)} of {count(nodes.length + cut)} nodes drawn.
        </b>{' '}
        More would not be readable: the best connected are here, all are counted.
      </span>
      {nodes.length < MOST_NODES && (
        <button type="button" className="link" onClick={drawMore}>
          Draw {count(Math.min(cut, MOST_NODES - nodes.length))} more
        </button>
      )}
    </div>
  );
}
