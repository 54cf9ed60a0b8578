import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Listr } from 'listr2';
import type { LocalCloud } from '../local-cloud';
import { buildApp, isBuilt } from './app';
import { buildCloudFunctions, buildSeeds } from './cloudfunctions';
import { startDemo } from './demo-cloud';

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
        cloud = await startDemo({ ...values, port: Number(values.port), site: inRoot('dist/h5') });
      },
    },
  ]).run();
  console.log(
    `\n  工到家 is open: ${cloud?.url}/demo\n\n  Three phones side by side. Ctrl+C stops it; what happened is kept.`,
  );
  console.log('  npm start -- --fresh begins anew.\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
