import { expect, test } from 'vitest';

import type { Hit } from '../../state/search.ts';
import type { Command } from './commands.ts';
import { commandsWith, groupsOf } from './options.ts';

function hit(id: string, ...labels: string[]): Hit {
  const node = { $type: 'Node', _value: { _element_id: id, _labels: labels, _properties: {} } } as const;
  return { node, match: 'prefix', property: 'name', text: id, said: null, relationships: 0 };
}

function command(title: string, note?: string): Command {
  const made = {
    id: title,
    title,
    icon: (() => null) as unknown as Command['icon'],
    keys: [],
    run: () => undefined,
  };
  return note === undefined ? made : { ...made, note };
}

test('nodes, claims and commands stand in groups; together only the first of each', () => {
  const hits = [...Array(9)].map((_, index) => hit(`n${index}`, 'Entity', 'Person'));
  const found = {
    hits: [...hits, hit('c', 'Claim'), hit('s', 'Source')],
    queries: [],
    commands: [command('Fit everything')],
  };
  expect(groupsOf(found, 'all').map(({ name, total, options }) => [name, total, options.length])).toEqual([
    ['nodes', 9, 6],
    ['evidence', 2, 2],
    ['commands', 1, 1],
  ]);
  expect(groupsOf(found, 'nodes').map(({ options }) => options.length)).toEqual([9, 0, 0]);
  const ids = groupsOf(found, 'all').flatMap(({ options }) => options.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('commands are found by their title and by what they explain', () => {
  const all = [command('Console', 'write Cypher'), command('Undo')];
  const titles = (text: string) => commandsWith(text, all).map(({ title }) => title);
  expect(titles('')).toEqual(['Console', 'Undo']);
  expect(titles(' CYPH')).toEqual(['Console']);
  expect(titles('nothing')).toEqual([]);
});
