import { expect, it } from 'vitest';

import { contentOf, query } from './content.contract.ts';
import { SAMPLE } from './ground.contract.ts';
import type { Ground } from './ground.contract.ts';
import { projectClaims } from './project.ts';

/** What claims become between the entities they are about. */
export function projectionContract(ground: Ground): void {
  it('projects facts by type, all else as CLAIMED, and counts versions of one text once', async () => {
    const { end } = await ground.load(SAMPLE);
    expect(end.projected).toEqual({ relationships: 4, removed: 0 });
    const [chairs] = await query(ground.graph, 'MATCH (:Person)-[r:CHAIRS]->() RETURN properties(r) AS p');
    expect(chairs?.['p']).toEqual({
      claims: ['c1', 'c2'],
      sources: 1,
      firstDate: '2022-01-07',
      lastDate: '2022-01-08',
      certainty: 'stated',
    });
    expect(await query(ground.graph, 'MATCH ()-[r:THREATENS]->() RETURN r AS r')).toEqual([]);
    const claimed = await query(
      ground.graph,
      'MATCH ()-[r:CLAIMED]->() RETURN r.type AS type, r.polarity AS polarity, r.certainty AS certainty, r.claims AS claims ORDER BY polarity',
    );
    expect(claimed.map((row) => ({ ...row }))).toEqual([
      { type: 'THREATENS', polarity: 'affirmed', certainty: 'possible', claims: ['c4'] },
      { type: 'THREATENS', polarity: 'denied', certainty: 'stated', claims: ['c3'] },
    ]);
  });

  it('drops rejected claims from the projection, brings them back, and leaves plain relations alone', async () => {
    await ground.load(SAMPLE);
    const before = await contentOf(ground.graph);
    await query(
      ground.graph,
      "MATCH (c:Claim) WHERE c.id IN ['c2', 'c5'] SET c.review = 'rejected'",
      'write',
    );
    const { end } = await ground.load({ 'claims.csv': SAMPLE['claims.csv'] });
    expect(end.projected).toEqual({ relationships: 3, removed: 1 });
    expect(await query(ground.graph, 'MATCH ()-[r:RULES_OUT]->() RETURN r AS r')).toEqual([]);
    const [chairs] = await query(
      ground.graph,
      'MATCH ()-[r:CHAIRS]->() RETURN r.claims AS claims, r.lastDate AS last',
    );
    expect({ ...chairs }).toEqual({ claims: ['c1'], last: '2022-01-07' });
    await query(ground.graph, "MATCH (c:Claim) WHERE c.review = 'rejected' SET c.review = 'open'", 'write');
    await ground.load({ 'claims.csv': SAMPLE['claims.csv'] });
    await query(ground.graph, 'MATCH (c:Claim) WHERE c.review IS NOT NULL REMOVE c.review', 'write');
    expect(await contentOf(ground.graph)).toEqual(before);
  });

  it('keeps the elements of relationships that claims still hold, and only one of each', async () => {
    await ground.load(SAMPLE);
    const elements = async () => {
      const text = 'MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN elementId(r) AS id ORDER BY id';
      return (await query(ground.graph, text)).map(({ id }) => id);
    };
    const [before, content] = [await elements(), await contentOf(ground.graph)];
    expect(await projectClaims(ground.graph)).toEqual({ relationships: 4, removed: 0 });
    expect(await elements()).toEqual(before);
    await query(
      ground.graph,
      "MATCH (a {id: 'person/jens'}), (b {id: 'event/meeting'}) CREATE (a)-[:CHAIRS {claims: ['c1']}]->(b)",
      'write',
    );
    await projectClaims(ground.graph);
    expect(await contentOf(ground.graph)).toEqual(content);
  });
}
