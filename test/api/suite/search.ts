import { expect, test } from 'vitest';

import { captionOf } from '../../../contract/caption.ts';
import type { NodeValue } from '../../../contract/values.ts';
import type { Ground } from './ground.ts';

/** Finding by words. */
export function searchSuite(ground: Ground): void {
  test('finds by name and alias, best first, by prefix, by part, without case and marks', async () => {
    const search = async (q: string, more = '') => {
      const path = `/api/search?q=${encodeURIComponent(q)}${more}`;
      return (await ground.server.get('GET /api/search', path)).hits;
    };
    const [stoltenberg] = await search('stolt');
    expect(stoltenberg).toMatchObject({ match: 'prefix' });
    expect(captionOf(stoltenberg?.node as NodeValue)).toBe('Jens Stoltenberg');
    expect((await search('atlantic ALLIANCE'))[0]).toMatchObject({ match: 'exact', property: 'aliases' });
    expect((await search('STÓLTENBERG jens'))[0]).toMatchObject({
      match: 'word',
      text: 'Jens Stoltenberg',
    });
    expect((await search('oltenberg'))[0]).toMatchObject({ match: 'part' });
    const nato = await search('nato');
    expect(nato[0]).toMatchObject({ match: 'exact', text: 'NATO' });
    expect(nato.map(({ match }) => match)).toEqual(
      nato.map(({ match }) => match).toSorted((a, b) => rank(a) - rank(b)),
    );
    expect(await search('stolt', '&label=Country')).toEqual([]);
    const two = await ground.server.get('GET /api/search', '/api/search?q=russia&limit=2');
    expect(two).toMatchObject({ complete: false });
    expect(two.hits).toHaveLength(2);
    for (const odd of ['"', '(', 'a*b?', '\\', '[', ' ', 'AND OR', '*']) await search(odd);
  });

  test('finds quotes that have all the words, and never instead of the name', async () => {
    const { hits } = await ground.server.get('GET /api/search', '/api/search?q=russian%20action&limit=5');
    expect(hits.map(({ property, text }) => [property, text])).toContainEqual([
      'quote',
      'Russian actions have precipitated this crisis',
    ]);
    const one = await ground.server.get('GET /api/search', '/api/search?q=ukraine&limit=1');
    expect(one).toMatchObject({ hits: [{ match: 'exact', text: 'Ukraine', said: null }], complete: false });
    const more = await ground.server.get('GET /api/search', '/api/search?q=military&label=Claim&limit=3');
    expect(more.hits.map(({ property }) => property)).toEqual(['quote', 'quote', 'quote']);
    expect(more.complete).toBe(false);
    expect(
      (await ground.server.get('GET /api/search', '/api/search?q=military&label=Claim&limit=50')).complete,
    ).toBe(true);
  });
}

function rank(match: string): number {
  return ['exact', 'prefix', 'word', 'part'].indexOf(match);
}
