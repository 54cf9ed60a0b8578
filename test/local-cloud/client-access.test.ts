import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, temporaryFolder } from './fixture';
import { type Database, failureOf, phoneAt, sdkAt } from './sdk';

let cloud: LocalCloud;
const DENIED = -502003;

beforeAll(async () => {
  const access = join(temporaryFolder(), 'access.json');
  const collections = { open: 'READONLY', own: 'PRIVATE', shown: 'ADMINWRITE', shut: 'ADMINONLY' };
  writeFileSync(access, JSON.stringify({ collections, storage: 'PRIVATE' }));
  cloud = await cloudWith({
    access,
    collections: ['open', 'own', 'shown', 'shut', 'unnamed'].map((name) => ({ name })),
  });
  for (const name of ['open', 'own', 'shown', 'shut', 'unnamed'])
    cloud.seed({
      [name]: [
        { _id: `${name}-ann`, _openid: 'ann', n: 1 },
        { _id: `${name}-bob`, _openid: 'bob', n: 1 },
      ],
    });
});

const read = async (db: Database, name: string) =>
  (await db.collection(name).where({ n: 1 }).get()).data.map(({ _id }) => _id);
const write = async (db: Database, name: string) =>
  (
    await db
      .collection(name)
      .where({ n: 1 })
      .update({ data: { seen: true } })
  ).stats.updated;

describe('What a phone reaches without a function', () => {
  it('is everybody’s to read and its own to write where a collection was made without a rule', async () => {
    await phoneAt(cloud, 'ann', async ({ db }) => {
      for (const name of ['open', 'unnamed']) {
        expect(await read(db, name)).toHaveLength(2);
        expect(await write(db, name)).toBe(1);
        await db.collection(name).add({ data: { _id: `${name}-new`, n: 2 } });
      }
    });
    expect(cloud.dump().unnamed?.find((doc) => Reflect.get(doc, '_id') === 'unnamed-new')).toMatchObject({
      _openid: 'ann',
    });
  });

  it('is its own where the rule is PRIVATE, by whatever question', async () => {
    await phoneAt(cloud, 'bob', async ({ db }) => {
      expect(await read(db, 'own')).toEqual(['own-bob']);
      expect((await db.collection('own').count()).total).toBe(1);
      expect((await db.collection('own').aggregate().match({ n: 1 }).end()).list).toHaveLength(1);
      expect((await db.collection('own').doc('own-ann').get()).data).toBeNull();
      expect((await db.collection('own').doc('own-ann').remove()).stats.removed).toBe(0);
      await failureOf(db.collection('own').add({ data: { _openid: 'ann' } }));
    });
  });

  it('is to be read where the rule is ADMINWRITE, and nothing where it is ADMINONLY', async () => {
    await phoneAt(cloud, 'ann', async ({ db }) => {
      expect(await read(db, 'shown')).toHaveLength(2);
      expect((await failureOf(write(db, 'shown'))).errCode).toBe(DENIED);
      expect((await failureOf(read(db, 'shut'))).errCode).toBe(DENIED);
      expect((await failureOf(write(db, 'shut'))).errCode).toBe(DENIED);
      expect((await failureOf(db.collection('shut').add({ data: { _id: 'x' } }))).errCode).toBe(DENIED);
      await failureOf(db.startTransaction());
      await failureOf(db.createCollection('another'));
    });
  });

  it('does not grow by looking up, nor by changing whose it is', async () => {
    await phoneAt(cloud, 'bob', async ({ db }) => {
      for (const from of ['own', 'shut'])
        for (const name of ['open', 'own']) {
          const by = { from, localField: 'n', foreignField: 'n', as: 'found' };
          const { message } = await failureOf(db.collection(name).aggregate().lookup(by).end());
          expect(message).toContain('OperationDenied');
        }
      const by = { from: 'shown', localField: 'n', foreignField: 'n', as: 'found' };
      expect((await db.collection('open').aggregate().lookup(by).end()).list).not.toEqual([]);
      await failureOf(
        db
          .collection('own')
          .doc('own-bob')
          .update({ data: { _openid: 'ann' } }),
      );
    });
  });

  it('is twenty rows at once, however many it asks for', async () => {
    cloud.seed({ shown: Array.from({ length: 30 }, (_, no) => ({ _id: `row-${no}`, n: 5 })) });
    await phoneAt(cloud, 'ann', async ({ db }) => {
      const rows = db.collection('shown').where({ n: 5 });
      expect((await rows.get()).data).toHaveLength(20);
      expect((await rows.limit(100).get()).data).toHaveLength(20);
      expect((await rows.limit(5).get()).data).toHaveLength(5);
      expect((await rows.skip(20).limit(100).get()).data).toHaveLength(10);
    });
  });

  it('are its own files in a private storage', async () => {
    const sdk = sdkAt(cloud);
    const { fileID } = await sdk.uploadFile({ cloudPath: 'of-functions.txt', fileContent: Buffer.from('a') });
    const form = new FormData();
    form.append('file', new Blob(['b']), 'b.txt');
    const headers = { 'x-wx-openid': 'ann' };
    const sent = await fetch(`${cloud.url}/upload`, { method: 'POST', body: form, headers });
    const { fileID: own } = (await sent.json()) as { fileID: string };
    const seenBy = async (file: string, who: string) =>
      (await fetch(`${cloud.url}/files/${file.replace(/^cloud:\/\/[^/]+\//, '')}?as=${who}`)).status;
    expect([await seenBy(own, 'ann'), await seenBy(own, 'bob'), await seenBy(own, '')]).toEqual([
      200, 403, 403,
    ]);
    expect(await seenBy(fileID, 'ann')).toBe(403);
    const fileList = [fileID, own];
    await phoneAt(cloud, 'ann', async (phone) => {
      const links = await phone.sdk.getTempFileURL({ fileList });
      expect(links.fileList.map(({ tempFileURL }) => tempFileURL !== '')).toEqual([false, true]);
    });
    await phoneAt(cloud, 'bob', async (phone) => {
      const { fileList: deleted } = await phone.sdk.deleteFile({ fileList });
      expect(deleted.every(({ status }) => status !== 0)).toBe(true);
    });
    expect((await sdk.downloadFile({ fileID: own })).fileContent.toString()).toBe('b');
  });
});
