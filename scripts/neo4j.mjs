import { install } from './install.mjs';

await install();

// Only now: tsx is one of the packages.
const { tsImport } = await import('tsx/esm/api');
await tsImport('../test/neo4j/main.ts', import.meta.url);
