import { build } from './build.mjs';
import { install } from './install.mjs';

// `npm start -- --port 0`: the server runs in this very process, so it reads the flags and gets the signals itself.
await install();
await build('server');
await build('page');
await import('../dist/server/main.js');
