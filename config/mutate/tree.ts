import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  /** Begins to note which mutants are reached, by the process that reaches them. */
  watch(): void;
  /** Test file → ids that it reached while they were watched. */
  reached(): ReadonlyMap<string, ReadonlySet<number>>;
}

const SWITCH = 'src/domain/kernel/mutant-switch.ts';

export function plantTree(root: string, picked: ReadonlyMap<string, ReadonlyMap<number, number>>): Tree {
  const notes = join(root, 'reached');
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
  writeFileSync(join(root, SWITCH), switchSource(awake, notes));
  writeFileSync(join(root, 'test/kit/mutant-file.ts'), fileNoteSource(notes));
  watchEachFile(root);
  const wake = (id: number | 'watch') => writeFileSync(awake, String(id));
  wake(0);
  return { root, mutants, wake, watch: () => wake('watch'), reached: () => readNotes(notes) };
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

/** Runs in tests and in functions alike, which are bundles in worker threads of the test's process. */
const switchSource = (awake: string, notes: string) => `
import { appendFileSync, readFileSync } from 'node:fs';
const said = readFileSync(${JSON.stringify(awake)}, 'utf8');
const watching = said === 'watch';
const awake = Number(said);
const seen = new Set<number>();
export function on(id: number): boolean {
  if (!watching) return id === awake;
  if (!seen.has(id)) {
    seen.add(id);
    appendFileSync(\`${notes}/\${process.pid}.ids\`, \`\${id}\\n\`);
  }
  return false;
}
`;

const fileNoteSource = (notes: string) => `
import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
writeFileSync(\`${notes}/\${process.pid}.file\`, String(expect.getState().testPath));
`;

/** While they are watched, every test file runs in a process of its own, which notes its name. */
export const WATCHING_CONFIG = 'test/vitest.watching.config.mts';
function watchEachFile(root: string): void {
  const source = readFileSync(join(root, 'test/vitest.config.mts'), 'utf8');
  const altered = source
    .replace("root: '.',", "root: '.', setupFiles: ['test/kit/mutant-file.ts'],")
    .replaceAll('isolate: false,', '');
  if (!altered.includes('mutant-file')) throw new Error('the common settings are not where they were');
  writeFileSync(join(root, WATCHING_CONFIG), altered);
}

function readNotes(notes: string): Map<string, Set<number>> {
  const reached = new Map<string, Set<number>>();
  for (const name of readdirSync(notes).filter((one) => one.endsWith('.file'))) {
    const file = readFileSync(join(notes, name), 'utf8');
    const ids = reached.get(file) ?? new Set<number>();
    for (const id of idsIn(join(notes, name.replace('.file', '.ids')))) ids.add(id);
    reached.set(file, ids);
  }
  return reached;
}

function idsIn(path: string): number[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
