import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import type { LocalCloud } from '../../local-cloud';
import { BOARD, PHASE, SEEN } from './board';
import { board, close, forgetNow, idsWith, keepOpen } from './reached';

const NOTES = join(process.cwd(), 'noted');
/** What takes longer is asked later, about those alone that are still alive. */
const QUICK_MS = { rules: 500, cloud: 1_500 };
/** Who goes round for ever; far more than a busy machine takes. */
const LATE_MS = 20_000;
/** So long one file of the cloud's tests may be repeated. */
const FILE_MS_MAX = 180_000;
/** Who survives so many tests of a file of the cloud's is not asked by its other ones. */
const TESTS_MAX = 8;

/**
 * Runs each test as always, and then once more for each mutant that it reached, with that one awake: if it is red, the
 * mutant is killed. So one run of all tests judges most mutants of all rooms. A test that is slow or leaves something
 * behind (red when repeated with all asleep) is not repeated: what it reaches stays open.
 */
export default class RepeatingRunner extends TestRunner {
  #file = '';
  #floor: 'rules' | 'cloud' | null = null;
  #since = 0;
  readonly #asked = new Map<number, number>();

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    this.#file = file.filepath;
    this.#floor = floorOf(file);
    this.#since = performance.now();
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles();
    const ids = (bit: number) => idsWith(bit).map((id) => `${bit === SEEN.open ? 'open' : 'reached'} ${id}`);
    const lines = [`file ${this.#file}`, ...ids(SEEN.reached), ...ids(SEEN.open)];
    writeFileSync(join(NOTES, `${process.pid}.txt`), lines.join('\n'));
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    try {
      await this.#runAndRepeat(test);
    } finally {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    }
  }

  async #runAndRepeat(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const repeat = await this.#repeatable(test, run);
    if (!repeat) return await run();
    forgetNow();
    const since = performance.now();
    try {
      await inPhase(PHASE.running, run);
    } finally {
      keepOpen(idsWith(SEEN.now));
    }
    const alive = idsWith(SEEN.now).filter((id) => !isDead(id));
    const ids = alive.filter((id) => this.#isAsked(id));
    close(alive.filter((id) => !ids.includes(id)));
    const isQuick = performance.now() - since < QUICK_MS[this.#floor ?? 'rules'];
    if (!isQuick || ids.length === 0) return;
    close(await inPhase(PHASE.repeating, () => this.#judge(repeat, ids)));
  }

  #isAsked(id: number): boolean {
    const times = (this.#asked.get(id) ?? 0) + 1;
    this.#asked.set(id, times);
    return this.#floor === 'rules' || times <= TESTS_MAX;
  }

  /** How the test is run again from where it began; null where it cannot. */
  async #repeatable(test: RunnerTestCase, run: () => unknown): Promise<(() => unknown) | null> {
    if (this.#floor === null || performance.now() - this.#since > FILE_MS_MAX) return null;
    if (this.#floor === 'rules') return () => runWithHooks(test, run);
    const putBack = keepClouds();
    return (
      putBack &&
      (async () => {
        await putBack();
        await run();
      })
    );
  }

  /** Those that could be judged. */
  async #judge(run: () => unknown, ids: readonly number[]): Promise<readonly number[]> {
    if (await isRed(run, 0)) return [];
    for (const [index, id] of ids.entries()) {
      if (isDead(id) || !(await isRed(run, id))) continue;
      // Red also when all sleep again: an earlier one has left something behind, and who did what stays open.
      if (await isRed(run, 0)) return ids.slice(0, index);
      writeFileSync(graveOf(id), this.#file);
    }
    // What the last one left would be found by the next test.
    if (this.#floor === 'cloud') await isRed(run, 0);
    return ids;
  }
}

const graveOf = (id: number): string => join(NOTES, `killed.${id}`);
const isDead = (id: number): boolean => existsSync(graveOf(id));

async function inPhase<T>(phase: number, work: () => T): Promise<Awaited<T>> {
  board.state[BOARD.phase] = phase;
  try {
    return await work();
  } finally {
    board.state[BOARD.phase] = PHASE.outside;
  }
}

/** Rules, and what asks stores, the clock and rooms without a function around them, begin anew by their hooks. */
function floorOf({ projectName, filepath }: RunnerTestFile): 'rules' | 'cloud' | null {
  if (projectName === 'rules' || asksInOwnProcess(filepath)) return 'rules';
  return filepath.includes('/cloudfunctions/') ? 'cloud' : null;
}

interface Running {
  readonly cloud: Pick<LocalCloud, 'dump' | 'seed' | 'renew' | 'clock'>;
  readonly data: string;
}
const clouds: Running[] = [];
Object.assign(globalThis, { [Symbol.for('clouds')]: clouds });
/** Where the files of the clouds of the test that is running are kept. */
const folders: string[] = [];
/** More would take longer to put back than to ask. */
const DOCUMENTS_MAX = 1_000;

/** The clouds as they are now; call the result to have them so again. */
function keepClouds(): (() => Promise<void>) | null {
  const kept = clouds.map(({ cloud, data }) => {
    const documents = cloud.dump();
    const files = mkdtempSync(join(tmpdir(), 'kept-'));
    folders.push(files);
    return { cloud, data, documents, now: cloud.clock.now(), files };
  });
  if (kept.some(({ documents }) => Object.values(documents).flat().length > DOCUMENTS_MAX)) return null;
  for (const { data, files } of kept) copyFiles(data, files);
  return async () => {
    for (const { cloud, data, documents, now, files } of kept) {
      await cloud.renew(now);
      copyFiles(files, data);
      cloud.seed(documents);
    }
  };
}

function copyFiles(from: string, to: string): void {
  for (const folder of ['files', 'files-creators'])
    if (existsSync(join(from, folder))) cpSync(join(from, folder), join(to, folder), { recursive: true });
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
  board.state[BOARD.awake] = id;
  board.state[BOARD.asked] = 0;
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
    board.state[BOARD.awake] = 0;
  }
}
