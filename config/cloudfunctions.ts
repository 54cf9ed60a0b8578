import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions as Bundling, build, context, type Plugin } from 'esbuild';
import { keysOf } from '#domain/kernel/tables';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'cloudfunctions');
/**
 * What a function is made with unless its own config.json says otherwise: seconds, for CloudBase's own three are short for a
 * cold start; megabytes; and the runtime that the tests run on, which cannot be changed once a function is there.
 */
const DEFAULTS = { timeout: 10, memorySize: 256, runtime: 'Nodejs20.19' };

export interface BuildOptions {
  /** Where cloudfunctions/, database.json (collections, indexes, where something lies sealed) and access.json (who may do what directly) go. */
  readonly outDir?: string;
  /** Changes a source on its way into the bundle: tests take a safeguard out and watch what breaks. */
  readonly alter?: (path: string, source: string) => string;
}

/** Bundles every folder of cloudfunctions/ that has an index.ts, as it is deployed. */
export async function buildCloudFunctions({
  outDir = join(ROOT, 'dist'),
  alter,
}: BuildOptions = {}): Promise<string[]> {
  const names = await functionNames();
  const functions = join(outDir, 'cloudfunctions');
  await rm(functions, { recursive: true, force: true });
  await build(bundling(entriesOf(names), functions, alter ? [altering(alter)] : []));
  await Promise.all(names.map((name) => describe(name, join(functions, name))));
  await writeDatabase(outDir);
  await copyFile(join(SOURCE, 'access.json'), join(outDir, 'access.json'));
  await writeTemplates(outDir);
  return names;
}

const functionNames = async (): Promise<string[]> =>
  (await readdir(SOURCE)).filter((name) => existsSync(join(SOURCE, name, 'index.ts')));

const entriesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${name}/index`, join(SOURCE, name, 'index.ts')]));

/** Bundles them anew with every change of a source, until the process ends; instances of before are replaced at their next call. */
export async function watchCloudFunctions(onBuilt: (problems: number) => void): Promise<void> {
  await buildCloudFunctions();
  const telling: Plugin = {
    name: 'telling',
    setup: (builder) => builder.onEnd(({ errors }) => onBuilt(errors.length)),
  };
  const entries = entriesOf(await functionNames());
  const watching = await context(bundling(entries, join(ROOT, 'dist/cloudfunctions'), [telling]));
  await watching.watch();
}

/** The demo district, for the local cloud only. */
export async function buildSeeds(outDir = join(ROOT, 'dist')): Promise<void> {
  const demo = { demo: join(ROOT, 'demo/seed.ts') };
  await build({ ...bundling(demo, join(outDir, 'seeds'), []), outExtension: { '.js': '.cjs' } });
}

function bundling(entryPoints: Record<string, string>, outdir: string, plugins: Plugin[]): Bundling {
  return {
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The stack of a fault should name our functions; without blanks and comments a cold start reads a third
    // less.
    keepNames: true,
    minifyWhitespace: true,
    legalComments: 'none',
    lineLimit: 200,
    loader: { '.mp4': 'binary', '.svg': 'text' },
    logLevel: 'error',
    absWorkingDir: ROOT,
    plugins,
  };
}

const altering = (alter: NonNullable<BuildOptions['alter']>): Plugin => ({
  name: 'alter',
  setup(builder) {
    builder.onLoad({ filter: /\/(cloudfunctions|domain)\/.*\.ts$/ }, async ({ path }) => ({
      contents: alter(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
});

/** What CloudBase reads beside index.js. The SDK is inside the bundle, which halves a cold start. */
async function describe(name: string, folder: string): Promise<void> {
  const own = join(SOURCE, name, 'config.json');
  const config = { ...DEFAULTS, ...(existsSync(own) ? JSON.parse(await readFile(own, 'utf8')) : {}) };
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/wx-server-sdk/package.json'), 'utf8'),
  );
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': version } };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config, null, 2));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

async function writeDatabase(outDir: string): Promise<void> {
  const { INDEXES } = await import('../cloudfunctions/store/indexes');
  const { HOLDINGS } = await import('../cloudfunctions/store/declared');
  const collections = keysOf(INDEXES).map((name) => {
    const { seals } = HOLDINGS[name];
    return { name, indexes: INDEXES[name], ...(seals === undefined ? {} : { seals: Object.keys(seals) }) };
  });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'database.json'), JSON.stringify({ collections }, null, 2));
}

/** The keys of each template of subscribe messages: the local cloud refuses what does not fit. */
async function writeTemplates(outDir: string): Promise<void> {
  const { templateKeys } = await import('../src/domain/notice/templates');
  await writeFile(join(outDir, 'templates.json'), JSON.stringify(templateKeys(), null, 2));
}

async function main(): Promise<void> {
  const names = await buildCloudFunctions();
  await buildSeeds();
  console.log(`dist/cloudfunctions: ${names.join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
