import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Builds the app for one target, where anything has changed since it was built. */

export type Target = 'weapp' | 'h5';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY: Record<Target, string> = { weapp: 'dist/weapp/app.json', h5: 'dist/h5/index.html' };
const GOES_IN = ['src', 'config', 'babel.config.js', 'package.json'];

export async function buildApp(target: Target): Promise<void> {
  if (isBuilt(target)) return;
  const taro = join(ROOT, 'node_modules/@tarojs/cli/bin/taro');
  try {
    await promisify(execFile)(process.execPath, [taro, 'build', '--type', target], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    throw new Error(`the ${target} build failed:\n${said(error)}`);
  }
}

/** Was it built after the last change of anything that goes into it? */
export function isBuilt(target: Target): boolean {
  const entry = join(ROOT, ENTRY[target]);
  if (!existsSync(entry)) return false;
  const changed = Math.max(...GOES_IN.map((path) => newest(join(ROOT, path))));
  return statSync(entry).mtimeMs > changed;
}

function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function said(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { stdout, stderr } = { stdout: '', stderr: '', ...error };
  return `${stdout}\n${stderr}`;
}

async function main(targets: readonly string[]): Promise<void> {
  for (const target of targets) {
    if (target !== 'weapp' && target !== 'h5') throw new Error(`there is no target ${target}: weapp or h5`);
    await buildApp(target);
    console.log(`dist/${target}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
