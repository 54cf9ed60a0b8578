import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CloudBase from '@cloudbase/manager-node';
import { ObjectId } from 'bson';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wishFrom } from '../../config/export/command';
import { exportEnvironment } from '../../config/export/export';
import { type LocalCloud, startLocalCloud } from '../../local-cloud';
import { loadBackup } from '../../local-cloud/backup';
import { sdkEnvironment } from '../../local-cloud/functions/platform-env';
import { type District, openDistrict, wholeState } from './district';
import { throughLoopback } from './loopback';
import { BUCKET } from './stand-in-storage';

// A copy of an environment, as the local cloud takes it: by the real manager-node; only Tencent's own end is stood in for.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let district: District;
let to = '';
beforeEach(async () => {
  district = await openDistrict(await wholeState());
  to = join(district.folder, 'backup');
  hold('identities', members(250));
  hold('orders', [
    { _id: 3, desk: 'a', dueAt: 9 },
    { _id: 'b', desk: 'b', dueAt: 8, at: new Date(5), photo: `cloud://district-test.${BUCKET}/kept/a b.jpg` },
    { _id: new ObjectId('65a000000000000000000001'), desk: 'c', photos: ['cloud://elsewhere/x.jpg'] },
  ]);
  district.standIn.changes.length = 0;
  district.standIn.requests.length = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await district.close();
});

const members = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    ...{ _id: `m-${1000 + at}`, openid: `wx-${at}`, version: 1, weight: 0.5 },
    phone: { key: 'k1', iv: 'iv', box: 'box' },
  }));
const hold = (name: string, content: Record<string, unknown>[]): void =>
  void Object.assign(district.standIn.state.collections[name] ?? {}, { content });

const manager = (envId = district.standIn.env) =>
  new CloudBase({ secretId: 'test-id', secretKey: 'test-key', envId });

/** Broken off once it has said so many lines. */
async function exported(files = false, dieAt = Number.POSITIVE_INFINITY): Promise<string[]> {
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
    if (said.length >= dieAt) throw new Error('broken off');
  };
  await exportEnvironment({ env: district.standIn.env, to, files }, { manager: manager(), say });
  return said;
}

/** In a local cloud of its own. */
async function loaded(use: (cloud: LocalCloud, data: string) => void = () => undefined) {
  const data = join(district.folder, 'data');
  const held = loadBackup(data, to);
  const cloud = await startLocalCloud({ data, functions: district.folder, timers: false });
  try {
    use(cloud, data);
    return { held, content: cloud.dump() };
  } finally {
    await cloud.stop();
  }
}

