import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

export interface SampleQuery {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  readonly text: string;
}

/** The queries that Relata offers with the sample: a head of comments, then plain Cypher. */
export function sampleQueries(): SampleQuery[] {
  const folder = join(ROOT, 'cypher', 'samples');
  return readdirSync(folder).map((file) => {
    const content = readFileSync(join(folder, file), 'utf8');
    return {
      name: file,
      title: /^\/\/ title: (.*)$/m.exec(content)?.[1] ?? '',
      explains: /^\/\/ explains: (.*)$/m.exec(content)?.[1] ?? '',
      text: content.replaceAll(/^\/\/.*\n/gm, '').trim(),
    };
  });
}
