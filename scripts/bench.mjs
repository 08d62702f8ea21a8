import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { ROOT, run } from './run.mjs';

// `npm run bench` runs them all, `npm run bench NAME` one.
const names = readdirSync(join(ROOT, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no benchmark ${wanted}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

await install();
await build('server');
await build('page');
for (const name of wanted === undefined ? names : [wanted]) {
  console.log(`\n── bench/${name}`);
  const code = await run([process.execPath, '--import', 'tsx', `bench/${name}/main.ts`], {
    env: { CHROMIUM: chromium() ?? '' },
  });
  if (code !== 0) process.exitCode = code;
}
