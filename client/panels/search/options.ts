import { isEvidence } from '../../state/elements.ts';
import type { Hit } from '../../state/search.ts';
import type { Command } from './commands.ts';

export type GroupName = 'nodes' | 'evidence' | 'queries' | 'commands';

/** What the box lists: everything, or one group in full. */
export type Kind = 'all' | GroupName;

export type Option =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command };

export interface Group {
  readonly name: GroupName;
  readonly title: string;
  /** How many there are; more than `options` where the group is not alone. */
  readonly total: number;
  readonly options: readonly Option[];
}

interface Found {
  readonly hits: readonly Hit[];
  readonly queries: readonly Command[];
  readonly commands: readonly Command[];
}

/** Listed of each group while all are shown. */
const FEW: Readonly<Record<GroupName, number>> = { nodes: 6, evidence: 3, queries: 3, commands: 6 };
const TITLES: Readonly<Record<GroupName, string>> = {
  nodes: 'Nodes',
  evidence: 'Claims and sources',
  queries: 'Queries',
  commands: 'Commands',
};

/** The groups that have anything, in the order of the list. */
export function groupsOf({ hits, queries, commands }: Found, kind: Kind): readonly Group[] {
  const all: readonly (readonly [GroupName, readonly Option[]])[] = [
    ['nodes', hits.filter((hit) => !isClaim(hit)).map(hitOption)],
    ['evidence', hits.filter(isClaim).map(hitOption)],
    ['queries', queries.map(commandOption)],
    ['commands', commands.map(commandOption)],
  ];
  return all
    .filter(([, options]) => options.length > 0)
    .map(([name, options]) => ({
      name,
      title: TITLES[name],
      total: options.length,
      options: kind === name ? options : kind === 'all' ? options.slice(0, FEW[name]) : [],
    }));
}

/** Commands that have what is typed in their title or note; all when nothing is. */
export function commandsWith(text: string, commands: readonly Command[]): readonly Command[] {
  const sought = text.trim().toLowerCase();
  return sought === ''
    ? commands
    : commands.filter(({ title, note = '' }) => `${title} ${note}`.toLowerCase().includes(sought));
}

function isClaim({ node }: Hit): boolean {
  return isEvidence(node._value._labels);
}

function hitOption(hit: Hit): Option {
  return { kind: 'hit', id: `hit-${hit.node._value._element_id}`, hit };
}

function commandOption(command: Command): Option {
  return { kind: 'command', id: `command-${command.id}`, command };
}
