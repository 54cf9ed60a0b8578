import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { LONG_FILES } from '../test/long.mts';
import { countMutants, type Mutant } from './mutate/instrument';
import { plantTree, type Tree, WATCHING_CONFIG } from './mutate/tree';

/**
 * `npm run mutate -- --room repair --seed 1`: do the tests notice when a rule is broken? Takes so many small changes of
 * the room's code, drawn by the seed, and looks whether a test of the rules, or else of the cloud, fails for each.
 * `--room repair,points` measures several rooms over one run of all tests. While tests are being written: `--tests points,reward`
 * asks the files with such a word in their name only, `--again` only those mutants that earlier measures of the same code
 * left alive (also one that was cut off), and `--enough` ends where it is clear that a room has the least share.
 */
const OPTIONS = {
  room: { type: 'string' },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '200' },
  /** Percent; fewer killed is a failure. */
  least: { type: 'string', default: '85' },
  /** Rules only: quick, and a lower bound. */
  rules: { type: 'boolean', default: false },
  /** `1/2`: the first half of the mutants, for a second process to take the other. */
  part: { type: 'string', default: '1/1' },
  /** Words of which a test file's path has one. Without it: all. */
  tests: { type: 'string', default: '' },
  /** Who was killed in the last measure of the same code stays killed. */
  again: { type: 'boolean', default: false },
  /** Ends as soon as `least` is reached: who was not asked counts as alive. */
  enough: { type: 'boolean', default: false },
} as const;

/** They read the sources, so every mutant is a fault to them, whatever it does. */
const READING = /domain\/(house|boundaries|docs)\.test\.ts$/;

/** Words for people, shapes for the wire, a catalogue and guides to begin with; other tests compare them whole. */
const LEFT_OUT = /(labels|headlines|first-guides|contract[\w-]*|\.d)\.ts$|\/starter\//;

type Fate = 'killed by rules' | 'killed by cloud' | 'survived' | 'not reached' | 'not asked';
interface Told extends Mutant {
  readonly fate: Fate;
  readonly by: string | null;
}
interface Room {
  readonly room: string;
  readonly files: readonly string[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  if (!values.room) throw new Error('which room? npm run mutate -- --room repair');
  const rooms = values.room.split(',').map((room): Room => ({ room, files: sourcesOf(room) }));
  const picked = drawAll(rooms, Number(values.count), Number(values.seed), values.part);
  const folder = join(process.cwd(), 'dist/mutants');
  const lots = `${values.seed}-${values.part.replace('/', 'of')}`;
  mkdirSync(folder, { recursive: true });
  const records = rooms.map((one) => ({
    ...one,
    record: recordOf(join(folder, `${one.room}-${lots}.json`), one.files),
  }));
  const before = values.again ? records.flatMap(({ record }) => record.read()) : [];
  const tree = plantTree(join(folder, `${values.room.replaceAll(',', '-').slice(0, 60)}-${lots}`), picked);
  process.chdir(tree.root);
  const isEnough = (told: readonly Told[], { file }: Mutant) =>
    values.enough &&
    rooms.some(
      ({ files }) => files.includes(file) && shareOf(told, files, tree.mutants) >= Number(values.least),
    );
  const ofRoom = (told: readonly Told[], { files }: Room) => told.filter(({ file }) => files.includes(file));
  const keep = (told: readonly Told[]) => {
    for (const one of records) one.record.write(ofRoom(told, one));
  };
  const told = await judgeAll(tree, askedFor(values.rules, values.tests.split(',')), before, isEnough, keep);
  const shares = rooms.map((one) => report(one.room, ofRoom(told, one)));
  process.exitCode = Math.min(...shares) >= Number(values.least) ? 0 : 1;
}

const QUIETLY = {
  config: 'test/vitest.config.mts',
  watch: false,
  bail: 1,
  reporters: [{ onTestRunEnd: () => undefined }],
};

/** A rule that is checked in another zone as well is asked in one. */
const askedFor =
  (rulesOnly: boolean, words: readonly string[]) =>
  ({ project, moduleId }: TestSpecification): boolean => {
    const file = relative(process.cwd(), moduleId);
    const isOnFloor = project.name === 'rules' || (project.name === 'cloud' && !rulesOnly);
    // A file of the long form takes minutes, so it is asked by its name only.
    const isMeant = !LONG_FILES.includes(file) || words.includes(basename(file, '.test.ts'));
    return isOnFloor && isMeant && !READING.test(file) && words.some((word) => file.includes(word));
  };

function sourcesOf(room: string): string[] {
  const files = ['src/domain', 'cloudfunctions'].flatMap((floor) => filesIn(join(floor, room)));
  const rules = files.filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file));
  if (rules.length === 0) throw new Error(`there is no room ${room} in src/domain or cloudfunctions`);
  return rules;
}

const filesIn = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file))
        .sort()
    : [];

