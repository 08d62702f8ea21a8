import { run } from './run.mjs';

/**
 * Runs steps one after another, each under its heading; one that fails does not stop the next.
 * @returns {Promise<{ name: string, passed: number, failed: number, seconds: number }[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 72 - step.name.length))}`);
    results.push(await runStep(step));
  }
  return results;
}

async function runStep({ name, command, env, counts = false }) {
  const began = performance.now();
  let tail = '';
  const onOutput = (text) => (tail = (tail + text).slice(-500));
  const code = await run(command, { env, ...(counts ? { onOutput } : {}) });
  const counted = /(\d+) passed, (\d+) failed\s*$/.exec(tail);
  const passed = counted === null ? Number(code === 0 && !counts) : Number(counted[1]);
  const failed = counted === null ? 0 : Number(counted[2]);
  // A suite that ends without its last line, or badly without a failed test, has failed as a whole.
  const broken = failed === 0 && (code !== 0 || (counts && counted === null));
  return { name, passed, failed: broken ? 1 : failed, seconds: (performance.now() - began) / 1000 };
}

export const allPassed = (results) => results.every(({ failed }) => failed === 0);

/**
 * Says how the steps went; the last line is the sum. Sets the exit code.
 * @param {Awaited<ReturnType<typeof runSteps>>} results
 * @param {{ name: string, why: string }[]} [missing] suites that could not be run
 */
export function summarize(results, missing = []) {
  console.log(`\n── summary ${'─'.repeat(65)}`);
  for (const { name, passed, failed, seconds } of results) {
    const mark = failed === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${mark}  ${name.padEnd(36)} ${`${passed} passed, ${failed} failed`.padEnd(28)} ${seconds.toFixed(1)} s`,
    );
  }
  for (const { name, why } of missing) console.log(`\nNOT RUN: ${name}, because ${why}.`);
  process.exitCode = allPassed(results) ? 0 : 1;
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
