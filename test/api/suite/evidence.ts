import { expect, test } from 'vitest';

import type { NodeValue } from '../../../contract/values.ts';
import { at, id } from './ground.ts';
import type { Ground } from './ground.ts';

/** Who says so. */
export function evidenceSuite(ground: Ground): void {
  test('shows who says so: claims, sources, where they differ, versions counted once', async () => {
    const { rows } = await ground.server.query(
      'MATCH (a)-[r:COSTS_LIVES_IN]->(b) RETURN r AS r, r.sources AS sources LIMIT 1',
    );
    const [relationship, sources] = rows[0] as [NodeValue, number];
    const path = `/api/relationships/${encodeURIComponent(id(relationship))}`;
    const whole = await ground.server.get('GET /api/relationships/:id', path);
    expect(whole.relationship).toEqual(relationship);
    const evidence = await ground.server.get('GET /api/relationships/:id/evidence', `${path}/evidence`);
    expect(evidence.independentSources).toBe(sources);
    expect(evidence.claims.length).toBeGreaterThan(sources);
    const killed = evidence.differences.find(({ property }) => property === 'killed');
    expect(killed?.values.map(({ value }) => value)).toEqual(expect.arrayContaining([14000, 15000]));
    for (const { source, quote, subject, object } of evidence.claims) {
      expect([source, subject, object]).not.toContain(null);
      expect(quote === null || quote.length > 0).toBe(true);
    }
  });

  test('lists the claims of a node, and says when there are more', async () => {
    const russia = at(id(await ground.find('Russia')));
    const some = await ground.server.get('GET /api/nodes/:id/claims', `${russia}/claims?limit=5`);
    expect(some.claims).toHaveLength(5);
    expect(some.complete).toBe(false);
    const all = await ground.server.get('GET /api/nodes/:id/claims', `${russia}/claims?limit=500`);
    expect(all.complete).toBe(true);
    expect(new Set(all.claims.map((claim) => claim.id)).size).toBe(all.claims.length);
    const { rows } = await ground.server.query(
      'MATCH (c:Claim)-[:SUBJECT|OBJECT|ATTRIBUTED_TO]->({name: "Russia"}) RETURN count(DISTINCT c) AS count',
    );
    expect(all.claims.length).toBe(rows[0]?.[0]);
  });
}
