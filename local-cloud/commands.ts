// What can be asked for on the command line; `run` is also the way in for a project's own scripts.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { EJSON } from 'bson';
import { z } from 'zod';
import { type AloneOptions, startAlone } from './alone';
import { type Held, loadBackup, writeBackup } from './backup';
import { sdkEnvironment } from './functions/platform-env';
import { type LocalCloud, startLocalCloud } from './index';

const USAGE = `local-cloud: a CloudBase on one machine

  local-cloud serve                  runs it until it is told to stop
  local-cloud exec -- COMMAND        runs it, then COMMAND, which finds it by LOCAL_CLOUD_URL and by the
                                     SDK's own variables; ends with the command's exit code
  local-cloud dump                   prints all documents of the data folder as JSON
  local-cloud dump --to DIR          writes a backup: documents, files and what is declared; also while a cloud runs
  local-cloud load FILE              puts the documents of such a file into the data folder
  local-cloud load DIR               brings a backup back into an empty data folder

  --functions DIR       functions as they are deployed, <name>/index.js; otherwise the cloudfunctionRoot of
                        project.config.json, or cloudfunctions
  --data DIR            database, files and log; .local-cloud, and for exec a folder that is thrown away
  --database FILE       collections and indexes as JSON; otherwise database.json, if there is one
  --access FILE         rules of collections, storage and functions as JSON; otherwise access.json, if there is one
  --templates FILE      keys of each template of subscribe messages as JSON; otherwise templates.json, if there is one
  --env-file FILE       NAME=value, for all functions
  --port N              4800 for serve, otherwise any free one
  --site DIR            served at /
  --seed-file FILE      a CommonJS module with seed({ now, env, putFile }), loaded while there are no documents
  --media-verdict NAME  the function that WeChat's verdicts on media are pushed to
  --strict              a query that no declared index serves fails
  --fresh               deletes what the data folder holds
  --help                this
`;

const OPTIONS = {
  functions: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  access: { type: 'string' },
  templates: { type: 'string' },
  'env-file': { type: 'string' },
  port: { type: 'string' },
  site: { type: 'string' },
  'seed-file': { type: 'string' },
  'media-verdict': { type: 'string' },
  strict: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  to: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parse>['values'];

const DATA = '.local-cloud';
const DATABASE = 'database.json';
const ACCESS = 'access.json';
const TEMPLATES = 'templates.json';
const PORT = 4800;

/** Answers the exit code, or nothing as long as it serves. `env`: further variables of all functions. */
export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const [words, command] = cut(argv);
  const { values, positionals } = parse(words);
  const [name, file, ...more] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const said = positionals.join(' ');
  if (name === 'serve' && !file) return serve(values, env);
  if (name === 'exec' && !file && command.length > 0) return exec(values, env, command);
  if (name === 'dump' && !file) return dump(values);
  if (name === 'load' && file && more.length === 0) return load(values, file);
  throw new Error(`local-cloud cannot ${said || 'be asked for nothing'}\n\n${USAGE}`);
}

/** What stands behind `--` is somebody else's. */
function cut(argv: readonly string[]): [own: string[], command: string[]] {
  const at = argv.indexOf('--');
  return at < 0 ? [[...argv], []] : [argv.slice(0, at), argv.slice(at + 1)];
}

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: true });

async function serve(values: Values, env: Readonly<Record<string, string>>): Promise<undefined> {
  const cloud = await startAlone({ ...optionsFrom(values, env), port: portOf(values.port, PORT) });
  console.log(`local cloud: ${cloud.url}`);
}

async function exec(
  values: Values,
  env: Readonly<Record<string, string>>,
  [program = '', ...args]: readonly string[],
): Promise<number> {
  const thrownAway = values.data === undefined ? mkdtempSync(join(tmpdir(), 'local-cloud-')) : null;
  const data = values.data ?? thrownAway ?? DATA;
  const cloud = await startAlone({ ...optionsFrom(values, env), data, port: portOf(values.port, 0) });
  try {
    return await exitOf(program, args, { ...env, ...sdkEnvironment(cloud.url), LOCAL_CLOUD_URL: cloud.url });
  } finally {
    await cloud.stop();
    if (thrownAway) rmSync(thrownAway, { recursive: true, force: true });
  }
}

/** As a shell tells it: 128 and the number of the signal where one ended it. */
const exitOf = (program: string, args: readonly string[], env: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });

async function dump(values: Values): Promise<number> {
  if (values.to !== undefined) return told(writeBackup(values.data ?? DATA, values.to));
  const content = await inFolder(values, (cloud) => cloud.dump());
  console.log(EJSON.stringify(content, undefined, 2, { relaxed: true }));
  return 0;
}

function told({ documents, collections, files }: Held): number {
  console.error(`${documents} documents in ${collections} collections, ${files} files`);
  return 0;
}

const Dump = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

async function load(values: Values, file: string): Promise<number> {
  if (statSync(file).isDirectory())
    return told(loadBackup(values.data ?? DATA, file, values.database ?? here(DATABASE)));
  const content = Dump.parse(EJSON.parse(readFileSync(file, 'utf8'), { relaxed: true }));
  await inFolder(values, (cloud) => cloud.seed(content));
  const documents = Object.values(content).reduce((total, { length }) => total + length, 0);
  console.error(`${documents} documents in ${Object.keys(content).length} collections`);
  return 0;
}

/** The database of a data folder, without anybody who could call a function meanwhile. */
async function inFolder<T>(values: Values, use: (cloud: LocalCloud) => T): Promise<T> {
  const { data, functions, database } = optionsFrom(values, {});
  const declared = database === undefined ? {} : { database };
  const cloud = await startLocalCloud({ data, functions, timers: false, ...declared });
  try {
    return use(cloud);
  } finally {
    await cloud.stop();
  }
}

function optionsFrom(values: Values, env: Readonly<Record<string, string>>): AloneOptions {
  const { site, strict, fresh, 'seed-file': seedFile, 'media-verdict': mediaVerdict } = values;
  const file = values['env-file'];
  const database = values.database ?? here(DATABASE);
  const access = values.access ?? here(ACCESS);
  const templates = values.templates ?? here(TEMPLATES);
  return {
    data: values.data ?? DATA,
    functions: values.functions ?? functionsHere(),
    strict,
    fresh,
    env: { ...(file === undefined ? {} : variablesIn(file)), ...env },
    ...(database === undefined ? {} : { database }),
    ...(access === undefined ? {} : { access }),
    ...(templates === undefined ? {} : { templates }),
    ...(site === undefined ? {} : { site }),
    ...(seedFile === undefined ? {} : { seedFile }),
    ...(mediaVerdict === undefined ? {} : { mediaVerdictFunction: mediaVerdict }),
  };
}

const here = (file: string): string | undefined => (existsSync(file) ? file : undefined);

const variablesIn = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parseEnv(readFileSync(file, 'utf8'))).map(([name, value]) => [name, value ?? '']),
  );

const Project = z.object({ cloudfunctionRoot: z.string().min(1).optional() }).loose();

/** Where WeChat's developer tools look for them. */
function functionsHere(): string {
  const file = 'project.config.json';
  const project = existsSync(file) ? Project.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  return project.cloudfunctionRoot ?? 'cloudfunctions';
}

function portOf(value: string | undefined, usual: number): number {
  const port = Number(value ?? usual);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${value} is no port`);
  return port;
}
