import { buildCloudFunctions, buildSeeds } from './cloudfunctions';

/** `npm run local-cloud`: builds what the cloud runs, then runs it; the options are those of local-cloud/main.ts. */
async function main(): Promise<void> {
  await buildCloudFunctions();
  await buildSeeds();
  await import('../local-cloud/main');
}

void main();
