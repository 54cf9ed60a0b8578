import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INDEXES } from '../../cloudfunctions/store/indexes';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { failureOf, phoneAt, sdkAt } from '../local-cloud/sdk';

const COLLECTIONS = Object.keys(INDEXES);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  // Something of the phone's own in each, as if a rule had once been open.
  for (const name of COLLECTIONS) cloud.seed({ [name]: [{ _id: `own-${name}`, _openid: LIU, version: 0 }] });
});
afterAll(() => cloud.stop());

describe('A phone that goes past the functions', () => {
  test.each(COLLECTIONS)(
    'reads and writes nothing in %s, not even what carries its own name',
    async (name) => {
      const before = cloud.dump()[name];
      await phoneAt(cloud, LIU, async ({ db }) => {
        const own = db.collection(name).doc(`own-${name}`);
        const tries = [
          () => own.get(),
          () => db.collection(name).where({ _openid: LIU }).get(),
          () => db.collection(name).count(),
          () => db.collection(name).aggregate().limit(1).end(),
          () => own.update({ data: { roles: ['staff'] } }),
          () => own.set({ data: { roles: ['staff'] } }),
          () => own.remove(),
          () =>
            db
              .collection(name)
              .where({ _openid: LIU })
              .update({ data: { version: 9 } }),
          () => db.collection(name).where({ _openid: LIU }).remove(),
          () => db.collection(name).add({ data: { _id: `new-${name}`, roles: ['staff'] } }),
        ];
        for (const attempt of tries)
          expect((await failureOf(attempt())).message).toContain('OperationDenied');
      });
      expect(cloud.dump()[name]).toEqual(before);
    },
  );

  test('makes no collection and begins no transaction', async () => {
    await phoneAt(cloud, LIU, async ({ db }) => {
      await failureOf(db.createCollection('mine'));
      await failureOf(db.startTransaction());
    });
  });

  test.each(['clock', 'first-staff', 'health', 'library', 'media-verdict'])(
    'does not call %s',
    async (name) => {
      for (const openid of [LIU, STAFF]) {
        await phoneAt(cloud, openid, async ({ sdk }) => {
          await failureOf(sdk.callFunction({ name, data: { TriggerName: 'everything', code: '00000000' } }));
        });
        const { error } = await cloud.call(name, {}, { openid });
        expect(error?.code).toBe('PERMISSION_DENIED');
      }
    },
  );

  test('has no link to what functions put away, though it knows the file', async () => {
    const cloudPath = 'kept/paper/secret.jpg';
    const { fileID: file } = await sdkAt(cloud).uploadFile({ cloudPath, fileContent: Buffer.from('a') });
    await phoneAt(cloud, LIU, async ({ sdk }) => {
      const { fileList } = await sdk.getTempFileURL({ fileList: [file] });
      expect(fileList[0]?.tempFileURL).toBe('');
      await sdk.deleteFile({ fileList: [file] });
    });
    expect((await fetch(`${cloud.url}/files/kept/paper/secret.jpg`)).status).toBe(403);
  });
});
