import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { valueAt } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { expand } from './expand.ts';
import { overview } from './overview.ts';
import { search } from './search.ts';

/** Neighbours whose names and dates are what somebody else's database may have. */
const ODD = `CREATE (hub:Odd {name: 'hub'})
CREATE (hub)-[:TIES {date: ['2022-03-01', '1999']}]->(:Odd {key: 'list', name: ['Beta', 'Zeta']})
CREATE (hub)-[:TIES {date: '2022-02-01'}]->(:Odd {key: 'text', name: 'alpha'})
CREATE (hub)-[:TIES {date: 2022}]->(:Odd {key: 'number', name: 7})
CREATE (hub)-[:TIES {date: true}]->(:Odd {key: 'truth', name: true})
CREATE (hub)<-[:TIES {date: []}]-(:Odd {key: 'empty', name: []})
CREATE (hub)<-[:TIES]-(:Odd {key: 'nothing'})
CREATE (hub)<-[:TIES {date: [2024]}]-(:Odd {key: 'numbers', name: [1, 2]})`;

/** Expansions in order, whatever the properties hold. */
export function expandContract(engine: string, open: () => Promise<Graph>): void {
  describe(`expansions on ${engine}`, () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
      await change(ODD);
    });
    afterAll(async () => {
      await change('MATCH (n:Odd) DETACH DELETE n');
      await graph.close();
    });

    const change = async (text: string) => {
      for await (const event of graph.run({ text, access: 'write', origin: 'query' }))
        if (event.kind === 'end') return;
    };

    const keys = async (by: 'name' | 'date' | 'degree', descending: boolean) => {
      const [hub] = (await search(graph, { q: 'hub', label: 'Odd', limit: 1 })).hits;
      const id = hub?.node._value._element_id ?? '';
      const { nodes } = await expand(graph, id, { order: { by, descending }, limit: 25, labels: ['Odd'] });
      return nodes.map((node) => valueAt(node._value._properties, 'key'));
    };

    test('by name, of a list by its first, the nameless last', async () => {
      const found = await keys('name', false);
      expect(found.slice(0, 5)).toEqual(['numbers', 'number', 'text', 'list', 'truth']);
      expect(new Set(found.slice(5))).toEqual(new Set(['empty', 'nothing']));
    });

    test('by date, of a list by its first', async () => {
      expect((await keys('date', true)).slice(0, 5)).toEqual(['truth', 'numbers', 'list', 'text', 'number']);
    });

    test('and a first picture of what is there when the last entity is gone', async () => {
      await change("CREATE (:Entity {id: 'gone'})");
      await change("MATCH (n:Entity {id: 'gone'}) DELETE n");
      const { nodes } = await overview(graph, 100);
      expect(nodes.length).toBeGreaterThan(7);
    });

    test('by degree', async () => {
      expect(await keys('degree', true)).toHaveLength(7);
    });
  });
}
