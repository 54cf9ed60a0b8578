import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run check`: everything that must be true of a commit. The quick ones first; red stops it. `-- --minutes 25` gives the
 * files that `npm test` leaves out what the others leave of that time.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string' } }, strict: true });

const STEPS: readonly { readonly title: string; readonly words: () => readonly string[] }[] = [
  { title: 'types', words: () => ['types'] },
  { title: 'lint and format', words: () => ['lint'] },
  { title: 'who imports whom', words: () => ['boundaries'] },
  { title: 'what nobody imports', words: () => ['unused'] },
  { title: 'tests', words: () => ['test'] },
  ...(values.minutes
    ? [
        {
          title: 'long tests',
          words: () => [
            'test:long',
            '--',
            ...['--effort', 'quick', '--minutes', minutesLeft(Number(values.minutes))],
          ],
        },
      ]
    : []),
];

function minutesLeft(minutes: number): string {
  return Math.max(0, minutes - performance.now() / 60_000).toFixed(1);
}

const tally = join(mkdtempSync(join(tmpdir(), 'gongdaojia-check-')), 'tally');
writeFileSync(tally, '');

for (const { title, words: wordsOf } of STEPS) {
  const startedAt = performance.now();
  const words = wordsOf();
  console.log(`\n── ${title}`);
  const { status } = spawnSync('npm', ['run', '--silent', ...words], {
    stdio: 'inherit',
    env: { ...process.env, TALLY: tally },
    shell: process.platform === 'win32',
  });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (status !== 0) {
    console.error(`── ${title}: failed after ${seconds} s. Mend it and run: npm run ${words.join(' ')}`);
    console.log(sum());
    process.exit(1);
  }
  console.log(`── ${title}: fine, ${seconds} s`);
}
console.log(`\n${sum()}`);

/** All runs of this check together, as the last line of the log. */
function sum(): string {
  const runs = readFileSync(tally, 'utf8').split('\n').filter(Boolean).map(numbersOf);
  const passed = runs.reduce((total, run) => total + run.passed, 0);
  const failed = runs.reduce((total, run) => total + run.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

function numbersOf(line: string): { passed: number; failed: number } {
  return JSON.parse(line) as { passed: number; failed: number };
}
