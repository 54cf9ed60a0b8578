import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildCloudFunctions, buildSeeds } from '../../config/cloudfunctions';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's functions, database.json, access.json and seeds lie. */
    built: string;
  }
}

/** The functions are tested as they are deployed, so every run builds them first, in a folder of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const built = await mkdtemp(join(tmpdir(), 'gongdaojia-built-'));
  await buildCloudFunctions({ outDir: built });
  await buildSeeds(built);
  provide('built', built);
  return () => rm(built, { recursive: true, force: true });
}
