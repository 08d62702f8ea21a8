import type { FullResult, Reporter, TestCase } from '@playwright/test/reporter';

/** Ends a run with `N passed, N failed`, as test/last-line.ts does for Vitest. */
export default class LastLine implements Reporter {
  private readonly tests = new Set<TestCase>();
  private errors = 0;

  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase): void {
    this.tests.add(test);
  }

  onError(): void {
    this.errors += 1;
  }

  onEnd(result: FullResult): void {
    const outcomes = [...this.tests].map((test) => test.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    const failures = outcomes.filter((outcome) => outcome === 'unexpected').length + this.errors;
    const failed = failures === 0 && result.status !== 'passed' ? 1 : failures;
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
