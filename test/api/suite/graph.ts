import { expect, test } from 'vitest';

import { captionOf } from '../../../contract/caption.ts';
import type { NodeValue } from '../../../contract/values.ts';
import { id } from './ground.ts';
import type { Ground } from './ground.ts';

/** The graph as a whole: what it is, what is in it, and what is drawn of it first. */
export function graphSuite(ground: Ground): void {
  test('says what the graph is, what is permitted, and that it is the sample', async () => {
    const graph = await ground.server.get('GET /api/graph', '/api/graph');
    expect(graph).toMatchObject({
      sample: true,
      access: { writes: true, queries: true, imports: true },
      limits: { rows: 1000, queries: 4 },
    });
    const counted = await ground.server.query('MATCH (n) RETURN count(n) AS nodes');
    expect(graph.counts.nodes).toBe(counted.rows[0]?.[0]);
    const edges = await ground.server.query('MATCH ()-[r]->() RETURN count(r) AS relationships');
    expect(graph.counts.relationships).toBe(edges.rows[0]?.[0]);
  });

  test('gives the schema with exact counts, types of properties and ends', async () => {
    const { labels, relationshipTypes, denied } = await ground.server.get('GET /api/schema', '/api/schema');
    const { rows } = await ground.server.query('MATCH (n:Claim) RETURN count(n) AS count');
    const claim = labels.find(({ label }) => label === 'Claim');
    expect(claim?.count).toBe(rows[0]?.[0]);
    expect(claim?.properties).toContainEqual({ name: 'polarity', types: ['STRING'], share: 1 });
    const entity = labels.find(({ label }) => label === 'Entity');
    expect(entity?.properties.find((property) => property.name === 'aliases')?.types).toEqual([
      'LIST<STRING>',
    ]);
    const statedIn = relationshipTypes.find(({ type }) => type === 'STATED_IN');
    expect(statedIn?.count).toBe(claim?.count);
    expect(statedIn?.ends).toEqual([{ from: ['Claim'], to: ['Source'], count: statedIn?.sampled }]);
    const refuted = await ground.server.query(
      "MATCH ()-[r:CLAIMED]->() WITH r.polarity AS polarity, count(r) AS count WHERE polarity = 'denied' RETURN count",
    );
    expect(denied).toBe(refuted.rows[0]?.[0]);
    expect(denied).toBeGreaterThan(0);
  });

  test('draws the best connected entities first, and all relationships among them', async () => {
    const overview = await ground.server.get('GET /api/overview', '/api/overview?nodes=20');
    expect(overview.nodes).toHaveLength(20);
    expect(overview.nodes.every((node) => node._value._labels.includes('Entity'))).toBe(true);
    expect(captionOf(overview.nodes[0] as NodeValue)).toBe('Russia');
    const shown = new Set(overview.nodes.map(id));
    for (const { _value: edge } of overview.relationships) {
      expect(shown).toContain(edge._start_node_element_id);
      expect(shown).toContain(edge._end_node_element_id);
    }
    const among = await ground.server.post('POST /api/relationships', '/api/relationships', {
      nodes: [...shown],
    });
    expect(among.relationships).toHaveLength(overview.relationships.length);
    expect(among.degrees).toEqual(overview.degrees);
  });
}
