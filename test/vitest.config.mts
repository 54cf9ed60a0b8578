import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';
import { LONG_FILES } from './long.mts';

/** Set by the long form alone, see config/test-long.mts. */
const inLongForm = process.env.EFFORT !== undefined;
const common = {
  root: '.',
  testTimeout: inLongForm ? 300_000 : 60_000,
  hookTimeout: inLongForm ? 600_000 : 180_000,
  // What is waited for comes when it comes; a busy machine is no failure.
  expect: { poll: { timeout: inLongForm ? 120_000 : 30_000 } },
  exclude: [...configDefaults.exclude, ...(inLongForm ? [] : LONG_FILES.filter((file) => !isNamed(file)))],
};

/** Whoever names a file on the command line gets it, also as one of several after commas. */
function isNamed(file: string): boolean {
  const words = process.argv.slice(2).flatMap((word) => word.split(',').filter(Boolean));
  return words.some((word) => basename(file).startsWith(basename(word)));
}

/** The clips of the demo come in as bytes, its drawings as text, as esbuild's loaders bring them into the seed file. */
const plugins: Plugin[] = [
  {
    name: 'clips',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('.svg')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
      if (!id.endsWith('.mp4')) return null;
      const content = readFileSync(id).toString('base64');
      return `export default new Uint8Array(Buffer.from('${content}', 'base64'));`;
    },
  },
];

/** The app as it is shipped, in WeChat's component framework or in a browser. */
const appProject = (name: 'weapp' | 'browser', groupOrder: number) => ({
  plugins,
  test: {
    ...common,
    // The app, what it runs in and a cloud share two cores here.
    testTimeout: inLongForm ? 600_000 : 180_000,
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    globalSetup: ['test/kit/build.ts', `test/kit/build-${name}.ts`],
    sequence: { groupOrder },
  },
});

/** Four floors, one after the other: a rule that is broken shows at once, not after a browser has started. */
export default defineConfig({
  test: {
    // A test of a function waits for it half of its time.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', './test/kit/tally.ts'],
    projects: [
      {
        plugins,
        test: {
          ...common,
          name: 'rules',
          // Days are Beijing's wherever a machine stands: rules reckon with them in New York, functions where the cloud is, in UTC.
          env: { TZ: 'America/New_York' },
          // Pure functions leave nothing behind, so files can share a worker.
          isolate: false,
          include: ['test/domain/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins,
        test: {
          ...common,
          name: 'cloud',
          // Test files share a worker, and with it clouds whose functions are warm.
          isolate: false,
          include: ['test/{local-cloud,cloudfunctions,journeys,deploy}/**/*.test.ts'],
          globalSetup: ['test/kit/build.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      // What is built for its tests is built only where one of them is asked.
      appProject('weapp', 2),
      appProject('browser', 3),
    ],
  },
});
