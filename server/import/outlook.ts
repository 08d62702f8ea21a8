import type { Outcomes, Outlook } from '../../contract/import.ts';
import { valueAt } from '../../contract/values.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

type Counts = { -readonly [K in keyof Outcomes]: Outcomes[K] };
type Standing = Outlook['types'][number]['standing'];

/** Labels, and types between two labels, told at most. */
const MOST = 100;

/** What a dry run finds the graph will get, by label and by type. */
export interface OutlookCount {
  /** Each element once, when it is met first. */
  add(draft: Draft<Row>): void;
  /** Entities made because others name them. */
  made(ids: Iterable<string>): void;
  /** Labels of entities that are in the graph already. */
  learn(id: string, labels: readonly string[]): void;
  told(): Outlook;
}

export function createOutlook(): OutlookCount {
  const labels = new Map<string, Counts>();
  const types = new Map<string, Counts & Omit<Outlook['types'][number], keyof Outcomes>>();
  const labelOf = new Map<string, string>();
  const learn = (id: string, own: readonly string[]) => {
    // In the order of the alphabet: a database gives labels in an order of its own.
    labelOf.set(id, telling(own).toSorted()[0] ?? 'Entity');
  };
  const node = (own: readonly string[], outcome: keyof Counts) => {
    for (const label of own) {
      const counts = labels.get(label) ?? { created: 0, updated: 0, unchanged: 0 };
      counts[outcome]++;
      labels.set(label, counts);
    }
  };
  const relation = (type: string, from: string, to: string, standing: Standing, outcome: keyof Counts) => {
    const ends = { from: labelOf.get(from) ?? null, to: labelOf.get(to) ?? null };
    const key = `${type} ${ends.from} ${ends.to} ${standing}`;
    const counts = types.get(key) ?? { type, ...ends, standing, created: 0, updated: 0, unchanged: 0 };
    counts[outcome]++;
    types.set(key, counts);
  };
  return {
    learn,
    made: (ids) => {
      for (const id of ids) {
        learn(id, []);
        node(['Entity'], 'created');
      }
    },
    add: ({ items: [item], content, write }) => {
      const outcome = ({ create: 'created', update: 'updated', none: 'unchanged' } as const)[write];
      const row = item?.row;
      switch (row?.kind) {
        case undefined:
          return;
        case 'sources':
          node(['Source'], outcome);
          return;
        case 'entities':
          learn(row.id, content.labels);
          node(telling(content.labels), outcome);
          return;
        case 'relations':
          relation(row.type, row.from, row.to, 'plain', outcome);
          return;
        case 'claims':
          relation(textOf(content, 'type'), row.subject, row.object, standingOf(content), outcome);
      }
    },
    told: () => ({
      labels: most([...labels].map(([label, counts]) => ({ label, ...counts }))),
      types: most([...types.values()]),
      cut: labels.size > MOST || types.size > MOST,
    }),
  };
}

type Content = Draft<Row>['content'];

function standingOf(content: Content): Standing {
  if (textOf(content, 'polarity') === 'denied') return 'denied';
  return textOf(content, 'certainty') === 'stated' ? 'affirmed' : 'claimed';
}

function textOf({ properties }: Content, key: string): string {
  const value = valueAt(properties, key);
  return typeof value === 'string' ? value : '';
}

function telling(labels: readonly string[]): readonly string[] {
  const own = labels.filter((label) => label !== 'Entity');
  return own.length === 0 ? ['Entity'] : own;
}

function most<T extends Outcomes>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => amount(b) - amount(a)).slice(0, MOST);
}

function amount({ created, updated, unchanged }: Outcomes): number {
  return created + updated + unchanged;
}
