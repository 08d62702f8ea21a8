import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { certaintySchema, polaritySchema } from '../../contract/claims.ts';
import { SAMPLE_FOLDER, sampleRows } from './files.ts';
import type { Row } from './files.ts';

const sources = sampleRows('sources.csv');
const entities = sampleRows('entities.csv');
const claims = sampleRows('claims.csv');
const relations = sampleRows('relations.csv');
const readme = readFileSync(join(SAMPLE_FOLDER, 'README.md'), 'utf8');

const LABELS = 'Person Country Organization Event Place Demand Document Force Outlet'.split(' ');
const ids = (rows: Row[]) => rows.map((row) => row['id'] ?? '');
const cells = (rows: Row[], column: string) => rows.map((row) => row[column] ?? '').filter(Boolean);

/** Claims that have all of these cells. */
function found(cellsWanted: Row): Row[] {
  return claims.filter((claim) => Object.entries(cellsWanted).every(([key, value]) => claim[key] === value));
}

describe('the files agree with one another', () => {
  test.each([
    ['sources.csv', sources],
    ['entities.csv', entities],
    ['claims.csv', claims],
  ])('the ids of %s are unique', (_, rows) => {
    expect(new Set(ids(rows)).size).toBe(rows.length);
    expect(ids(rows).filter((id) => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  test('every end, voice and source exists', () => {
    const known = new Set(ids(entities));
    const named = [
      ...['subject', 'object', 'by'].flatMap((column) => cells(claims, column)),
      ...['from', 'to'].flatMap((column) => cells(relations, column)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(cells(claims, 'source').filter((id) => !ids(sources).includes(id))).toEqual([]);
  });

  test('every entity has a relation or a claim and every source a claim', () => {
    const used = new Set([
      ...['subject', 'object'].flatMap((column) => cells(claims, column)),
      ...['from', 'to'].flatMap((column) => cells(relations, column)),
    ]);
    expect(ids(entities).filter((id) => !used.has(id))).toEqual([]);
    expect(ids(sources).filter((id) => found({ source: id }).length === 0)).toEqual([]);
  });

  test('a plain relation repeats no claim, which would hide that it has a source', () => {
    const claimed = new Set(claims.map((claim) => `${claim['subject']} ${claim['type']} ${claim['object']}`));
    expect(relations.filter((row) => claimed.has(`${row['from']} ${row['type']} ${row['to']}`))).toEqual([]);
  });

  test('no claim is entered twice', () => {
    const columns = ['subject', 'type', 'object', 'polarity', 'certainty', 'by', 'source'];
    const keys = claims.map((claim) => columns.map((column) => claim[column]).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['sources.csv', sources, ['publisher', 'textSha256']],
    ['entities.csv', entities, ['labels', 'name', 'description']],
    [
      'claims.csv',
      claims,
      ['subject', 'type', 'object', 'polarity', 'certainty', 'date', 'source', 'start', 'end'],
    ],
    ['relations.csv', relations, ['from', 'type', 'to']],
  ])('%s has no empty cell where one is needed', (_, rows, needed) => {
    for (const column of needed) expect(cells(rows, column)).toHaveLength(rows.length);
  });
});

test.each([
  ['sources.csv', sources],
  ['entities.csv', entities],
  ['claims.csv', claims],
  ['relations.csv', relations],
])('the README tells how many rows %s has', (file, rows) => {
  expect(readme).toContain(`| \`${file}\` | ${rows.length} |`);
});

describe('vocabulary and values', () => {
  test('relationship types are those the README explains, no more and no fewer', () => {
    const explained = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
    const used = new Set([...cells(claims, 'type'), ...cells(relations, 'type')]);
    expect([...used].toSorted()).toEqual(explained.toSorted());
  });

  test('labels, polarity and certainty are of the known words', () => {
    expect(cells(entities, 'labels').filter((label) => !LABELS.includes(label))).toEqual([]);
    for (const polarity of cells(claims, 'polarity')) polaritySchema.parse(polarity);
    for (const certainty of cells(claims, 'certainty')) certaintySchema.parse(certainty);
  });

  test('the kind of an entity shows in its id', () => {
    expect(
      entities
        .filter((row) => row['id']?.split('/')[0] !== row['labels']?.toLowerCase())
        .map((row) => row['id']),
    ).toEqual([]);
  });

  test('dates are days; entities may have a year or a month only', () => {
    expect([...cells(claims, 'date'), ...cells(sources, 'date')].filter((date) => !isDay(date))).toEqual([]);
    expect(cells(entities, 'date').filter((date) => !/^\d{4}(-\d{2})?$/.test(date) && !isDay(date))).toEqual(
      [],
    );
  });

  test('numbers are whole and come with the words of the source', () => {
    for (const claim of claims) {
      const number = claim['killed'] || claim['troops'];
      if (!number) continue;
      expect(number).toMatch(/^\d+$/);
      expect(claim['figure']?.replaceAll(',', '')).toContain(number);
    }
  });
});

describe('quotes and places', () => {
  test('a quote has at most six words and no blank at its ends', () => {
    const quotes = cells(claims, 'quote');
    expect(quotes.filter((quote) => quote.split(/\s+/).length > 6 || quote.trim() !== quote)).toEqual([]);
  });

  test('a place lies within its text, and is as long as the quote', () => {
    const lengths = new Map(sources.map((source) => [source['id'], Number(source['textLength'])]));
    for (const claim of claims) {
      const [start, end] = [Number(claim['start']), Number(claim['end'])];
      expect(start, claim['id']).toBeGreaterThanOrEqual(0);
      expect(end, claim['id']).toBeGreaterThan(start);
      expect(end, claim['id']).toBeLessThanOrEqual(lengths.get(claim['source']) ?? 0);
      expect(end - start, claim['id']).toBe(claim['quote']?.length || end - start);
    }
  });

  test('one place of one text has one wording', () => {
    const wordings = new Map<string, string>();
    for (const claim of claims.filter((row) => row['quote'])) {
      const place = `${claim['source']} ${claim['start']} ${claim['end']}`;
      expect(wordings.get(place) ?? claim['quote'], place).toBe(claim['quote']);
      wordings.set(place, claim['quote'] ?? '');
    }
  });

  test('a denial or a possibility comes with its words', () => {
    const doubtful = claims.filter(
      (claim) => claim['polarity'] === 'denied' || claim['certainty'] === 'possible',
    );
    expect(doubtful.filter((claim) => !claim['quote'])).toEqual([]);
  });
});

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

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
