// Clouds with throw-away data, and little functions written as text in the tests and bundled like deployed ones.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local-cloud/index';

export interface CollectionSpec {
  name: string;
  indexes?: { name: string; fields: [string, 1 | -1][]; unique?: boolean }[];
}

const started: LocalCloud[] = [];
const folders: string[] = [];

afterAll(async () => {
  await Promise.all(started.map((cloud) => cloud.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  folders.push(folder);
  return folder;
}

export interface TestCloudOptions extends Partial<Omit<LocalCloudOptions, 'database'>> {
  collections?: CollectionSpec[];
}

export async function cloudWith({
  collections = [],
  ...options
}: TestCloudOptions = {}): Promise<LocalCloud> {
  const folder = temporaryFolder();
  const database = declarationsIn(folder, collections);
  const cloud = await startLocalCloud({
    data: join(folder, 'data'),
    functions: join(folder, 'functions'),
    database,
    timers: false,
    log: () => undefined,
    ...options,
  });
  started.push(cloud);
  return cloud;
}

export function declarationsIn(folder: string, collections: CollectionSpec[]): string {
  const path = join(folder, 'database.json');
  writeFileSync(path, JSON.stringify({ collections }));
  return path;
}

export interface FunctionSpec {
  code: string;
  config?: object;
}

/** The code sees `cloud`, `db` and `_`, and assigns `exports.main`. */
export function functionsIn(folder: string, specs: Record<string, FunctionSpec>): string {
  for (const [name, spec] of Object.entries(specs)) writeFunction(folder, name, spec);
  return folder;
}

const PRELUDE = `
const cloud = bundled.default;
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database({ throwOnNotFound: false });
const _ = db.command;
`;

let sdk: string | undefined;

/** The SDK is bundled once and put before the code of each function. */
function bundledSdk(): string {
  sdk ??= buildSync({
    stdin: { contents: `export { default } from 'wx-server-sdk';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'iife',
    globalName: 'bundled',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]?.text;
  return sdk ?? '';
}

export function writeFunction(folder: string, name: string, { code, config }: FunctionSpec): void {
  const target = join(folder, name);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.js'), `${bundledSdk()}\n${PRELUDE}\n${code}`);
  if (config) writeFileSync(join(target, 'config.json'), JSON.stringify(config));
}
