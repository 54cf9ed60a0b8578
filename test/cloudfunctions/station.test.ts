import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dayOf } from '#domain/kernel/time';
import { LIMITS } from '#domain/limits';
import type { Station } from '#domain/station/station';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { OFFICER, pointsRoom } from '../kit/points-room';
import { A_STATION, aStation } from '../kit/stations';

// 驿站 on the local cloud: kept by whom.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
});

const staff = () => cloud.phone(STAFF);
const save = (part: object = {}, requestId?: string) =>
  cloud.phone(STAFF).ask('station', 'saveStation', { ...A_STATION, ...part }, requestId);

describe('A station is kept', () => {
  test('once however often that is sent, and hands out rewards only where staff say so', async () => {
    cloud.seed(pointsRoom([]));
    const requestId = newRequestId();
    const first = await save({ handsOut: true }, requestId);
    expect(first).toMatchObject({ ok: true, value: { name: '东平路驿站', handsOut: true } });
    expect(await save({ handsOut: true }, requestId)).toEqual(first);
    expect(await save({ name: '别的' }, requestId)).toEqual(refused('REQUEST_REUSED'));
    const id = first.ok ? first.value.id : '';
    const shelf = async () =>
      (await cloud.phone(LIU).does('points', 'shelf', {})).stations.map((one) => one.id);
    expect(await shelf()).toEqual(['studio', 'far-studio', id]);
    await staff().does('station', 'close', { stationId: id, why: '装修', until: null });
    expect(await shelf()).toEqual(['studio', 'far-studio']);
    await staff().does('station', 'reopen', { stationId: id });
    const seen = first.ok ? first.value.savedAt : 0;
    expect(await save({ stationId: id, seen, handsOut: false })).toMatchObject({ ok: true });
    // Whoever opened the form before that would undo it.
    cloud.clock.move(1);
    expect(await save({ stationId: id, seen: seen - 1 })).toEqual(refused('CHANGED_MEANWHILE'));
    expect(await shelf()).toEqual(['studio', 'far-studio']);
  });

  test('so many times a day by one person, and under words that WeChat lets pass', async () => {
    for (const unfit of [{ name: '违规词驿站' }, { address: '违规词 1 号' }])
      expect(await save(unfit)).toMatchObject({ refusal: { code: 'WORDS_NOT_ALLOWED' } });
    const day = { on: dayOf(MONDAY_NINE), count: LIMITS['stations-a-day'].max - 1 };
    cloud.seed({
      allowances: [{ _id: 'staff-zhou', version: 1, held: {}, days: { 'stations-a-day': day } }],
    });
    expect(await save()).toMatchObject({ ok: true });
    expect(await save({ name: '又一个驿站' })).toEqual(refused('TOO_MANY_STATION_CHANGES'));
  });

  test('with a refusal that names the field, where something is not there', async () => {
    expect(await save({ stationId: 'nowhere' })).toEqual(refused('NOT_FOUND'));
    const field = async (part: object, code: string, path: string) =>
      expect(await save(part)).toMatchObject({ refusal: { code, fields: [{ path }] } });
    await field({ studioId: 'nowhere' }, 'STUDIO_NOT_FOUND', 'studioId');
    await field({ unionId: 'nowhere' }, 'UNION_NOT_FOUND', 'unionId');
    await field({ street: '没有的街道' }, 'PLACE_NOT_FOUND', 'street');
    for (const who of [LIU, OFFICER])
      expect(await cloud.phone(who).ask('station', 'saveStation', A_STATION)).toMatchObject({ ok: false });
  });

  test('in its order, a page at a time', async () => {
    cloud.seed({ stations: Array.from({ length: 30 }, (_, n) => aStation(`s${n}`, n + 1)) });
    const first = await staff().does('station', 'kept', { unionId: null });
    const rest = await staff().does('station', 'kept', { unionId: null, after: first.last ?? 0 });
    expect([...first.rows, ...rest.rows].map(({ order }) => order)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
    expect(rest.last).toBeNull();
    expect((await save()).ok).toBe(true);
    expect(stored<Station>(cloud, 'stations').map(({ order }) => order)).toContain(31);
    expect((await cloud.phone(LIU).does('station', 'kept', { unionId: null })).rows).toEqual([]);
  });

  test('with pictures that others see once they were looked at', async () => {
    const picture = cloud.uploaded(STAFF, 'station-photo');
    const { id, pictures, savedAt } = await staff().does('station', 'saveStation', {
      ...A_STATION,
      pictures: [picture],
    });
    expect(pictures).toHaveLength(1);
    const again = await save({ stationId: id, seen: savedAt, pictures });
    expect(again).toMatchObject({ ok: true, value: { pictures } });
    const { pictures: seen } = await cloud.phone(LIU).does('station', 'station', { stationId: id });
    expect(seen.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });
});
