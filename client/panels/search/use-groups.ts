import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';

import { isEvidence, nodeFrom } from '../../state/elements.ts';
import { $known } from '../../state/graph.ts';
import { $paths } from '../../state/paths.ts';
import { $search } from '../../state/search.ts';
import { $selection } from '../../state/selection.ts';
import { nodeCommands, pageCommands, sampleCommands } from './commands.ts';
import { commandsWith, groupsOf } from './options.ts';
import type { Group, Kind } from './options.ts';

/** What the text finds: hits of the server, and the queries and commands that have it in their words. */
export function useGroups(kind: Kind): readonly Group[] {
  const { text, hits } = useStore($search);
  const selection = useStore($selection);
  const known = useStore($known);
  const choosing = useStore($paths)?.state === 'choosing';
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  if (choosing) return groupsOf({ hits, queries: [], commands: [] }, kind);
  const only = text.startsWith('>');
  const sought = text.replace(/^>\s*/, '');
  const first =
    only || text.trim() === '' ? undefined : hits.find(({ node }) => !isEvidence(node._value._labels));
  const about = first === undefined ? known.nodes.get(selection.nodes[0] ?? '') : nodeFrom(first.node, null);
  const own = about === undefined ? [] : nodeCommands(about);
  const all = pageCommands(() => setColorScheme(scheme === 'dark' ? 'light' : 'dark'));
  return groupsOf(
    {
      hits: only ? [] : hits,
      queries: only ? [] : commandsWith(sought, sampleCommands()),
      // Commands about the node that was found have its name in their title, not always what was typed.
      commands: [...(first === undefined ? commandsWith(sought, own) : own), ...commandsWith(sought, all)],
    },
    kind,
  );
}
