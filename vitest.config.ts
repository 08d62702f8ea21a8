import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files at the same time in the suites that mostly wait for processes of their own; usually the machine decides. */
const WORKERS = 2;

/** The test of the image builds it and takes longest by far: begun last, it would keep the other worker idle. */
class ImageFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- no array's method
    const sorted = await super.sort(files);
    return [...sorted.filter(isImage), ...sorted.filter((file) => !isImage(file))];
  }
}

function isImage({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/test/docker/');
}

/**
 * Three suites, told apart by the end of a file's name: `.test.ts` needs nothing but Node, `.embedded.ts` the
 * embedded engine, `.neo4j.ts` a real Neo4j, of which the suite starts one for each worker. With engines in processes
 * of their own a busy machine can be late once, so these two try a failed test once more.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/last-line.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    sequence: { sequencer: ImageFirst },
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
          maxWorkers: WORKERS,
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
          maxWorkers: WORKERS,
          testTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
});
