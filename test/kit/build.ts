import { existsSync } from 'node:fs';
import { buildCloudFunctions, buildSeeds } from '../../config/cloudfunctions';

/** The functions are tested as they are deployed, so every run of the tests builds them first. */
export default async function setup(): Promise<void> {
  await buildCloudFunctions();
  if (existsSync('cloudfunctions/demo/seed.ts')) await buildSeeds();
}
