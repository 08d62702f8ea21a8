import { useLayoutEffect } from 'react';

import { fit, zoomBy } from '../state/actions/canvas.ts';
import { redo, undo } from '../state/actions/change.ts';
import { expand, expandAll } from '../state/actions/expand.ts';
import { hideOthers, hideSelected, removeSelected, togglePins } from '../state/actions/hide.ts';
import { closeInspector } from '../state/actions/inspect.ts';
import { pathsOfSelection } from '../state/actions/paths.ts';
import { openSearch } from '../state/actions/search.ts';
import { deselect, selectNode, stepRelationship } from '../state/actions/select.ts';
import { $consoleOpen, $editorComing, $query } from '../state/console.ts';
import { $inspected } from '../state/inspect.ts';
import { $keysOpen, $sidePanel } from '../state/panels.ts';
import { $focus, $selection } from '../state/selection.ts';

/** The node that a letter speaks of: the one under the keyboard, else the one selected. */
function current(): string | null {
  return $focus.get() ?? $selection.get().nodes[0] ?? null;
}

/** Acts on the node under the keyboard as if it were selected. */
function withCurrent(act: () => void): void {
  const id = current();
  if (id === null) return;
  if (!$selection.get().nodes.includes(id)) selectNode(id);
  act();
}

/** Keys that work everywhere on the page, by what is pressed with Ctrl (or Cmd). */
const WITH_CONTROL: Readonly<Record<string, (shift: boolean) => void>> = {
  k: () => openSearch(),
  j: () => $consoleOpen.set(!$consoleOpen.get()),
  z: (shift) => (shift ? redo() : undo()),
  y: () => redo(),
};

/** Single keys, while the canvas or the outline has the focus. */
const SINGLE: Readonly<Record<string, () => void>> = {
  e: () => {
    const id = current();
    if ($selection.get().nodes.length > 1) void expandAll();
    else if (id !== null) void expand(id);
  },
  p: () => withCurrent(pathsOfSelection),
  h: () => withCurrent(hideSelected),
  H: () => withCurrent(hideOthers),
  l: () => withCurrent(togglePins),
  Delete: () => withCurrent(removeSelected),
  Enter: () => {
    const id = $focus.get();
    if (id !== null) selectNode(id);
  },
  ' ': () => {
    const id = $focus.get();
    if (id !== null) selectNode(id, true);
  },
  '[': () => stepRelationship(-1),
  ']': () => stepRelationship(1),
  '+': () => zoomBy(1.25),
  '=': () => zoomBy(1.25),
  '-': () => zoomBy(1 / 1.25),
  '0': fit,
};

/** What lies over the page and has the keys to itself. */
const LAYER = '[role="dialog"], [role="menu"]';

/** Keys of the whole page. Fields keep what is typed into them. */
export function useKeys(): void {
  // A layout effect, so that this looks before a dialog has closed itself on the same key.
  useLayoutEffect(() => {
    let layered = false;
    const look = () => {
      layered = document.querySelector(LAYER) !== null;
    };
    const hear = (event: KeyboardEvent) => {
      if (layered) keepFromBrowser(event);
      else press(event);
    };
    addEventListener('keydown', look, { capture: true });
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', look, { capture: true });
      removeEventListener('keydown', hear);
    };
  }, []);
}

/** Under a dialog the page's keys do nothing, not what the browser does with them either. */
function keepFromBrowser(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && (key === 'k' || key === 'j')) event.preventDefault();
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const typing = target.matches('input, textarea, select, [contenteditable="true"]');
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    // An editor has an undo of its own.
    if (typing && (key === 'z' || key === 'y')) return;
    obey(event, WITH_CONTROL[key] && (() => WITH_CONTROL[key]?.(event.shiftKey)));
    return;
  }
  if (typing || event.altKey) return;
  if ($editorComing.get() && event.key.length === 1) obey(event, () => $query.set($query.get() + event.key));
  else if (event.key === 'F6') obey(event, () => switchRegion(target));
  else if (event.key === '/') obey(event, () => openSearch());
  else if (event.key === '?') obey(event, () => $keysOpen.set(true));
  else if (event.key === 'Escape') obey(event, stepBack);
  else if (onGraph(target)) obey(event, SINGLE[event.key]);
}

/** Closes what is open, then deselects. */
function stepBack(): void {
  if ($inspected.get().kind === 'nothing') deselect();
  else closeInspector();
}

function obey(event: KeyboardEvent, act: (() => void) | undefined): void {
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function onGraph(target: HTMLElement): boolean {
  return target === document.body || target.closest('#canvas, #outline') !== null;
}

/** From the canvas to the outline and back. */
function switchRegion(from: HTMLElement): void {
  if (from.closest('#outline') !== null) {
    document.getElementById('canvas')?.focus();
    return;
  }
  $sidePanel.set('outline');
  requestAnimationFrame(() => {
    const tree = document.getElementById('outline');
    (tree?.querySelector<HTMLElement>('[tabindex="0"]') ?? tree)?.focus();
  });
}