describe('An environment', () => {
  test('is copied whole, page by page, and nothing is written there', async () => {
    const said = await exported();
    expect(said).toContain('identities: 100 documents, to m-1099');
    expect(said).toContain('identities: 250 documents; 250 were there when it began');
    expect(said.at(-1)).toBe(`253 documents of 2 collections are in ${to}`);
    expect(district.standIn.changes).toEqual([]);
    expect([...new Set(district.standIn.requests)].sort()).toEqual([
      ...['DescribeEnvInfo', 'DescribeTable', 'ListTables', 'RunCommands'],
    ]);
    expect(existsSync(join(to, 'files'))).toBe(false);
    expect(statSync(to).mode & 0o777).toBe(0o700);
  });

  test('stands up in a local cloud with the same documents, kinds of values and indexes', async () => {
    await exported();
    const { held, content } = await loaded((cloud) => {
      const twin = { identities: [{ _id: 'twin', openid: 'wx-1' }] };
      expect(() => cloud.seed(twin)).toThrow('duplicate key');
    });
    expect(held).toEqual({ documents: 253, collections: 2, files: 0 });
    expect(content.identities).toEqual(members(250));
    expect(content.orders).toHaveLength(3);
    expect(content.orders).toContainEqual(expect.objectContaining({ _id: 'b', at: new Date(5) }));
    expect(content.orders?.map((one) => String((one as { _id: unknown })._id)).sort()).toEqual(
      ['3', '65a000000000000000000001', 'b'].sort(),
    );
  });

  test('stays sealed: what was sealed there is sealed here', async () => {
    await exported();
    const [line = ''] = readFileSync(join(to, 'documents/identities.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({ phone: { key: 'k1', iv: 'iv', box: 'box' } });
  });

  test('is copied on where it was broken off, wherever that was', async () => {
    await exported();
    const whole = readFileSync(join(to, 'documents/identities.jsonl'), 'utf8');
    for (const dieAt of [1, 2, 3, 4, 5, 6]) {
      to = join(district.folder, `backup-${dieAt}`);
      await expect(exported(false, dieAt)).rejects.toThrow('broken off');
      expect(() => loadBackup(join(district.folder, 'none'), to)).toThrow('is not whole');
      await exported();
      expect(readFileSync(join(to, 'documents/identities.jsonl'), 'utf8')).toBe(whole);
    }
  });

  test('is copied on after a line that was cut off', async () => {
    await expect(exported(false, 1)).rejects.toThrow('broken off');
    appendFileSync(join(to, 'documents/identities.jsonl'), '{"_id":"m-1100","op');
    await exported();
    expect((await loaded()).content.identities).toEqual(members(250));
  });
});

describe('The files of an environment', () => {
  beforeEach(() => {
    const { state } = district.standIn;
    state.files = { 'kept/a b.jpg': 'picture', 'kept/mark.txt': '.', 'uploads/liu/照片.jpg': 'hers' };
  });

  test('are fetched where that is asked for, and are called by their new names', async () => {
    const said = await exported(true);
    expect(said).toContain('files: 3 of 3');
    const { held, content } = await loaded((_, data) => {
      expect(readFileSync(join(data, 'files/kept/a b.jpg'), 'utf8')).toBe('picture');
      expect(readFileSync(join(data, 'files/uploads/liu/照片.jpg'), 'utf8')).toBe('hers');
    });
    expect(held.files).toBe(3);
    expect(content.orders).toContainEqual(
      expect.objectContaining({ _id: 'b', photo: 'cloud://local-cloud.local/kept/a b.jpg' }),
    );
    expect(content.orders).toContainEqual(expect.objectContaining({ photos: ['cloud://elsewhere/x.jpg'] }));
  });

  test('are fetched by the same way where a function ran in this process before', async () => {
    for (const [name, value] of Object.entries(sdkEnvironment('http://127.0.0.1:1'))) vi.stubEnv(name, value);
    const restore = throughLoopback(district.standIn.port);
    try {
      expect(await exported(true)).toContain('files: 3 of 3');
    } finally {
      restore();
    }
    expect(process.env.TENCENTCLOUD_RUNENV).toBe('SCF');
  });

  test('that nobody answers for are no gone files: it says why, and fetches them the next time', async () => {
    vi.stubEnv('TCB_ADMIN_PROXY', 'http://127.0.0.1:1');
    await expect(exported(true)).rejects.toThrow('ECONNREFUSED');
    vi.unstubAllEnvs();
    expect(await exported(true)).toContain('files: 3 of 3');
  });

  test('that come cut off are no files, and are fetched again', async () => {
    district.standIn.cutsOff = 'kept/a b.jpg';
    await expect(exported(true)).rejects.toThrow('came with 6 of 7 bytes');
    expect(existsSync(join(to, 'files/kept/a b.jpg'))).toBe(false);
    district.standIn.cutsOff = null;
    await exported(true);
    expect((await loaded()).held.files).toBe(3);
  });
});

describe('A folder', () => {
  test('that holds something else is refused', async () => {
    mkdirSync(to);
    writeFileSync(join(to, 'notes.txt'), '');
    await expect(exported()).rejects.toThrow('something else than a backup: name an empty folder');
    expect(readdirSync(to)).toEqual(['notes.txt']);
  });

  test('that holds a whole backup, or the beginning of another one, is refused', async () => {
    await expect(exported(true, 1)).rejects.toThrow('broken off');
    await expect(exported(false)).rejects.toThrow(
      'the beginning of another export (district-test, with files)',
    );
    await exported(true);
    await expect(exported(true)).rejects.toThrow('holds a whole backup already');
  });
});

describe('The command', () => {
  const typed = (words: string[], environment: Record<string, string>) => {
    const preloaded = ['--import', 'tsx', '--import', join(ROOT, 'test/deploy/loopback.ts'), '--'];
    const child = spawn(process.execPath, [...preloaded, join(ROOT, 'config/export/index.ts'), ...words], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, STAND_IN_PORT: String(district.standIn.port), ...environment },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    return new Promise<{ code: number | null; said: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, said })),
    );
  };

  test('ends with 0 where all is there, and with 1 and one sentence where it refused', async () => {
    const credentials = { TENCENTCLOUD_SECRETID: 'test-id', TENCENTCLOUD_SECRETKEY: 'test-key' };
    const words = ['--env', district.standIn.env, '--to', to];
    expect(await typed(words, {})).toMatchObject({ code: 1 });
    const done = await typed(words, credentials);
    expect(done).toMatchObject({ code: 0 });
    expect(done.said).toContain('253 documents of 2 collections');
    const again = await typed(words, credentials);
    expect(again).toMatchObject({ code: 1 });
    expect(again.said.trim().split('\n')).toHaveLength(1);
  });

  test('asks for an environment and a folder', () => {
    expect(() => wishFrom(['--env', 'x'])).toThrow('say which environment, and where to');
    expect(wishFrom(['--env', 'x', '--to', 'y', '--files'])).toEqual({ env: 'x', to: 'y', files: true });
  });
});
