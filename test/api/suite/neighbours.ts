import { expect, test } from 'vitest';

import { captionOf } from '../../../contract/caption.ts';
import type { ExpandAnswer } from '../../../contract/graph.ts';
import type { NodeValue } from '../../../contract/values.ts';
import { at, id } from './ground.ts';
import type { Ground } from './ground.ts';

/** A node and what is around it. */
export function neighboursSuite(ground: Ground): void {
  test('gives one node with its degree', async () => {
    const russia = await ground.find('Russia');
    const { node, degree } = await ground.server.get('GET /api/nodes/:id', at(id(russia)));
    expect(node).toEqual(russia);
    const { rows } = await ground.server.query('MATCH (n {name: "Russia"})-[r]-() RETURN count(r) AS count');
    expect(degree).toBe(rows[0]?.[0]);
  });

  test('previews an expansion with exact counts and says how many are shown', async () => {
    const [russia, nato] = [await ground.find('Russia'), await ground.find('NATO')];
    const path = `${at(id(russia))}/neighbours?shown=${encodeURIComponent(id(nato))}`;
    const preview = await ground.server.get('GET /api/nodes/:id/neighbours', path);
    const { degree } = await ground.server.get('GET /api/nodes/:id', at(id(russia)));
    expect(preview.total).toBe(degree);
    const { rows } = await ground.server.query(
      'MATCH (n {name: "Russia"})-[r]->() RETURN type(r) AS type, count(r) AS count',
    );
    for (const [type, count] of rows as [string, number][]) {
      expect(preview.groups).toContainEqual(expect.objectContaining({ type, count, direction: 'out' }));
    }
    const joined = await ground.server.query(
      'MATCH (n {name: "Russia"})-[r]-({name: "NATO"}) RETURN count(r) AS count',
    );
    expect(preview.groups.reduce((sum, { shown }) => sum + shown, 0)).toBe(joined.rows[0]?.[0]);
    for (const { far, sampled, count } of preview.groups) {
      expect(sampled).toBe(count);
      expect(far.reduce((sum, one) => sum + one.count, 0)).toBe(sampled);
    }
  });

  test('expands page by page until every neighbour came once', async () => {
    const russia = id(await ground.find('Russia'));
    const seen = [russia];
    let remaining = Number.POSITIVE_INFINITY;
    while (remaining > 0) {
      const page: ExpandAnswer = await ground.server.post(
        'POST /api/nodes/:id/neighbours',
        `${at(russia)}/neighbours`,
        {
          labels: ['Entity'],
          limit: 7,
          order: { by: 'degree', descending: true },
          shown: seen,
        },
      );
      const degrees = page.nodes.map((node) => page.degrees[id(node)] as number);
      expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
      for (const { _value: edge } of page.relationships) {
        expect([edge._start_node_element_id, edge._end_node_element_id]).toContain(russia);
      }
      expect(page.nodes.length).toBeGreaterThan(0);
      seen.push(...page.nodes.map(id));
      remaining = page.remaining;
    }
    const { rows } = await ground.server.query(
      'MATCH (n {name: "Russia"})-[]-(m:Entity) WHERE m.name <> "Russia" RETURN count(DISTINCT m) AS count',
    );
    expect(seen.length - 1).toBe(rows[0]?.[0]);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('expands only one type, one direction, ordered by name or by date', async () => {
    const russia = at(id(await ground.find('Russia')));
    const expand = (body: unknown) =>
      ground.server.post('POST /api/nodes/:id/neighbours', `${russia}/neighbours`, body);
    const demands = await expand({ types: ['DEMANDS'], direction: 'out', order: { by: 'name' } });
    const names = demands.nodes.map((node) => captionOf(node).toLowerCase());
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(names).toContain('security guarantees');
    expect(demands.relationships.some((edge) => edge._value._type === 'DEMANDS')).toBe(true);
    expect((await expand({ types: ['DEMANDS'], direction: 'in' })).nodes).toEqual([]);
    expect((await expand({ types: ['NO_SUCH_TYPE'] })).remaining).toBe(0);
    const dated = await expand({ order: { by: 'date', descending: true }, labels: ['Entity'], limit: 3 });
    expect(dated.nodes).toHaveLength(3);
  });

  test('finds the shortest paths between entities past claims and sources', async () => {
    const [from, to] = [await ground.find('Jens Stoltenberg'), await ground.find('Security guarantees')];
    const found = await ground.server.post('POST /api/paths', '/api/paths', { from: id(from), to: id(to) });
    expect(found.paths.length).toBeGreaterThan(0);
    const labels = found.nodes.flatMap((node) => node._value._labels);
    expect(labels).not.toContain('Claim');
    const known = new Set(
      [...found.nodes, ...found.relationships].map((element) => id(element as NodeValue)),
    );
    for (const path of found.paths) {
      expect([path[0], path.at(-1)]).toEqual([id(from), id(to)]);
      expect(path.every((element) => known.has(element))).toBe(true);
    }
    const self = await ground.server.post('POST /api/paths', '/api/paths', { from: id(from), to: id(from) });
    expect(self.paths).toEqual([[id(from)]]);
  });
}
