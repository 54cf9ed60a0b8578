import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unmark, watchApp } from './app';
import { buildSeeds, watchCloudFunctions } from './cloudfunctions';
import { startDemo } from './demo-cloud';

/**
 * `npm run dev`: what is saved is seen. Functions are bundled anew, the local cloud keeps its data, the browser's app changes in place;
 * `-- --weapp` writes the mini-program for WeChat's developer tools instead.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OPTIONS = {
  port: { type: 'string', default: '4800' },
  data: { type: 'string', default: join(ROOT, '.local-cloud') },
  fresh: { type: 'boolean', default: false },
  weapp: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  await watchCloudFunctions((problems) => {
    console.log(problems > 0 ? `functions: ${problems} problems` : 'functions: bundled');
  });
  await buildSeeds();
  const { url } = await startDemo({ ...values, port: Number(values.port) });
  console.log(`local cloud: ${url}`);
  const target = values.weapp ? 'weapp' : 'h5';
  unmark(target);
  watchApp(target, { LOCAL_CLOUD_URL: url });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
