import { rmSync } from 'node:fs';
import { run } from '../local-cloud/commands';
import { buildCloudFunctions, buildSeeds } from './cloudfunctions';
import { keysIn } from './keys';

/** `npm run local-cloud -- serve --seed-file dist/seeds/demo.cjs`: builds what the cloud runs, then hands over the words. */
const OWN = [
  ...['--functions', 'dist/cloudfunctions', '--database', 'dist/database.json'],
  ...['--access', 'dist/access.json', '--templates', 'dist/templates.json'],
];

async function main([name = 'serve', ...words]: readonly string[]): Promise<void> {
  await buildCloudFunctions();
  await buildSeeds();
  const data = words[words.indexOf('--data') + 1] ?? '';
  const folder = words.includes('--data') ? data : '.local-cloud';
  if (words.includes('--fresh')) rmSync(folder, { recursive: true, force: true });
  const own = [...OWN, '--data', folder, '--media-verdict', 'media-verdict'];
  const code = await run([name, ...own, ...words.filter((word) => word !== '--fresh')], keysIn(folder));
  if (code !== undefined) process.exitCode = code;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
