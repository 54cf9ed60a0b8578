import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { IN_FULL } from '../kit/effort';
import { cloudWith, declarationsIn, functionsIn, temporaryFolder } from './fixture';
import { databaseAt, failureOf, sdkAt } from './sdk';

const COLLECTIONS = [{ name: 'notes', indexes: [{ name: 'by_n', fields: [['n', 1] as [string, 1]] }] }];

const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

interface Alone {
  child: ChildProcess;
  url: string;
}

const MAIN = join(process.cwd(), 'local-cloud', 'main.ts');

/** Runs the local cloud as a process of its own, until it prints its address. */
async function alone(folder: string, ...more: string[]): Promise<Alone> {
  const child = spawn(process.execPath, commandFor(folder, ...more), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, url: await addressOf(child, child.stdout) };
}

const commandFor = (folder: string, ...more: string[]): string[] => {
  const options = ['--port', '0', '--data', join(folder, 'data'), '--functions', folder];
  return [
    '--import',
    'tsx',
    MAIN,
    'serve',
    ...options,
    '--database',
    declarationsIn(folder, COLLECTIONS),
    ...more,
  ];
};

async function addressOf(child: ChildProcess, output: Readable): Promise<string> {
  children.push(child);
  for await (const line of createInterface({ input: output })) {
    const url = /^local cloud: (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`the local cloud ended with ${child.exitCode}`);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { code: child.exitCode, signal: child.signalCode };
}

async function refusedStart(...options: string[]): Promise<{ code: number | null; said: string }> {
  // Any free port, for somebody may be using the usual one.
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', '--port', '0', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return { code: child.exitCode, said };
}

describe('kill -9 under the load of writes', () => {
  it('loses no write that was acknowledged', async () => {
    const folder = temporaryFolder();
    const first = await alone(folder);
    const acknowledged: number[] = [];
    const writer = async (from: number) => {
      const notes = sdkAt(first).database().collection('notes');
      for (let n = from; ; n += 4) {
        await notes.add({ data: { _id: `note${n}`, n } });
        acknowledged.push(n);
        if (acknowledged.length === 60) first.child.kill('SIGKILL');
      }
    };
    await Promise.all([0, 1, 2, 3].map((from) => failureOf(writer(from))));
    expect(await ended(first.child)).toMatchObject({ signal: 'SIGKILL' });
    const second = await alone(folder);
    const stored = await fetch(`${second.url}/local/dump`);
    const { notes } = (await stored.json()) as { notes: { n: number }[] };
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(notes.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged));
    expect(notes.length).toBeLessThanOrEqual(acknowledged.length + 4);
    const indexed = await sdkAt(second).database().collection('notes').orderBy('n', 'asc').limit(1000).get();
    expect(indexed.data).toHaveLength(notes.length);
  });

  it('leaves nothing of a transaction that was not committed, and all of one that was', async () => {
    const folder = temporaryFolder();
    const first = await alone(folder);
    const db = sdkAt(first).database();
    const committed = await db.startTransaction();
    await committed.collection('notes').add({ data: { _id: 'one' } });
    await committed.collection('notes').add({ data: { _id: 'two' } });
    await fetch(`${first.url}/local/faults`, {
      method: 'POST',
      body: JSON.stringify({ when: { op: 'commit', phase: 'after' }, kind: 'kill' }),
    });
    const open = await db.startTransaction();
    await open.collection('notes').add({ data: { _id: 'three' } });
    await failureOf(committed.commit());
    expect(await ended(first.child)).toMatchObject({ signal: 'SIGKILL' });
    const { notes } = (await (await fetch(`${(await alone(folder)).url}/local/dump`)).json()) as {
      notes: object[];
    };
    expect(notes).toEqual([{ _id: 'one' }, { _id: 'two' }]);
  });
});

describe('SIGTERM', () => {
  it('lets running functions finish, then ends the process with 0', async () => {
    const folder = temporaryFolder();
    functionsIn(folder, {
      slow: {
        code: `exports.main = async () => {
          await db.collection('notes').add({ data: { _id: 'begun' } });
          await new Promise((resolve) => setTimeout(resolve, 300));
          await db.collection('notes').add({ data: { _id: 'finished' } });
          return 'finished';
        };`,
      },
    });
    const first = await alone(folder);
    const call = fetch(`${first.url}/call/slow`, { method: 'POST' });
    const notes = sdkAt(first).database({ throwOnNotFound: false }).collection('notes');
    await expect.poll(async () => (await notes.doc('begun').get()).data, { timeout: 20_000 }).not.toBeNull();
    first.child.kill('SIGTERM');
    expect(await (await call).json()).toBe('finished');
    expect(await ended(first.child)).toEqual({ code: 0, signal: null });
    const { notes: stored } = (await (await fetch(`${(await alone(folder)).url}/local/dump`)).json()) as {
      notes: object[];
    };
    expect(stored).toEqual([{ _id: 'begun' }, { _id: 'finished' }]);
  });
});

