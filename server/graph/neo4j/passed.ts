import type { RunRequest } from '../graph.ts';

type Access = RunRequest['access'];

const KEPT_MS = 60_000;
const MOST = 200;
const LONGEST = 20_000;

/**
 * Texts that passed the gate within the last minute. What a text means to a server changes only with a restart of
 * that server, and the run stays in the mode of its access: asking for the same plan again would only cost time.
 */
export class PassedTexts {
  readonly #until = new Map<string, number>();

  has(text: string, access: Access): boolean {
    return (this.#until.get(keyOf(text, access)) ?? 0) > performance.now();
  }

  add(text: string, access: Access): void {
    if (text.length > LONGEST) return;
    const key = keyOf(text, access);
    this.#until.delete(key);
    this.#until.set(key, performance.now() + KEPT_MS);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST && oldest !== undefined) this.#until.delete(oldest);
  }
}

function keyOf(text: string, access: Access): string {
  return `${access} ${text}`;
}
