import { defineConfig } from 'vitest/config';

/**
 * Three suites, told apart by the end of a file's name: `.test.ts` needs nothing but Node, `.embedded.ts` the
 * embedded engine, `.neo4j.ts` a real Neo4j, which the suite starts once; its files run one after another. With
 * engines in processes of their own a busy machine can be late once, so these two try a failed test once more.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/last-line.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{contract,server,client,test,bench}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['{server,test}/**/*.embedded.ts'],
          testTimeout: 120_000,
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['{server,test}/**/*.neo4j.ts'],
          globalSetup: ['./test/neo4j/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
});
