import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { register } from 'tsx/esm/api';

import { ROOT } from './run.mjs';

// Writes the pages that come from the contract and the settings; with --check only says which are out of date.
register();
const { generatedFiles } = await import('./docs/files.ts');

for (const [path, text] of generatedFiles()) {
  const file = join(ROOT, path);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is out of date: run node scripts/docs.mjs`);
    process.exitCode = 1;
  }
}
