// Runs the local cloud alone: npm run local-cloud -- --port N --data DIR --seed demo|none

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type LocalCloud, startLocalCloud } from './index';
import { ENV_NAME } from './running-cloud';
import { FileStorage } from './storage';

const OPTIONS = {
  port: { type: 'string', default: '4800' },
  data: { type: 'string', default: '.local-cloud' },
  seed: { type: 'string', default: 'none' },
  functions: { type: 'string', default: 'dist/cloudfunctions' },
  database: { type: 'string', default: 'dist/database.json' },
  site: { type: 'string' },
  strict: { type: 'boolean', default: false },
  'seed-file': { type: 'string', default: 'dist/seeds/demo.cjs' },
  fresh: { type: 'boolean', default: false },
} as const;

const Keys = z.record(z.string(), z.string());

const Seed = z.object({
  collections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  people: z.array(z.object({ openid: z.string(), name: z.string(), role: z.string() }).loose()),
});

const SeedModule = z.object({
  seed: z.custom<(context: object) => unknown>((seed) => typeof seed === 'function'),
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is no port`);
  if (values.seed !== 'demo' && values.seed !== 'none') throw new Error('--seed is demo or none');
  if (!existsSync(values.functions))
    throw new Error(`there are no functions in ${values.functions}: build them first`);
  if (!existsSync(values.database)) throw new Error(`there is no ${values.database}: build it first`);
  if (values.fresh) rmSync(values.data, { recursive: true, force: true });
  const env = keysIn(values.data);
  const cloud = await startLocalCloud({
    data: values.data,
    functions: values.functions,
    database: values.database,
    port,
    strict: values.strict,
    env,
    ...(values.site === undefined ? {} : { site: values.site }),
  });
  stopOnSignal(cloud);
  if (values.seed === 'demo') await sow(cloud, values.data, values['seed-file'], env);
  console.log(`local cloud: ${cloud.url}`);
}

/** The key that seals personal fields is made once per data folder. */
function keysIn(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'keys.json');
  if (!existsSync(path)) {
    const keys = { SEAL_KEYS: `k1:${randomBytes(32).toString('base64')}` };
    writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  }
  return Keys.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Loads the seed into an empty database; a database with anything in it is left alone. */
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
  const putFile = (path: string, content: Buffer | string) => storage.put(path, content);
  const sown = Seed.parse(await seed({ now: cloud.clock.now(), env, putFile }));
  cloud.seed(sown.collections);
  writeFileSync(join(folder, 'people.json'), JSON.stringify(sown.people));
}

function stopOnSignal(cloud: LocalCloud): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void cloud.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
