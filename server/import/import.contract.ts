import { describe } from 'vitest';

import type { Graph } from '../graph/graph.ts';
import { behaviourContract } from './behaviour.contract.ts';
import { formatsContract } from './formats.contract.ts';
import { useGround } from './ground.contract.ts';
import { projectionContract } from './projection.contract.ts';
import { remediesContract } from './remedies.contract.ts';
import { runningContract } from './running.contract.ts';

/** What an import promises on every engine. */
export function importContract(engine: string, open: () => Promise<Graph>): void {
  describe(`import into ${engine}`, () => {
    const ground = useGround(open);
    formatsContract(ground);
    remediesContract(ground);
    projectionContract(ground);
    behaviourContract(ground);
    runningContract(ground);
  });
}
