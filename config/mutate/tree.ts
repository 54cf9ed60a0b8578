import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BOARD, PHASE, SEEN } from './board';
import { instrument, type Mutant } from './instrument';

/**
 * A copy of the project with all mutants of one measurement asleep in it. Which one is awake stands in a file, so that
 * neither the tests nor the bundles of the functions have to be built again for the next one.
 */
export interface Tree {
  readonly root: string;
  readonly mutants: readonly Mutant[];
  /** 0: none. */
  wake(id: number): void;
  /** From now on what is reached is noted, and each test that can be repeated is repeated for each mutant that it reaches. */
  watch(): void;
  noted(): Noted;
  /** Was killed before: nobody is asked about it again. */
  bury(id: number, by: string): void;
}

/** What a run of all tests noted. */
export interface Noted {
  /** Mutants that anything reached. */
  readonly reached: ReadonlySet<number>;
  /** Test file → mutants that it reached while no test could be repeated for them. */
  readonly open: ReadonlyMap<string, ReadonlySet<number>>;
  /** Mutant → the test file that was red for it. */
  readonly killed: ReadonlyMap<number, string>;
}

const SWITCH = 'src/domain/kernel/mutant-switch.ts';

export function plantTree(root: string, picked: ReadonlyMap<string, ReadonlyMap<number, number>>): Tree {
  const notes = join(root, 'noted');
  const awake = join(root, 'awake');
  copyProject(root);
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes);
  const mutants: Mutant[] = [];
  for (const [file, ids] of picked) {
    const source = readFileSync(file, 'utf8');
    const done = instrument(file, source, (nth) => ids.get(nth), '#domain/kernel/mutant-switch');
    writeFileSync(join(root, file), done.text);
    mutants.push(...done.mutants);
  }
  writeFileSync(join(root, SWITCH), switchSource(awake));
  watchEachFile(root);
  registerClouds(root);
  const wake = (id: number | 'watch') => writeFileSync(awake, String(id));
  wake(0);
  const bury = (id: number, by: string) => writeFileSync(join(notes, `killed.${id}`), by);
  return { root, mutants, wake, watch: () => wake('watch'), noted: () => readNotes(notes), bury };
}

/** All files that git knows or would know; what is installed is shared. */
function copyProject(root: string): void {
  rmSync(root, { recursive: true, force: true });
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of listed.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
}

/**
 * Runs in tests and in functions alike, which are bundles in worker threads of the test's process: they share the board.
 * What is reached while a module is loaded stays open, because it is not loaded again when a test is repeated, and sleeps
 * there, because it would stay. Who asks a million times goes round for ever.
 */
const switchSource = (awake: string) => `
import { readFileSync } from 'node:fs';
import { getEnvironmentData, isMainThread } from 'node:worker_threads';
const said = readFileSync(${JSON.stringify(awake)}, 'utf8');
const watching = said === 'watch';
const shared = getEnvironmentData('mutants') as { state: Int32Array; seen: Uint8Array } | undefined;
const { state, seen } = shared ?? { state: new Int32Array([watching ? 0 : Number(said), 0, 0]), seen: new Uint8Array(0) };
let loading = !isMainThread;
setImmediate(() => { loading = false; });
export function on(id: number): boolean {
  if (watching && loading) {
    seen[id] = (seen[id] ?? 0) | ${SEEN.reached} | ${SEEN.open};
    return false;
  }
  if (id === state[${BOARD.awake}]) {
    state[${BOARD.asked}] = (state[${BOARD.asked}] ?? 0) + 1;
    if ((state[${BOARD.asked}] ?? 0) > 1_000_000) throw new Error('goes round for ever');
    return true;
  }
  if (watching && state[${BOARD.phase}] !== ${PHASE.repeating})
    seen[id] = (seen[id] ?? 0) | ${SEEN.reached} | (state[${BOARD.phase}] === ${PHASE.running} ? ${SEEN.now} : ${SEEN.open});
  return false;
}
`;

/** While they are watched, every test file runs in a process of its own. */
export const WATCHING_CONFIG = 'test/vitest.watching.config.mts';
function watchEachFile(root: string): void {
  const source = readFileSync(join(root, 'test/vitest.config.mts'), 'utf8');
  const altered = source
    .replace("root: '.',", "root: '.', runner: './config/mutate/repeating-runner.ts',")
    .replaceAll('isolate: false,', '')
    // A test is over when all mutants that it reached have been judged.
    .replace('testTimeout: inLongForm ? 300_000 : 60_000', 'testTimeout: 900_000');
  if (!altered.includes('repeating-runner')) throw new Error('the common settings are not where they were');
  writeFileSync(join(root, WATCHING_CONFIG), altered);
}

/** The runner puts the clouds of a test back to how they were before it. */
function registerClouds(root: string): void {
  const path = join(root, 'test/kit/cloud.ts');
  const source = readFileSync(path, 'utf8');
  const altered = source.replace(
    '  return {\n    ...withCall,',
    `  ((globalThis as never)[Symbol.for('clouds')] as unknown[] | undefined)?.push({ cloud: withCall, data });\n$&`,
  );
  if (altered === source) throw new Error('the cloud of a test is not opened where it was');
  writeFileSync(path, altered);
}

function readNotes(notes: string): Noted {
  const reached = new Set<number>();
  const open = new Map<string, Set<number>>();
  const killed = new Map<number, string>();
  for (const name of readdirSync(notes)) {
    const text = readFileSync(join(notes, name), 'utf8');
    if (name.startsWith('killed.')) killed.set(Number(name.slice('killed.'.length)), text);
    else {
      const lines = text.split('\n').filter(Boolean).map(wordsOf);
      const ids = (wanted: string) => lines.filter(([kind]) => kind === wanted).map(([, id]) => Number(id));
      const file = lines.find(([kind]) => kind === 'file')?.[1] ?? '';
      for (const id of ids('reached')) reached.add(id);
      open.set(file, new Set([...(open.get(file) ?? []), ...ids('open')]));
    }
  }
  return { reached, open, killed };
}

const wordsOf = (line: string): readonly [string, string] => {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
};
