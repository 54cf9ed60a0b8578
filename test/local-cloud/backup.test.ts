import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadBackup, writeBackup } from '../../local-cloud/backup';
import { run } from '../../local-cloud/commands';
import { ENV_NAME } from '../../local-cloud/functions/platform-env';
import { FileStorage } from '../../local-cloud/storage';
import { cloudWith, declarationsIn, temporaryFolder } from './fixture';
import { sdkAt } from './sdk';

const VISITS = {
  name: 'visits',
  indexes: [{ name: 'by', fields: [['by', 1] as [string, 1]], unique: true }],
};
const DOCUMENTS = [
  { _id: 'a', by: 'ann', at: new Date(1_900_000_000_000), parts: [{ fen: 5 }, null] },
  { _id: 'b', by: 'bo', photo: `cloud://${ENV_NAME}.local/b.jpg`, weight: 0.5 },
];

/** A cloud that runs, with documents, an index and files. */
async function running() {
  const data = join(temporaryFolder(), 'data');
  const cloud = await cloudWith({ data, collections: [VISITS, { name: 'notes' }] });
  cloud.seed({ visits: DOCUMENTS });
  const storage = new FileStorage(join(data, 'files'), ENV_NAME);
  storage.put('b.jpg', 'picture', 'wx-bo');
  storage.put('kept/deep/c.jpg', 'of a function');
  return { cloud, data };
}

describe('A backup', () => {
  it('of a cloud that runs comes back into an empty one: documents, indexes, files, and whose they are', async () => {
    const { cloud, data } = await running();
    const [to, here] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'data')];
    const held = { documents: 2, collections: 2, files: 2 };
    expect(writeBackup(data, to)).toEqual(held);
    expect(loadBackup(here, to)).toEqual(held);
    const there = await cloudWith({ data: here, collections: [VISITS, { name: 'notes' }] });
    expect(there.dump()).toEqual(cloud.dump());
    expect(there.dump()).toEqual({ notes: [], visits: DOCUMENTS });
    const files = new FileStorage(join(here, 'files'), ENV_NAME);
    expect(files.list()).toEqual(['b.jpg', 'kept/deep/c.jpg']);
    expect(readFileSync(files.find('kept/deep/c.jpg').at, 'utf8')).toBe('of a function');
    expect([files.creatorOf('b.jpg'), files.creatorOf('kept/deep/c.jpg')]).toEqual(['wx-bo', undefined]);
  });

  it('brings back what was declared, where nothing else is', async () => {
    const { data } = await running();
    const [to, here] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'data')];
    writeBackup(data, to);
    loadBackup(here, to);
    // Nothing is declared at the start of this one.
    const there = await cloudWith({ data: here, strict: true });
    expect(() => there.seed({ visits: [{ _id: 'c', by: 'ann' }] })).toThrow('duplicate key');
    const visits = sdkAt(there).database().collection('visits');
    expect((await visits.where({ by: 'bo' }).get()).data).toHaveLength(1);
  });

  it('does not change with what is written afterwards', async () => {
    const { cloud, data } = await running();
    const to = join(temporaryFolder(), 'backup');
    writeBackup(data, to);
    cloud.seed({ visits: [{ _id: 'later', by: 'cy' }] });
    const lines = readFileSync(join(to, 'documents/visits.jsonl'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
  });

  it('goes into no folder that holds something, and comes out of none that does not hold a whole one', async () => {
    const { data } = await running();
    const to = join(temporaryFolder(), 'backup');
    writeBackup(data, to);
    expect(() => writeBackup(data, to)).toThrow('holds a backup already');
    const other = join(temporaryFolder(), 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'mine.txt'), '');
    expect(() => writeBackup(data, other)).toThrow('something else than a backup');
    expect(readdirSync(other)).toEqual(['mine.txt']);
    expect(() => loadBackup(temporaryFolder(), temporaryFolder())).toThrow('there is no backup');
    expect(() => loadBackup(data, to)).toThrow('a backup goes into an empty folder');
    const about = JSON.parse(readFileSync(join(to, 'backup.json'), 'utf8')) as object;
    writeFileSync(join(to, 'backup.json'), JSON.stringify({ ...about, endedAt: null }));
    expect(() => loadBackup(temporaryFolder(), to)).toThrow('is not whole');
    expect(() => writeBackup(temporaryFolder(), join(temporaryFolder(), 'x'))).toThrow(
      'there is no local cloud',
    );
  });

  it('is made and brought back from the command line', async () => {
    const { cloud, data } = await running();
    const [to, here] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'data')];
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['dump', '--data', data, '--to', to])).toBe(0);
    expect(await run(['load', to, '--data', here])).toBe(0);
    expect(said.mock.calls.flat()).toEqual(Array(2).fill('2 documents in 2 collections, 2 files'));
    said.mockRestore();
    expect((await cloudWith({ data: here })).dump()).toEqual(cloud.dump());
  });

  it('brings files and documents of another environment under the names that they have here', async () => {
    const [to, here] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'data')];
    const { data } = await running();
    writeBackup(data, to);
    const about = JSON.parse(readFileSync(join(to, 'backup.json'), 'utf8')) as object;
    writeFileSync(join(to, 'backup.json'), JSON.stringify({ ...about, fileIds: 'cloud://d-1.6469-d/' }));
    const line = { _id: 'a', by: 'ann', photos: ['cloud://d-1.6469-d/b.jpg', 'cloud://d-2.x/b.jpg', 'text'] };
    writeFileSync(join(to, 'documents/visits.jsonl'), `${JSON.stringify(line)}\n`);
    loadBackup(here, to, declarationsIn(temporaryFolder(), [VISITS]));
    const photos = [`cloud://${ENV_NAME}.local/b.jpg`, 'cloud://d-2.x/b.jpg', 'text'];
    expect((await cloudWith({ data: here })).dump().visits).toEqual([{ ...line, photos }]);
  });
});

describe('Documents as one text', () => {
  it('keep dates, which JSON has not', async () => {
    const { data, cloud } = await running();
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await run(['dump', '--data', data]);
    const file = join(temporaryFolder(), 'dump.json');
    writeFileSync(file, log.mock.calls.flat().join('\n'));
    const here = join(temporaryFolder(), 'data');
    await run(['load', file, '--data', here]);
    vi.restoreAllMocks();
    expect((await cloudWith({ data: here })).dump()).toEqual(cloud.dump());
  });
});
