const KEPT_MS = 60_000;
const MOST = 200;
const LONGEST = 20_000;

/**
 * Texts that passed the read-only gate within the last minute. What a text means to a server changes only with a
 * restart of that server, and the run stays in READ mode: asking for the same plan again would only cost time.
 */
export class PassedTexts {
  readonly #until = new Map<string, number>();

  has(text: string): boolean {
    return (this.#until.get(text) ?? 0) > performance.now();
  }

  add(text: string): void {
    if (text.length > LONGEST) return;
    this.#until.delete(text);
    this.#until.set(text, performance.now() + KEPT_MS);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST && oldest !== undefined) this.#until.delete(oldest);
  }
}
