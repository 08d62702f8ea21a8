import { parseSampleQuery } from '../../state/sample-queries.ts';
import type { SampleQuery } from '../../state/sample-queries.ts';

const files = import.meta.glob<string>('../../../cypher/samples/*.cypher', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The sample queries, in the order of their files' names. */
export const SAMPLE_QUERIES: readonly SampleQuery[] = Object.entries(files)
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([, file]) => parseSampleQuery(file));
