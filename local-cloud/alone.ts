// A local cloud that lives in a folder, sown once with the project's seed file.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ENV_NAME } from './functions/platform-env';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from './index';
import { FileStorage } from './storage';

export interface AloneOptions extends LocalCloudOptions {
  /** A CommonJS module that exports `seed(context)`; loaded only while the database is empty. */
  seedFile?: string;
  /** Begins anew: whatever the folder holds is deleted. */
  fresh?: boolean;
}

const Seed = z.object({
  collections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  people: z.array(z.object({ openid: z.string(), name: z.string(), role: z.string() }).loose()),
});

const SeedModule = z.object({
  seed: z.custom<(context: object) => unknown>((seed) => typeof seed === 'function'),
});

/** Starts it; SIGTERM and SIGINT stop it cleanly. */
export async function startAlone({ seedFile, fresh, ...options }: AloneOptions): Promise<LocalCloud> {
  if (!existsSync(options.functions))
    throw new Error(`there are no functions in ${options.functions}: build them first`);
  if (options.database !== undefined && !existsSync(options.database))
    throw new Error(`there is no ${options.database}: build it first`);
  if (fresh) rmSync(options.data, { recursive: true, force: true });
  const cloud = await startLocalCloud(options);
  stopOnSignal(cloud);
  if (seedFile !== undefined) await sow(cloud, options.data, seedFile, options.env ?? {});
  return cloud;
}

async function sow(
  cloud: LocalCloud,
  folder: string,
  file: string,
  env: Record<string, string>,
): Promise<void> {
  if (Object.values(cloud.dump()).some((docs) => docs.length > 0)) return;
  if (!existsSync(file)) throw new Error(`there is no seed file ${file}`);
  const require = createRequire(resolve('package.json'));
  const { seed } = SeedModule.parse(require(resolve(file)));
  const storage = new FileStorage(join(folder, 'files'), ENV_NAME);
  const putFile = (path: string, content: Uint8Array | string) => storage.put(path, content);
  const sown = Seed.parse(await seed({ now: cloud.clock.now(), env, putFile }));
  cloud.seed(sown.collections);
  writeFileSync(join(folder, 'people.json'), JSON.stringify(sown.people));
}

function stopOnSignal(cloud: LocalCloud): void {
  const stop = (): void => {
    void cloud.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWhenOrphaned(stop);
}

const ORPHAN_CHECK_MS = 500;

/** npm runs scripts in a shell, and a signal to npm ends that shell without reaching us. */
function stopWhenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, ORPHAN_CHECK_MS);
  timer.unref();
}
