import { expect, test } from 'vitest';

import type { NodeValue } from '../../contract/values.ts';
import { TINTS } from './palette.ts';
import { frameOf, pictureName } from './picture-frame.ts';

const SHOWN = {
  title: 'Talks',
  status: {
    nodes: 58,
    relationships: 1,
    total: { nodes: 1174, relationships: 395 },
    also: [],
  },
  legend: {
    labels: [
      { key: 'Person', shown: 17, total: 31, hidden: false },
      { key: 'Force', shown: 0, total: 7, hidden: false },
    ],
    types: [],
    standings: [
      { key: 'affirmed' as const, shown: 1, total: null, hidden: false },
      { key: 'denied' as const, shown: 0, total: null, hidden: false },
    ],
  },
  looks: new Map([['Person', { tint: TINTS[0]!, icon: 'user-round' as const }]]),
  behind: { claims: 0, sources: null },
  today: '2026-11-22',
};

function source(properties: Record<string, string>): NodeValue {
  return {
    $type: 'Node',
    _value: { _element_id: 's', _labels: ['Source'], _properties: properties },
  };
}

test('the note says what is shown of how much, and when', () => {
  const { note, labels, standings, sources } = frameOf(SHOWN);
  expect(note).toBe('58 nodes and 1 relationship shown of 1,174 and 395 in the graph. Saved on 22 Nov 2026.');
  expect(labels.map(({ name, amount }) => [name, amount])).toEqual([['Person', '17 / 31']]);
  // Where everything is affirmed there is nothing to explain, and without claims nobody to name.
  expect(standings).toEqual([]);
  expect(sources).toBeNull();
});

test('sources are named with publisher, date and title; without them the claims are counted', () => {
  const sources = [
    source({ id: 'a', publisher: 'Reuters', date: '2022-01-07', title: 'On guard' }),
    source({ id: 'b', title: 'A blog' }),
    source({ id: 'c', publisher: 'AP', textSha256: '58925cdc' }),
  ];
  expect(frameOf({ ...SHOWN, behind: { claims: 3, sources } }).sources).toEqual({
    head: 'Behind the relationships shown: 3 claims in 3 sources',
    lines: ['Reuters, 7 Jan 2022: On guard', 'A blog', 'AP'],
  });
  expect(frameOf({ ...SHOWN, behind: { claims: 1, sources: null } }).sources).toEqual({
    head: 'Behind the relationships shown: 1 claim',
    lines: [],
  });
  const many = Array.from({ length: 30 }, () => source({ title: 'T' }));
  expect(frameOf({ ...SHOWN, behind: { claims: 3, sources: many } }).sources?.lines.at(-1)).toBe(
    'and 18 more',
  );
});

test('file names are plain whatever the graph is called', () => {
  expect(pictureName('NATO–Russia talks', '2026-11-22', '.svg')).toBe(
    'relata-nato-russia-talks-2026-11-22.svg',
  );
  expect(pictureName('../../Événements: <1>', '2026-11-22', '.png')).toBe(
    'relata-evenements-1-2026-11-22.png',
  );
  expect(pictureName('???', '2026-11-22', '.png')).toBe('relata-2026-11-22.png');
});
