import type { Reporter, TestModule } from 'vitest/node';

/** Ends the log with one plain line that a person or a machine can read. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && inState('failed') === 0).length;
    console.log(`\n${inState('passed')} passed, ${inState('failed') + broken + errors.length} failed`);
  }
}
