import { install } from './install.mjs';
import { run, tool } from './run.mjs';

await install();

// tsx watches what it sees imported: not files of the engine's child process, types or Cypher. These name them.
const watched = ['./server/**/*.ts', './contract/**/*.ts', './cypher/**'];
process.exitCode = await run([
  ...tool('tsx', 'dist/cli.mjs'),
  'watch',
  ...watched.flatMap((files) => ['--include', files]),
  'server/main.ts',
  '--dev',
  ...process.argv.slice(2),
]);
