import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../local-cloud';
import { HAIBIN, HUIMIN } from '../kit/given';
import { cloudForStores, rows } from '../kit/stores';

// Who may not come back, in which seat somebody sits, and what becomes of a photo.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/barred')),
  ...(await import('../../cloudfunctions/store/identities')),
  ...(await import('../../cloudfunctions/store/pictures')),
  ...(await import('../../cloudfunctions/store/uploads')),
});

describe('Who was made to leave', () => {
  test('comes back neither as the same representative nor with the same licence, until the expulsion is overturned', async () => {
    const gone = { ...HUIMIN, standing: 'expelled' as const };
    const step = async (before: typeof HUIMIN, after: typeof HUIMIN) => {
      const { commit } = await import('../../cloudfunctions/store/commit');
      const changes = await store.barred.following(before, after);
      if (changes.length > 0) expect(await commit(changes)).toBe('done');
      return changes.length;
    };
    const holds = () =>
      Promise.all([
        store.barred.holds(HUIMIN.representativeKey),
        store.barred.holdsOf(HUIMIN.representativeKey, 'another'),
        store.barred.holdsOf('another', HUIMIN.creditCode),
        store.barred.holdsOf(null, HAIBIN.creditCode),
      ]);
    expect(await step(HUIMIN, { ...HUIMIN, standing: 'suspended' })).toBe(0);
    expect(await holds()).toEqual([false, false, false, false]);
    expect(await step(HUIMIN, gone)).toBe(2);
    expect(await step(gone, gone)).toBe(0);
    expect(await holds()).toEqual([true, true, true, false]);
    // Another firm of the same person, whose own expulsion stands when this one is taken back.
    const other = { ...HAIBIN, representativeKey: HUIMIN.representativeKey };
    await step(other, { ...other, standing: 'expelled' });
    await step(gone, HUIMIN);
    expect(await holds()).toEqual([true, true, false, true]);
    expect(await step({ ...HUIMIN, representativeKey: '' }, { ...gone, representativeKey: '' })).toBe(1);
  });
});

describe('A seat that was given before it said whether its officer is a counsellor', () => {
  test('is told by the studio; one that says so is not looked up', async () => {
    const studio = {
      _id: 's1',
      officers: [
        { memberId: 'zhao', cares: true },
        { memberId: 'qian', cares: false },
      ],
    };
    const identity = (_id: string, seat: object | null) => ({ _id, memberId: _id, roles: [], seat });
    cloud.seed({
      ...rows('studios', [studio]),
      ...rows('identities', [
        identity('zhao', { studioId: 's1', name: '赵' }),
        identity('qian', { studioId: 's1', name: '钱' }),
        identity('sun', { studioId: 's1', name: '孙' }),
        identity('li', { studioId: 's1', name: '李', cares: true }),
        { ...identity('nobody', null), roles: ['staff'] },
      ]),
    });
    const cares = async (who: string) => (await store.identities.findByOpenid(who))?.seat?.cares;
    expect([await cares('zhao'), await cares('qian'), await cares('sun'), await cares('li')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(await store.identities.findByOpenid('nobody')).toMatchObject({ seat: null });
    expect((await store.identities.findByMember('zhao'))?._id).toBe('zhao');
    expect(await store.identities.findByMember('unknown')).toBeNull();
    expect((await store.identities.staff()).map(({ _id }) => _id)).toEqual(['nobody']);
  });
});

describe('A photo that was handed in', () => {
  test('waits for the server’s copy and for WeChat, and is refused where the one or the other says no', async () => {
    const secret = (n: number) => n.toString(16).padStart(32, '0');
    const fileId = (n: number) => `cloud://env.local/tickets/evidence/${secret(n)}.jpg`;
    const upload = (n: number, of: object) => ({ _id: `evidence-${secret(n)}`, memberId: 'liu', ...of });
    cloud.seed({
      ...rows('uploads', [
        upload(1, {}),
        upload(2, { keptAt: 1, traceId: 't2' }),
        upload(3, { keptAt: 1, traceId: 't3' }),
        upload(4, { keptAt: 1, traceId: 't4' }),
        upload(5, { keptAt: 1, traceId: null }),
        upload(6, { refused: 'wrong-type' }),
      ]),
      ...rows('media_verdicts', [
        { _id: 't3', pass: true },
        { _id: 't4', pass: false },
        { _id: 'old', pass: true },
      ]),
    });
    const photos = [1, 2, 3, 4, 5, 6].map((n) => ({ fileId: fileId(n), traceId: `evidence-${secret(n)}` }));
    const before = { fileId: 'cloud://env.local/old.jpg', traceId: 'old' };
    const pictures = await store.picturesOf([...photos, before]);
    expect(photos.map(({ traceId }) => pictures.verdictOn(traceId))).toEqual([
      'waiting',
      'waiting',
      'pass',
      'refused',
      'refused',
      'refused',
    ]);
    expect([pictures.verdictOn('old'), pictures.verdictOn('unknown')]).toEqual(['pass', 'waiting']);
    expect(pictures.urlOf(fileId(1))).toBeNull();
    expect(store.keptFile(before.fileId)).toBe(before.fileId);
    expect(store.keptFile(fileId(1))).toMatch(/^cloud:\/\/env\.local\/kept\/evidence\/[^/]+\.jpg$/);
    expect(await store.uploads.findAll([])).toEqual([]);
    expect(
      (await store.uploads.findAll([`evidence-${secret(2)}`, 'none'])).map(({ traceId }) => traceId),
    ).toEqual(['t2']);
  });
});
