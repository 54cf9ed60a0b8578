import { spawnSync } from 'node:child_process';

/** `npm run check`: everything that must be true before a commit. The quick ones first; red stops it. */
const STEPS = [
  ['types', 'types'],
  ['lint', 'lint and format'],
  ['boundaries', 'who imports whom'],
  ['test', 'tests'],
] as const;

for (const [script, title] of STEPS) {
  const began = performance.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  if (status !== 0) {
    console.error(`── ${title}: failed after ${seconds} s. Mend it and run: npm run ${script}`);
    process.exit(1);
  }
  // The tests end with their own tally, which stays the last line.
  if (script !== 'test') console.log(`── ${title}: fine, ${seconds} s`);
}
