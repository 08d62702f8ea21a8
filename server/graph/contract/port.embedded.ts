import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import { openEmbedded } from '../embedded/open.ts';
import { portContract } from './port.ts';

const folder = mkdtempSync(join(tmpdir(), 'relata-contract-'));
let graphs = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

portContract('embedded', () => {
  graphs += 1;
  return openEmbedded({ file: join(folder, String(graphs)) });
});
