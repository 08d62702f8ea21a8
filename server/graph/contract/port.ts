import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Engine, Graph } from '../graph.ts';
import { access } from './access.ts';
import { free, problemOf } from './ask.ts';
import { large } from './large.ts';
import { problems } from './problems.ts';
import { statements } from './statements.ts';
import { stopping } from './stopping.ts';
import { streaming } from './streaming.ts';
import { values } from './values.ts';

/**
 * What the Graph port promises, tried on one engine. Everything in the graph that `open` gives is deleted.
 * @param open a graph that keeps its data when its engine has to be ended
 */
export function portContract(engine: Engine, open: () => Promise<Graph>): void {
  describe(`the Graph port on ${engine}`, () => {
    let graph: Graph;
    const opened = (): Graph => graph;

    beforeAll(async () => {
      graph = await open();
    });
    afterAll(async () => graph.close());

    test('says what it is', () => {
      expect(graph.info.engine).toBe(engine);
      expect(graph.info.product).not.toBe('');
      expect(graph.info.version).toMatch(/^\d+\.\d+/);
    });

    describe('streams', () => {
      streaming(opened);
    });
    describe('reads and writes', () => {
      access(opened);
    });
    describe('carries values:', () => {
      values(opened);
    });
    describe('fails in words:', () => {
      problems(opened);
    });
    describe('stops:', () => {
      stopping(opened);
    });
    describe('statements', () => {
      statements(engine, opened);
    });
    describe('a large graph:', () => {
      large(opened);
      describe('statements', () => {
        statements(engine, opened);
      });
    });

    test('a graph that is closed says so', async () => {
      const closed = await open();
      await closed.close();
      await problemOf(closed, free('RETURN 1 AS one'), 'unavailable');
    });
  });
}
