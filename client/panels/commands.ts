import type { LucideIcon } from 'lucide-react';
import { Eye, EyeOff, Keyboard, Maximize, Pin, Redo2, SquareTerminal, Undo2, Waypoints } from 'lucide-react';

import { arrange, fit } from '../state/actions/canvas.ts';
import { redo, undo } from '../state/actions/change.ts';
import { expand } from '../state/actions/expand.ts';
import { hideOthers, hideSelected, showAll, togglePins } from '../state/actions/hide.ts';
import { $consoleOpen } from '../state/console.ts';
import { $known } from '../state/graph.ts';
import { $keysOpen } from '../state/panels.ts';
import { $selection } from '../state/selection.ts';

/** Something to do, offered by name. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Commands whose title contains the text; those about the selection first. */
export function commands(text: string): readonly Command[] {
  const wanted = text.trim().toLowerCase();
  const all = [...ofSelection(), ...ALWAYS];
  return wanted === '' ? all : all.filter(({ title }) => title.toLowerCase().includes(wanted));
}

function ofSelection(): readonly Command[] {
  const [id] = $selection.get().nodes;
  const node = $known.get().nodes.get(id ?? '');
  if (id === undefined || node === undefined) return [];
  const name = node.caption;
  return [
    { id: 'expand', title: `Expand ${name}`, icon: Waypoints, keys: ['E'], run: () => void expand(id) },
    {
      id: 'only',
      title: `Show only ${name} and its neighbours`,
      icon: Eye,
      keys: ['Shift', 'H'],
      run: hideOthers,
    },
    { id: 'hide', title: `Hide ${name}`, icon: EyeOff, keys: ['H'], run: hideSelected },
    { id: 'pin', title: `Pin or release ${name}`, icon: Pin, keys: ['L'], run: togglePins },
  ];
}

const ALWAYS: readonly Command[] = [
  { id: 'fit', title: 'Fit everything', icon: Maximize, keys: ['0'], run: fit },
  { id: 'arrange', title: 'Lay out everything anew', icon: Waypoints, keys: [], run: arrange },
  { id: 'show-all', title: 'Show all that is hidden', icon: Eye, keys: [], run: showAll },
  { id: 'undo', title: 'Undo', icon: Undo2, keys: ['Ctrl', 'Z'], run: undo },
  { id: 'redo', title: 'Redo', icon: Redo2, keys: ['Ctrl', 'Shift', 'Z'], run: redo },
  {
    id: 'console',
    title: 'Write Cypher',
    icon: SquareTerminal,
    keys: ['Ctrl', 'J'],
    run: () => $consoleOpen.set(true),
  },
  { id: 'keys', title: 'All keys', icon: Keyboard, keys: ['?'], run: () => $keysOpen.set(true) },
];
