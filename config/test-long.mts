import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { LONG_FILES } from '../test/long.mts';

/**
 * `npm run test:long`: many seeds, long histories, every screen. `-- --minutes N` ends after that time, in an order drawn
 * from the commit, so that over a few commits every file has its turn, and says which it did not get through;
 * `-- --all` knows no time. `-- races` runs the files whose name contains the word. `-- --effort quick` runs
 * the files that `npm test` leaves out, each of them with as few seeds and samples as there.
 */
const OPTIONS = {
  minutes: { type: 'string', default: '15' },
  all: { type: 'boolean', default: false },
  effort: { type: 'string', default: 'full' },
} as const;

/** So many files at a time: enough that no worker stands idle for long. */
const BATCH = 3 * availableParallelism();
/** What a test that is under way when the time is over may still take. */
const GRACE_MS = 60_000;
/** What it may take to see whether a file that was red is red alone as well. */
const SECOND_LOOK_MS = 150_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
  // Read by the tests and by the list of projects, so it has to stand before vitest begins.
  process.env.EFFORT = values.effort;
  const vitest = await createVitest('test', { config: 'test/vitest.config.mts', watch: false });
  await vitest.standalone();
  const waiting = inDrawnOrder(
    (await vitest.globTestSpecifications(positionals)).filter(isLong(values.effort === 'full')),
  );
  const time = values.all ? null : new AbortController();
  const alarm = setTimeout(() => time?.abort(), Number(values.minutes) * 60_000);
  const errors = await runUntil(vitest, waiting, time?.signal);
  clearTimeout(alarm);
  const first = waiting.filter(isRed);
  for (const line of first.flatMap(problemsOf)) console.log(line);
  await lookAgain(vitest, first);
  const left = waiting.filter((file) => !isDone(file));
  for (const { moduleId } of left) console.log(`not got through in time: ${nameOf(moduleId)}`);
  if (left.length > 0) console.log(`${left.length} of ${waiting.length} files were not got through`);
  // To be cut off is no failure, though a run that is cut off says so.
  process.exitCode = errors > 0 || waiting.some(isRed) ? 1 : 0;
  // A test that hangs would keep its worker, and with it this process.
  if (time?.signal.aborted) process.exit();
  await vitest.close();
}

/** Many browsers on two cores are slower than one: what is red among others is asked once more alone, and named either way. */
async function lookAgain(vitest: Vitest, red: readonly TestSpecification[]): Promise<void> {
  const time = AbortSignal.timeout(SECOND_LOOK_MS);
  for (const file of red) {
    if (time.aborted) return;
    const run = vitest.runTestSpecifications([file]);
    await Promise.race([run, aborted(time).then(() => cutOff(vitest))]);
    const name = nameOf(file.moduleId);
    console.log(
      `${isRed(file) || !isDone(file) ? 'red alone as well' : 'red among others, green alone'}: ${name}`,
    );
    for (const line of problemsOf(file)) console.log(line);
  }
}

/** How many errors there were outside of the tests. */
async function runUntil(
  vitest: Vitest,
  waiting: readonly TestSpecification[],
  time: AbortSignal | undefined,
): Promise<number> {
  let errors = 0;
  for (let at = 0; at < waiting.length && !time?.aborted; at += BATCH) {
    const run = vitest.runTestSpecifications(waiting.slice(at, at + BATCH)).then(({ unhandledErrors }) => {
      errors += unhandledErrors.length;
    });
    const cut = time && aborted(time).then(() => cutOff(vitest));
    await (cut ? Promise.race([run, cut]) : run);
  }
  return errors;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

const cutOff = (vitest: Vitest): Promise<unknown> =>
  Promise.race([vitest.cancelCurrentRun('keyboard-input'), pause(GRACE_MS)]);

const testsIn = ({ testModule }: TestSpecification) => [...(testModule?.children.allTests() ?? [])];
const isRed = (file: TestSpecification): boolean =>
  file.testModule?.state() === 'failed' || testsIn(file).some((test) => test.result().state === 'failed');
/** Skipped is what was waiting when the time was over, and what its file leaves to the long form. */
const isDone = (file: TestSpecification): boolean =>
  testsIn(file).length > 0 &&
  testsIn(file).every(
    (test) => test.options.mode !== 'run' || ['passed', 'failed'].includes(test.result().state),
  );

const problemsOf = (file: TestSpecification): string[] =>
  testsIn(file).flatMap((test) =>
    (test.result().errors ?? []).map(
      ({ message }) => `red: ${nameOf(file.moduleId)}: ${test.fullName}: ${message.slice(0, 400)}`,
    ),
  );

const nameOf = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');

/** What runs in the long form only, and in full what tries harder there. */
const isLong =
  (inFull: boolean) =>
  ({ moduleId }: TestSpecification): boolean =>
    LONG_FILES.includes(nameOf(moduleId)) ||
    (inFull && /\/kit\/(effort|all-views)'/.test(readFileSync(moduleId, 'utf8')));

/** The story in a real browser is asked at every commit, whatever the lot. */
const FIRST = 'test/browser/story.test.ts';

function inDrawnOrder(specifications: readonly TestSpecification[]): TestSpecification[] {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const lot = ({ moduleId }: TestSpecification) => {
    const name = nameOf(moduleId);
    return name === FIRST ? '' : createHash('sha256').update(`${commit} ${name}`).digest('hex');
  };
  return [...specifications].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
}

await main();