describe.runIf(IN_FULL)('SIGTERM to npm', () => {
  it('ends the shell in which npm ran it, and the cloud follows', async () => {
    const folder = temporaryFolder();
    const shell = spawn('sh', ['-c', '"$0" "$@"; true', process.execPath, ...commandFor(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'local-cloud' },
    });
    const url = await addressOf(shell, shell.stdout);
    const answers = async () =>
      await fetch(`${url}/local/clock`).then(
        (answer) => answer.ok,
        () => false,
      );
    expect(await answers()).toBe(true);
    shell.kill('SIGTERM');
    await expect.poll(answers, { timeout: 20_000 }).toBe(false);
  });
});

describe.runIf(IN_FULL)('running alone', () => {
  it('sows an empty database only, and begins anew when told', async () => {
    const folder = temporaryFolder();
    const seedFile = join(folder, 'seed.cjs');
    writeFileSync(
      seedFile,
      `exports.seed = ({ now, env, putFile }) => ({
        collections: { notes: [{ _id: 'sown', at: typeof now, word: env.WORD, photo: putFile('photos/a.svg', '<svg/>') }] },
        people: [{ openid: 'ann', name: '刘女士', role: 'resident' }],
      });`,
    );
    const envFile = join(folder, 'env');
    writeFileSync(envFile, 'WORD=hello\n');
    const seed = ['--seed-file', seedFile, '--env-file', envFile];
    const first = await alone(folder, ...seed);
    const dumpOf = async (url: string) =>
      (await (await fetch(`${url}/local/dump`)).json()) as { notes: object[] };
    const photo = 'cloud://local-cloud.local/photos/a.svg';
    expect((await dumpOf(first.url)).notes).toEqual([{ _id: 'sown', at: 'number', word: 'hello', photo }]);
    expect((await fetch(`${first.url}/files/photos/a.svg`)).status).toBe(200);
    expect(await (await fetch(`${first.url}/local/people`)).json()).toMatchObject([
      { openid: 'ann', name: '刘女士' },
    ]);
    await sdkAt(first)
      .database()
      .collection('notes')
      .add({ data: { _id: 'mine' } });
    first.child.kill('SIGTERM');
    await ended(first.child);
    const second = await alone(folder, ...seed);
    expect((await dumpOf(second.url)).notes).toHaveLength(2);
    second.child.kill('SIGTERM');
    await ended(second.child);
    const third = await alone(folder, ...seed, '--fresh');
    expect((await dumpOf(third.url)).notes).toHaveLength(1);
  });

  it('says plainly that there is no such seed file', async () => {
    const folder = temporaryFolder();
    const database = ['--database', declarationsIn(folder, COLLECTIONS)];
    const own = ['--functions', folder, ...database, '--data', join(folder, 'data')];
    const { code, said } = await refusedStart(...own, '--seed-file', 'no.cjs');
    expect(code).toBe(1);
    expect(said).toContain('no seed file no.cjs');
  });
});

describe('a cloud within a process', () => {
  it('that is killed keeps what it acknowledged, and forgets open transactions', async () => {
    const folder = temporaryFolder();
    const options = { data: join(folder, 'data'), collections: COLLECTIONS };
    const first = await cloudWith(options);
    const db = databaseAt(first);
    await db.collection('notes').add({ data: { _id: 'kept', n: 1 } });
    const transaction = await db.startTransaction();
    await transaction
      .collection('notes')
      .doc('kept')
      .update({ data: { n: 2 } });
    await first.kill();
    await failureOf(transaction.commit());
    const second = await cloudWith(options);
    expect(second.dump().notes).toEqual([{ _id: 'kept', n: 1 }]);
    expect(
      (
        await databaseAt(second)
          .collection('notes')
          .doc('kept')
          .update({ data: { n: 3 } })
      ).stats.updated,
    ).toBe(1);
  });

  it('builds an index anew when its declaration has changed', async () => {
    const data = join(temporaryFolder(), 'data');
    const first = await cloudWith({
      data,
      collections: [{ name: 'notes', indexes: [{ name: 'i', fields: [['a', 1]] }] }],
      strict: true,
    });
    first.seed({
      notes: [
        { _id: '1', a: 1, b: 2 },
        { _id: '2', a: 2, b: 1 },
      ],
    });
    expect((await databaseAt(first).collection('notes').where({ a: 1 }).get()).data).toHaveLength(1);
    await first.stop();
    const second = await cloudWith({
      data,
      collections: [{ name: 'notes', indexes: [{ name: 'i', fields: [['b', -1]] }] }],
      strict: true,
    });
    const notes = databaseAt(second).collection('notes');
    expect((await notes.orderBy('b', 'desc').get()).data.map(({ _id }) => _id)).toEqual(['1', '2']);
    expect((await failureOf(notes.where({ a: 1 }).get())).message).toContain('not served');
    expect(existsSync(join(data, 'database.sqlite'))).toBe(true);
  });
});
