import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { LONG_FILES } from '../test/long.mts';

/**
 * `npm run test:long`: many seeds, long histories, every screen. `-- --minutes N` stops taking files after that time, in
 * an order drawn from the commit, so that over a few commits every file has its turn, and says which it did not reach;
 * `-- --all` knows no time. `-- races` runs the files whose name contains the word.
 */
const OPTIONS = {
  minutes: { type: 'string', default: '15' },
  all: { type: 'boolean', default: false },
} as const;

/** So many files at a time: enough that no worker stands idle for long, few enough to stop in time. */
const BATCH = 3 * availableParallelism();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
  // Read by the tests and by the list of projects, so it has to stand before vitest begins.
  process.env.EFFORT = 'full';
  const vitest = await createVitest('test', { config: 'test/vitest.config.mts', watch: false });
  const waiting = inDrawnOrder((await vitest.globTestSpecifications(positionals)).filter(isLong));
  const until = values.all ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
  const left = await runUntil(vitest, waiting, until);
  for (const { moduleId } of left) console.log(`not reached in time: ${nameOf(moduleId)}`);
  if (left.length > 0) console.log(`${left.length} of ${waiting.length} files were not reached`);
  await vitest.close();
}

async function runUntil(
  vitest: Vitest,
  waiting: readonly TestSpecification[],
  until: number,
): Promise<readonly TestSpecification[]> {
  for (let at = 0; at < waiting.length; at += BATCH) {
    if (Date.now() >= until) return waiting.slice(at);
    await vitest.runTestSpecifications(waiting.slice(at, at + BATCH));
  }
  return [];
}

const nameOf = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');

/** What runs in the long form only, and what tries harder there. */
function isLong({ moduleId }: TestSpecification): boolean {
  return (
    LONG_FILES.includes(nameOf(moduleId)) || /\/kit\/(effort|all-views)'/.test(readFileSync(moduleId, 'utf8'))
  );
}

function inDrawnOrder(specifications: readonly TestSpecification[]): TestSpecification[] {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const lot = (specification: TestSpecification) =>
    createHash('sha256')
      .update(`${commit} ${nameOf(specification.moduleId)}`)
      .digest('hex');
  return [...specifications].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
}

await main();
