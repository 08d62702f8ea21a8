import { describe, expect, test } from 'vitest';

import { cells, claims, entities, found, relations, sources } from './rows.ts';

describe('what the sample is there to show', () => {
  const STOLTENBERG = 'person/jens-stoltenberg';
  const INVASION = { subject: 'country/russia', type: 'PLANS_TO_INVADE', object: 'country/ukraine' };

  test('five sources, two of them versions of one report', () => {
    const origins = new Map(sources.map((source) => [source['id'], source['origin'] || source['id']]));
    expect(sources).toHaveLength(5);
    expect(new Set(origins.values()).size).toBe(4);
    expect(origins.get('source/express-tribune-2337607')).toBe(origins.get('source/reuters-2022-01-07'));
  });

  test('enough claims, and several sources for some', () => {
    expect(claims.length).toBeGreaterThanOrEqual(120);
    const leads = found({ subject: STOLTENBERG, type: 'LEADS', object: 'organization/nato' });
    expect(leads).toHaveLength(5);
  });

  test('Stoltenberg chairs the meeting of 7 January', () => {
    const meeting = 'event/foreign-ministers-meeting-2022-01-07';
    const chairs = { subject: STOLTENBERG, type: 'CHAIRS', object: meeting };
    expect(found({ ...chairs, polarity: 'affirmed', certainty: 'stated' })).toHaveLength(2);
    expect(entities.find((row) => row['id'] === meeting)?.['date']).toBe('2022-01-07');
  });

  test('Russia demands security guarantees', () => {
    const demands = { subject: 'country/russia', type: 'DEMANDS', object: 'demand/security-guarantees' };
    expect(new Set(cells(found({ ...demands, certainty: 'stated' }), 'source')).size).toBe(3);
  });

  test('the invasion is denied by Russia, possible to others and stated by nobody', () => {
    expect(found({ ...INVASION, polarity: 'denied', by: 'country/russia' })).toHaveLength(4);
    expect(
      found({ ...INVASION, polarity: 'affirmed', certainty: 'possible', by: 'country/united-states' }),
    ).toHaveLength(3);
    expect(found({ ...INVASION, polarity: 'affirmed', certainty: 'stated' })).toEqual([]);
  });

  test.each([
    ['Ukraine is no threat', 'country/ukraine', 'THREATENS', 'country/russia', STOLTENBERG],
    ['no ultimatums', 'country/russia', 'GIVES_ULTIMATUM_TO', 'organization/nato', 'person/dmitry-peskov'],
    ['no membership soon', 'country/ukraine', 'JOINS', 'organization/nato', ''],
  ])('%s: denied, and affirmed by nobody', (_, subject, type, object, by) => {
    expect(found({ subject, type, object, polarity: 'denied', by })).not.toEqual([]);
    expect(found({ subject, type, object, polarity: 'affirmed' })).toEqual([]);
  });

  test('the killed in Donbas: two figures from independent sources', () => {
    const told = found({ subject: 'event/war-in-donbas', type: 'COSTS_LIVES_IN', object: 'place/donbas' });
    expect(told.map((claim) => [claim['source'], claim['killed'], claim['figure']])).toEqual([
      ['source/reuters-2022-01-07', '15000', 'about 15,000'],
      ['source/express-tribune-2337607', '15000', 'some 15,000'],
      ['source/associated-press-2022-01-07', '14000', 'over 14,000'],
    ]);
  });

  test('nothing of the appeal to readers in South Africa came in', () => {
    const text = JSON.stringify([sources, entities, claims, relations]);
    expect(text).not.toMatch(/South Africa|MavericKids|Insider/);
  });
});
