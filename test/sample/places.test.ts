import { describe, expect, test } from 'vitest';

import { cells, claims, sources } from './rows.ts';

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
