import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { describe, expect, test } from 'vitest';

import { sampleFiles } from '../../../server/sample.ts';
import type { TestServer } from '../server.ts';
import { evidenceSuite } from './evidence.ts';
import { graphSuite } from './graph.ts';
import { useGround } from './ground.ts';
import type { SuiteOptions } from './ground.ts';
import { importSuite, upload } from './import.ts';
import { neighboursSuite } from './neighbours.ts';
import { querySuite } from './query.ts';
import { refusalsSuite } from './refusals.ts';
import { searchSuite } from './search.ts';

/** What the API promises, on whichever engine. */
export function apiSuite(name: string, options: SuiteOptions): void {
  describe(`the API on ${name}`, () => {
    const ground = useGround(options, loadSample);
    graphSuite(ground);
    searchSuite(ground);
    neighboursSuite(ground);
    evidenceSuite(ground);
    querySuite(ground);
    refusalsSuite(ground);
    importSuite(ground);

    test('the log has no text of queries and no passwords', () => {
      expect(ground.server.logged.join('\n')).not.toMatch(/MATCH|RETURN|password/);
    });
  });
}

async function loadSample(server: TestServer): Promise<void> {
  const form = new FormData();
  for (const file of sampleFiles()) form.append('files', new File([await readFile(file)], basename(file)));
  const lines = await upload(server, form);
  expect(lines.at(-1)).toMatchObject({ kind: 'end', total: { rejected: 0 } });
}
