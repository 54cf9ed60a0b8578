import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

const common = { root: '.', testTimeout: 60_000, hookTimeout: 180_000 };

/** The clips of the demo come in as bytes, as esbuild's `binary` loader brings them into the seed file. */
const plugins: Plugin[] = [
  {
    name: 'clips',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.mp4')) return null;
      const content = readFileSync(id).toString('base64');
      return `export default new Uint8Array(Buffer.from('${content}', 'base64'));`;
    },
  },
];

/** Three floors, one after the other: a rule that is broken shows at once, not after a browser has started. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/kit/tally.ts'],
    projects: [
      {
        plugins,
        test: {
          ...common,
          name: 'rules',
          include: ['test/domain/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins,
        test: {
          ...common,
          name: 'cloud',
          include: ['test/{local-cloud,cloudfunctions,journeys}/**/*.test.ts'],
          globalSetup: ['test/kit/build.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins,
        test: {
          ...common,
          // A browser, WeChat's framework and a cloud share two cores here.
          testTimeout: 180_000,
          name: 'app',
          include: ['test/{weapp,browser}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/kit/build.ts', 'test/kit/build-app.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
