import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the log with one plain line that a person or a machine can read. Where several runs make one check, TALLY names
 * a file in which each notes its numbers for the sum.
 */
export default class Tally implements Reporter {
  #passed = 0;
  #failed = 0;

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module)).length;
    const [passed, failed] = [inState('passed'), inState('failed') + broken + errors.length];
    this.#passed += passed;
    this.#failed += failed;
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    if (process.env.TALLY) appendFileSync(process.env.TALLY, `${JSON.stringify({ passed, failed })}\n`);
  }
}

const hasFailedTest = (module: TestModule): boolean =>
  [...module.children.allTests()].some((test) => test.result().state === 'failed');
