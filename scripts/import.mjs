import { build } from './build.mjs';
import { install } from './install.mjs';

await install();
await build('server');
await import('../dist/server/cli.js');