/** So many mutants of each room, all under ids of their own: file → nth of the file → id. */
function drawAll(rooms: readonly Room[], ...lots: [number, number, string]) {
  const drawn = rooms.flatMap(({ files }) => [...draw(files, ...lots)]);
  let id = 0;
  return new Map(drawn.map(([file, places]) => [file, new Map(places.map((nth) => [nth, ++id]))] as const));
}

/** So many mutants of these files, by lot. */
function draw(files: readonly string[], count: number, seed: number, part: string) {
  const all = files.flatMap((file) =>
    Array.from({ length: countMutants(file, readFileSync(file, 'utf8')) }, (_, nth) => ({ file, nth })),
  );
  const [own = 1, parts = 1] = part.split('/').map(Number);
  const lots = all.map((one, index) => ({ ...one, lot: mixed(seed, index) })).sort((a, b) => a.lot - b.lot);
  const picked = new Map<string, number[]>();
  lots.slice(0, count).forEach(({ file, nth }, index) => {
    if (index % parts === own - 1) picked.set(file, [...(picked.get(file) ?? []), nth]);
  });
  return picked;
}

/** A number in [0, 1) from two (mulberry32's mixing). */
function mixed(seed: number, index: number): number {
  let t = Math.imul(seed + index * 0x6d2b79f5, 1) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

const isKilled = ({ fate }: Told): boolean => fate.startsWith('killed');

/** What was measured, which holds for the code that it was measured on. */
function recordOf(path: string, files: readonly string[]) {
  const code = createHash('sha256');
  for (const file of files) code.update(readFileSync(file));
  const sources = code.digest('hex');
  return {
    read(): readonly Told[] {
      if (!existsSync(path)) return [];
      const last = JSON.parse(readFileSync(path, 'utf8')) as { sources: string; told: readonly Told[] };
      return last.sources === sources ? last.told : [];
    },
    write: (told: readonly Told[]): void => writeFileSync(path, JSON.stringify({ sources, told }, null, 2)),
  };
}

/** A test file, the mutants that it has to be asked about, and how long it takes. */
interface Watched {
  readonly file: string;
  readonly ids: ReadonlySet<number>;
  readonly took: number;
}

/** One run of all tests, which have to pass; those that can be repeated judge what they reach. */
async function watchAll(tree: Tree, isAsked: (test: TestSpecification) => boolean) {
  const vitest = await createVitest('test', {
    ...QUIETLY,
    bail: 0,
    root: tree.root,
    config: WATCHING_CONFIG,
  });
  const tests = (await vitest.globTestSpecifications()).filter(isAsked);
  console.log(
    `${tests.length} test files are run once, and each quick test of a rule once per mutant that it reaches`,
  );
  tree.watch();
  // What a mutant leaves without an answer is no test's fault.
  await vitest.runTestSpecifications([...tests]);
  await vitest.close();
  const red = tests.filter((test) => test.testModule?.state() === 'failed');
  const listed = red.map(({ moduleId }) => relative(tree.root, moduleId)).join(', ');
  if (red.some(isRules)) throw new Error(`red without any mutant: ${listed}`);
  // A later test of such a file needs what an earlier one left; the file is asked whole.
  if (red.length > 0) console.log(`not to be repeated: ${listed}`);
  const { open, killed, reached } = tree.noted();
  const watched: Watched[] = tests.map(({ moduleId, testModule }) => ({
    file: moduleId,
    ids: open.get(moduleId) ?? new Set(),
    took: testModule?.diagnostic().duration ?? 0,
  }));
  return { watched, killed, reached };
}

async function judgeAll(
  tree: Tree,
  isAsked: (test: TestSpecification) => boolean,
  before: readonly Told[],
  isEnough: (told: readonly Told[], mutant: Mutant) => boolean,
  keep: (told: readonly Told[]) => void,
): Promise<Told[]> {
  for (const mutant of tree.mutants) {
    const last = before.find((one) => isSame(one, mutant));
    if (last && isKilled(last)) tree.bury(mutant.id, last.by ?? '');
  }
  const { watched, killed, reached } = await watchAll(tree, isAsked);
  const told: Told[] = tree.mutants.flatMap((mutant) => {
    const last = before.find((one) => isSame(one, mutant));
    const by = killed.get(mutant.id);
    if (last && isKilled(last)) return [{ ...last, ...mutant }];
    return by ? [{ ...mutant, fate: 'killed by rules' as const, by: relative(tree.root, by) }] : [];
  });
  console.log(`${told.length} of ${tree.mutants.length} are killed by what could be repeated`);
  keep(told);
  // One worker, which a batch of files shares: what is imported is imported once.
  const vitest = await createVitest('test', { ...QUIETLY, root: tree.root, maxWorkers: 1 });
  const tests = (await vitest.globTestSpecifications()).filter(isAsked);
  for (const mutant of mostHopefulFirst(tree.mutants, before)) {
    if (told.some(({ id }) => id === mutant.id)) continue;
    const asked = isEnough(told, mutant) ? null : testsReaching(mutant, tree.mutants, tests, watched);
    const judged =
      asked === null || asked.length === 0
        ? ({ ...mutant, fate: fateOfUnasked(mutant, asked, reached), by: null } as const)
        : await judge(tree, vitest, mutant, asked);
    told.push(judged);
    keep(told);
    if (asked) console.log(`${told.length}/${tree.mutants.length} ${lineOf(judged)}`);
  }
  await vitest.close();
  return told;
}

/** The ids hang on which rooms are measured together. */
const isSame = (one: Mutant, other: Mutant): boolean => one.file === other.file && one.nth === other.nth;

/** Who has survived all that asked before is asked last. */
function mostHopefulFirst(mutants: readonly Mutant[], before: readonly Told[]): Mutant[] {
  const survivors = before.filter(({ fate }) => fate === 'survived');
  const isLate = (mutant: Mutant) => Number(survivors.some((one) => isSame(one, mutant)));
  return [...mutants].sort((one, other) => isLate(one) - isLate(other));
}

function fateOfUnasked({ id }: Mutant, asked: readonly unknown[] | null, reached: ReadonlySet<number>): Fate {
  if (!reached.has(id)) return 'not reached';
  return asked ? 'survived' : 'not asked';
}

/** How many files are asked about one mutant: who survives the nearest of them counts as alive. */
const RULES_FILES_MAX = 20;
const CLOUD_FILES_MAX = 8;

/** The nearest first, of those whoever is most about the mutant's file, and of those the quick ones. */
function testsReaching(
  { id, file: mutated }: Mutant,
  mutants: readonly Mutant[],
  tests: readonly TestSpecification[],
  watched: readonly Watched[],
): TestSpecification[] {
  const ofFile = new Set(mutants.filter(({ file }) => file === mutated).map((one) => one.id));
  return watched
    .filter(({ ids }) => ids.has(id))
    .map((one) => ({ ...one, nearness: nearness(one.file, mutated), focus: focusOf(one.ids, ofFile) }))
    .sort((one, other) => other.nearness - one.nearness || other.focus - one.focus || one.took - other.took)
    .flatMap(({ file }) => tests.filter(({ moduleId }) => moduleId === file));
}

/** Of all mutants that a test reaches, the share that lies in one file. */
const focusOf = (reached: ReadonlySet<number>, ofFile: ReadonlySet<number>): number =>
  [...reached].filter((one) => ofFile.has(one)).length / reached.size;

/** Of the same room, of the same name. */
function nearness(test: string, mutated: string): number {
  const [, room = '', name = ''] = /([^/]+)\/(?:decide\/)?([^/]+)\.ts$/.exec(mutated) ?? [];
  return (test.includes(room) ? 1 : 0) + (test.includes(name) ? 2 : 0);
}

async function judge(
  tree: Tree,
  vitest: Vitest,
  mutant: Mutant,
  tests: readonly TestSpecification[],
): Promise<Told> {
  tree.wake(mutant.id);
  const [rules, cloud] = [tests.filter(isRules), tests.filter((test) => !isRules(test))];
  for (const [fate, batches] of [
    ['killed by rules', rules.length > 0 ? [rules.slice(0, RULES_FILES_MAX)] : []],
    ['killed by cloud', cloud.slice(0, CLOUD_FILES_MAX).map((one) => [one])],
  ] as const) {
    for (const batch of batches) {
      const killer = await firstRed(vitest, batch);
      if (killer) return { ...mutant, fate, by: relative(tree.root, killer) };
    }
  }
  return { ...mutant, fate: 'survived', by: null };
}

const isRules = ({ project }: TestSpecification): boolean => project.name === 'rules';

/** Vitest tells of every file that it ever ran, also of one that was red for an earlier mutant and was not asked now. */
async function firstRed(vitest: Vitest, tests: readonly TestSpecification[]): Promise<string | null> {
  const { unhandledErrors } = await vitest.runTestSpecifications([...tests]);
  const red = tests.find((test) => test.testModule?.state() === 'failed');
  return red?.moduleId ?? (unhandledErrors.length > 0 ? 'an error outside of the tests' : null);
}

const lineOf = ({ fate, file, line, what, by }: Told) =>
  `${fate.padEnd(15)} ${file}:${line} ${what}${by ? ` (${by})` : ''}`;

const shareOf = (told: readonly Told[], files: readonly string[], mutants: readonly Mutant[]): number => {
  const ofRoom = (one: Mutant) => files.includes(one.file);
  return (100 * told.filter((one) => ofRoom(one) && isKilled(one)).length) / mutants.filter(ofRoom).length;
};

/** Prints what survived and the share that was killed, in percent; what no test reaches counts as alive. */
function report(room: string, told: readonly Told[]): number {
  const alive = told.filter((one) => !isKilled(one));
  console.log(`\nAlive in ${room}:`);
  for (const one of alive) console.log(`  ${lineOf(one)}`);
  const share = told.length === 0 ? 0 : Math.floor((100 * (told.length - alive.length)) / told.length);
  console.log(`\n${room}: ${told.length - alive.length} of ${told.length} killed, ${share} %`);
  return share;
}

await main();
