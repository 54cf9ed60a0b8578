// Runs the local cloud from the command line: --port N --data DIR --seed demo|none and more, see OPTIONS.

import { parseArgs } from 'node:util';
import { startAlone } from './alone';

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
  'media-verdict': { type: 'string' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  const port = portOf(values.port);
  if (values.seed !== 'demo' && values.seed !== 'none') throw new Error('--seed is demo or none');
  const { data, functions, database, strict, fresh } = values;
  const cloud = await startAlone({
    data,
    functions,
    database,
    port,
    strict,
    fresh,
    ...(values.seed === 'demo' ? { seedFile: values['seed-file'] } : {}),
    ...(values['media-verdict'] === undefined ? {} : { mediaVerdictFunction: values['media-verdict'] }),
    ...(values.site === undefined ? {} : { site: values.site }),
  });
  console.log(`local cloud: ${cloud.url}`);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${value} is no port`);
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
