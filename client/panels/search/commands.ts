import type { LucideIcon } from 'lucide-react';
import {
  Eye,
  EyeOff,
  FileCode2,
  ImageDown,
  Import,
  Keyboard,
  Maximize,
  Moon,
  Pin,
  Redo2,
  Route,
  SquareTerminal,
  Trash2,
  Undo2,
  Waypoints,
} from 'lucide-react';

import { showNode } from '../../state/actions/add.ts';
import { arrange, fit } from '../../state/actions/canvas.ts';
import { redo, undo } from '../../state/actions/change.ts';
import { previewExpansion } from '../../state/actions/expand.ts';
import { hideOthers, hideSelected, removeSelected, showAll, togglePins } from '../../state/actions/hide.ts';
import { openImport } from '../../state/actions/import.ts';
import { pathsFrom } from '../../state/actions/paths.ts';
import { openQuery } from '../../state/actions/query.ts';
import { $consoleOpen } from '../../state/console.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $keysOpen } from '../../state/panels.ts';
import { SAMPLE_QUERIES } from '../console/samples.ts';
import { savePicture } from '../share/picture-file.ts';

/** Something to do, offered by name. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys: readonly string[];
  /** What else it is found by, and what it explains. */
  readonly note?: string;
  readonly run: () => void;
}

/** What can be done with one node, wherever it is. */
export function nodeCommands({ id, caption }: Pick<GraphNode, 'id' | 'caption'>): readonly Command[] {
  const first = (act: () => void) => () => void showNode(id).then(act);
  return [
    {
      id: `expand-${id}`,
      title: `Expand ${caption}…`,
      icon: Waypoints,
      keys: ['E'],
      run: first(() => void previewExpansion(id)),
    },
    {
      id: `paths-${id}`,
      title: `Find paths from ${caption} to…`,
      icon: Route,
      keys: ['P'],
      run: first(() => pathsFrom(id)),
    },
    {
      id: `only-${id}`,
      title: `Show only ${caption} and its neighbours`,
      icon: Eye,
      keys: ['Shift', 'H'],
      run: first(hideOthers),
    },
  ];
}

/** What can be done at any time. */
export function pageCommands(toggleTheme: () => void): readonly Command[] {
  return [
    { id: 'fit', title: 'Fit everything', icon: Maximize, keys: ['0'], run: fit },
    { id: 'arrange', title: 'Layout again', note: 'arrange', icon: Waypoints, keys: [], run: arrange },
    { id: 'undo', title: 'Undo', icon: Undo2, keys: ['Ctrl', 'Z'], run: undo },
    { id: 'redo', title: 'Redo', icon: Redo2, keys: ['Ctrl', 'Shift', 'Z'], run: redo },
    { id: 'show-all', title: 'Show all that is hidden', icon: Eye, keys: [], run: showAll },
    { id: 'hide', title: 'Hide the selected nodes', icon: EyeOff, keys: ['H'], run: hideSelected },
    {
      id: 'remove',
      title: 'Take the selected nodes off the canvas',
      note: 'remove',
      icon: Trash2,
      keys: ['Delete'],
      run: removeSelected,
    },
    { id: 'pin', title: 'Pin or release the selected nodes', icon: Pin, keys: ['L'], run: togglePins },
    {
      id: 'console',
      title: 'Console',
      note: 'write Cypher, run a query',
      icon: SquareTerminal,
      keys: ['Ctrl', 'J'],
      run: () => $consoleOpen.set(true),
    },
    { id: 'import', title: 'Import files', icon: Import, keys: [], run: () => openImport() },
    {
      id: 'picture-png',
      title: 'Picture as PNG',
      note: 'share, export, save image',
      icon: ImageDown,
      keys: [],
      run: () => void savePicture('png'),
    },
    {
      id: 'picture-svg',
      title: 'Picture as SVG',
      note: 'share, export, save image',
      icon: FileCode2,
      keys: [],
      run: () => void savePicture('svg'),
    },
    { id: 'theme', title: 'Theme: light or dark', icon: Moon, keys: [], run: toggleTheme },
    {
      id: 'keys',
      title: 'Help: all keys',
      icon: Keyboard,
      keys: ['?'],
      run: () => $keysOpen.set(true),
    },
  ];
}

/** The queries that come with Relata; choosing one opens the console and runs it. */
export function sampleCommands(): readonly Command[] {
  return SAMPLE_QUERIES.map(({ title, explains, query }) => ({
    id: `query-${title}`,
    title,
    note: explains,
    icon: SquareTerminal,
    keys: [],
    run: () => openQuery(query, { run: true }),
  }));
}
