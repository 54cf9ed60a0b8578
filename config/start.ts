import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Listr } from 'listr2';
import type { LocalCloud } from '../local-cloud';
import { startAlone } from '../local-cloud/alone';
import { buildApp, isBuilt } from './app';
import { buildCloudFunctions, buildSeeds } from './cloudfunctions';
import { keysIn } from './keys';

/** `npm start`: builds with progress, starts the demo district, prints the address of the three phones. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts: string[]) => join(ROOT, ...parts);

const OPTIONS = {
  port: { type: 'string', default: '4800' },
  data: { type: 'string', default: inRoot('.local-cloud') },
  fresh: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  let cloud: LocalCloud | undefined;
  await new Listr([
    { title: 'Cloud functions', task: async () => void (await buildCloudFunctions()) },
    { title: 'Demo district', task: () => buildSeeds() },
    {
      title: 'The app for the browser (about half a minute the first time)',
      skip: () => isBuilt('h5') && 'nothing has changed',
      task: () => buildApp('h5'),
    },
    {
      title: 'Local cloud',
      task: async () => {
        cloud = await startDemo(Number(values.port), values.data, values.fresh);
      },
    },
  ]).run();
  console.log(
    `\n  工到家 is open: ${cloud?.url}/demo\n\n  Three phones side by side. Ctrl+C stops it; what happened is kept.`,
  );
  console.log('  npm start -- --fresh begins anew.\n');
}

function startDemo(port: number, data: string, fresh: boolean): Promise<LocalCloud> {
  if (fresh) rmSync(data, { recursive: true, force: true });
  return startAlone({
    port,
    data,
    env: keysIn(data),
    functions: inRoot('dist/cloudfunctions'),
    database: inRoot('dist/database.json'),
    seedFile: inRoot('dist/seeds/demo.cjs'),
    site: inRoot('dist/h5'),
    pages: {
      '/demo': inRoot('config/three-phones/index.html'),
      '/demo/demo.css': inRoot('config/three-phones/demo.css'),
      '/demo/demo.js': inRoot('config/three-phones/demo.js'),
    },
    strict: true,
    mediaVerdictFunction: 'media-verdict',
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
