import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';

/** What a mutant's switch and this runner tell each other. */
interface Switchboard {
  awake: number;
  asked: number;
  /** What the test that is running has reached; null while none is running that can be repeated. */
  reached: Set<number> | null;
}
const world = globalThis as { [mutants: symbol]: Switchboard | undefined };
const own = Symbol.for('mutants');
const board: Switchboard = world[own] ?? { awake: 0, asked: 0, reached: null };
world[own] = board;

const NOTES = join(process.cwd(), 'noted');
/** What takes longer is asked later, about those alone that are still alive. */
const QUICK_MS = 500;
const LATE_MS = 5_000;

/**
 * Runs each test as always, and then once more for each mutant that it reached, with that one awake: if it is red, the
 * mutant is killed. So one run of the rules judges most mutants of all rooms. A test that is slow, talks to a cloud, or
 * leaves something behind (red when repeated with all asleep) is not repeated: what it reaches stays open.
 */
export default class RepeatingRunner extends TestRunner {
  #file = '';
  #repeats = false;

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    this.#file = file.filepath;
    this.#repeats = file.projectName === 'rules' || asksInOwnProcess(file.filepath);
    this.#note(`file ${file.filepath}`);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (!this.#repeats) return await run();
    const reached = new Set<number>();
    const since = performance.now();
    board.reached = reached;
    try {
      await run();
    } finally {
      board.reached = null;
    }
    const isQuick = performance.now() - since < QUICK_MS;
    const judged = isQuick ? await this.#judge(() => runWithHooks(test, run), [...reached]) : 0;
    for (const id of [...reached].slice(judged)) this.#note(`open ${id}`);
  }

  /** How many of them could be judged. */
  async #judge(run: () => unknown, ids: readonly number[]): Promise<number> {
    if (ids.length > 0 && (await isRed(run, 0))) return 0;
    for (const [index, id] of ids.entries()) {
      const grave = join(NOTES, `killed.${id}`);
      if (existsSync(grave) || !(await isRed(run, id))) continue;
      // Red also when all sleep again: an earlier one has left something behind, and who did what stays open.
      if (await isRed(run, 0)) return index;
      writeFileSync(grave, this.#file);
    }
    return ids.length;
  }

  #note(line: string): void {
    appendFileSync(join(NOTES, `${process.pid}.txt`), `${line}\n`);
  }
}

/** Tests of the stores, the clock and the rooms that call them without a function around them. */
const asksInOwnProcess = (file: string): boolean =>
  /kit\/(?:clock-room|in-room|stores)'/.test(readFileSync(file, 'utf8'));

/** As the test's own run: a fresh cloud before it. */
async function runWithHooks(test: RunnerTestCase, run: () => unknown): Promise<void> {
  const suites = [];
  for (let suite = test.suite ?? test.file; suite; suite = suite.suite as typeof suite) suites.unshift(suite);
  if (suites[0] !== test.file) suites.unshift(test.file);
  const hooks = suites.map((suite) => TestRunner.getSuiteHooks(suite));
  for (const { beforeEach } of hooks) for (const hook of beforeEach) await hook(test.context, test.file);
  try {
    await run();
  } finally {
    for (const { afterEach } of hooks.reverse())
      for (const hook of afterEach) await hook(test.context, test.file);
  }
}

async function isRed(run: () => unknown, id: number): Promise<boolean> {
  board.awake = id;
  board.asked = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), LATE_MS);
  });
  try {
    await Promise.race([run(), late]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
    board.awake = 0;
  }
}
