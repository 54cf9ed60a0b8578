import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { recountPoints } from './recounts/points';
import { recountScores } from './recounts/scores';
import { recountStandings } from './recounts/standings';

/**
 * `npm run recount -- <what> [--url http://127.0.0.1:4800 | --data DIR]`: counts once more from what happened, and says
 * what does not agree with what is stored. Reads only. Over a running local cloud, or over one that is not running.
 */

export type Dump = Readonly<Record<string, readonly object[]>>;

export interface Recounted {
  /** What was looked at, in one line. */
  readonly looked: string;
  /** One line for each thing that does not agree. */
  readonly wrong: readonly string[];
}

/** What can be recounted, by the word on the command line; each room adds its own. */
const RECOUNTS: Readonly<Record<string, (dump: Dump) => Recounted>> = {
  points: recountPoints,
  scores: recountScores,
  standings: (dump) => recountStandings(dump),
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = { url: { type: 'string' }, data: { type: 'string' } } as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
  const wanted = positionals.length > 0 ? positionals : Object.keys(RECOUNTS);
  const unknown = wanted.filter((name) => !Object.hasOwn(RECOUNTS, name));
  if (unknown.length > 0)
    throw new Error(`nothing is called ${unknown.join(', ')}; there is ${Object.keys(RECOUNTS).join(', ')}`);
  const dump = values.url
    ? await runningAt(values.url)
    : await storedIn(values.data ?? join(ROOT, '.local-cloud'));
  const wrong = wanted.map((name) => told(name, RECOUNTS[name]?.(dump)));
  process.exitCode = wrong.some((count) => count > 0) ? 1 : 0;
}

function told(name: string, recounted: Recounted | undefined): number {
  if (!recounted) return 0;
  const { looked, wrong } = recounted;
  console.log(
    `${name}: ${looked}, ${wrong.length === 0 ? 'all of it agrees' : `${wrong.length} do not agree`}`,
  );
  for (const line of wrong) console.log(`  ${line}`);
  return wrong.length;
}

async function runningAt(url: string): Promise<Dump> {
  const answer = await fetch(new URL('/local/dump', url));
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}; is a local cloud running there?`);
  return (await answer.json()) as Dump;
}

async function storedIn(data: string): Promise<Dump> {
  if (!existsSync(join(data, 'database.sqlite'))) throw new Error(`there is no local cloud in ${data}`);
  const { startLocalCloud } = await import('../local-cloud');
  const functions = join(ROOT, 'dist/cloudfunctions');
  const cloud = await startLocalCloud({ data, functions, timers: false, log: () => undefined });
  try {
    return cloud.dump();
  } finally {
    await cloud.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
