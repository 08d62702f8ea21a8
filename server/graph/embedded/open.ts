import { Problem } from '../../problem.ts';
import type { Graph } from '../graph.ts';

export interface EmbeddedOptions {
  /**
   * Where the graph is kept: a file that ends in `.grafeo`, or a folder, which then holds `graph.grafeo`.
   * Both are made when missing. null: a graph that is gone when it is closed.
   */
  readonly file: string | null;
  /** Milliseconds a run may take in the engine when it names no limit of its own; none when absent. */
  readonly timeoutMs?: number | undefined;
  /** Told when the engine had to be ended and started again, and why. */
  readonly onRestart?: ((reason: string) => void) | undefined;
  /** What the engine's process writes to its standard error, line by line. */
  readonly onEngineOutput?: ((line: string) => void) | undefined;
}

/** Opens the embedded graph in a process of its own. @throws Problem `unavailable` when it cannot be opened */
export function openEmbedded(options: EmbeddedOptions): Promise<Graph> {
  return Promise.reject(new Problem('unavailable', `The embedded engine is not there yet (${options.file}).`));
}
