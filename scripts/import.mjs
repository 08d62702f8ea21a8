import { build } from './build.mjs';
import { install } from './install.mjs';

// `npm run import -- my.csv`: paths are meant from where the user stands, not from here.
await install();
await build('server');
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import('../dist/server/cli.js');
