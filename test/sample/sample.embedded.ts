import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ImportEvent } from '../../contract/import.ts';
import { openEmbedded } from '../../server/graph/embedded/open.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { collect } from '../../server/graph/read.ts';
import type { Row } from '../../server/graph/read.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { sampleQueries } from './queries.ts';
import { SAMPLE_FOLDER } from './rows.ts';

const FILES = ['sources.csv', 'entities.csv', 'claims.csv', 'relations.csv'];

let graph: Graph;
let events: ImportEvent[];

beforeAll(async () => {
  graph = await openEmbedded({ file: null });
  events = [];
  for await (const event of importFiles(graph, [SAMPLE_FOLDER], {})) events.push(event);
});

afterAll(() => graph.close());

async function ask(name: string): Promise<Row[]> {
  const query = sampleQueries().find((each) => each.name === `${name}.cypher`);
  const request = { text: query?.text ?? '', access: 'read', origin: 'query' } as const;
  return (await collect(graph, request)).rows;
}

describe('the sample, imported', () => {
  test('every row is taken', () => {
    expect(events.filter((event) => event.kind === 'reject')).toEqual([]);
    const head = events.find((event) => event.kind === 'head');
    expect(head?.files.map((file) => file.name.replace(/^.*\//, '')).toSorted()).toEqual(FILES.toSorted());
    const end = events.find((event) => event.kind === 'end');
    expect(end?.total).toMatchObject({ updated: 0, unchanged: 0, rejected: 0 });
    expect(end?.total.created).toBe(end?.total.read);
  });
});

describe('the sample queries, asked', () => {
  test('a copy of a report adds no source', async () => {
    const leads = await ask('who-leads-what');
    expect(leads[0]?.['sources']).toBe(4);
  });

  test('demands meet their rejections', async () => {
    expect((await ask('demands-and-rejections')).length).toBeGreaterThanOrEqual(7);
  });

  test('denials name who denies', async () => {
    const denials = await ask('denials');
    expect(denials).toContainEqual(
      expect.objectContaining({
        subject: 'Ukraine',
        type: 'THREATENS',
        object: 'Russia',
        deniedBy: 'Jens Stoltenberg',
        quote: 'Ukraine is not a threat to',
      }),
    );
    expect(denials).toHaveLength(21);
  });

  test('figures stay side by side', async () => {
    const figures = await ask('conflicting-figures');
    expect(figures.map((row) => row['figure'])).toEqual(['over 14,000', 'about 15,000', 'some 15,000']);
    expect(new Set(figures.map((row) => row['origin'])).size).toBe(2);
  });

  test('two independent sources', async () => {
    expect((await ask('two-independent-sources')).length).toBeGreaterThanOrEqual(20);
  });

  test('an event has neighbours', async () => {
    expect((await ask('around-an-event')).length).toBeGreaterThanOrEqual(8);
  });
});
