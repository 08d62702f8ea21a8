import { tsImport } from 'tsx/esm/api';

await tsImport('../test/neo4j/main.ts', import.meta.url);
