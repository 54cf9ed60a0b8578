import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Builds the app for one target, where anything has changed since it was built to be published. */

export type Target = 'weapp' | 'h5';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY: Record<Target, string> = { weapp: 'dist/weapp/app.json', h5: 'dist/h5/index.html' };
/** Written after a whole build; what a watching one leaves behind is no build. */
const markOf = (target: Target) => join(ROOT, 'dist', `built-${target}`);
const GOES_IN = ['src', 'config', 'babel.config.js', 'package.json'];

export async function buildApp(target: Target): Promise<void> {
  if (isBuilt(target)) return;
  unmark(target);
  try {
    await promisify(execFile)(process.execPath, [ROOMY, TARO, 'build', '--type', target], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    throw new Error(`the ${target} build failed:\n${said(error)}`);
  }
  writeFileSync(markOf(target), constants());
}

/** What is built into the app from outside: another environment or template is another app. */
const constants = (): string =>
  JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => name.startsWith('TARO_APP_'))
      .sort(),
  );

/** A sixth of a build's time goes into collecting what is young; with room for it, half of that. */
const ROOMY = '--max-semi-space-size=64';
const TARO = join(ROOT, 'node_modules/@tarojs/cli/bin/taro');

export const unmark = (target: Target): void => rmSync(markOf(target), { force: true });

/** Builds it again with each change, until this process is ended. */
export function watchApp(target: Target, env: Readonly<Record<string, string>>): void {
  const app = spawn(process.execPath, [TARO, 'build', '--type', target, '--watch'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', ...env },
  });
  app.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.kill(signal));
}

/** Was it built for the same cloud, after the last change of anything that goes into it? */
export function isBuilt(target: Target): boolean {
  const mark = markOf(target);
  if (!existsSync(mark) || !existsSync(join(ROOT, ENTRY[target]))) return false;
  if (readFileSync(mark, 'utf8') !== constants()) return false;
  const changed = Math.max(...GOES_IN.map((path) => newest(join(ROOT, path))));
  return statSync(mark).mtimeMs > changed;
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
