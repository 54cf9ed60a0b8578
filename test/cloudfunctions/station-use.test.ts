import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Breakage } from '#domain/station/breakage';
import type { StationMonth } from '#domain/station/use';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { ANNA, BERT, CARL, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { aStation } from '../kit/stations';

// 签到 on the local cloud: counted without a trail. A station of a union that serves no place; who reported something.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
let street = '';
beforeEach(async () => {
  street = (await unionTown(cloud)).street.id;
  cloud.seed({ stations: [aStation('s1', 1), aStation('s2', 2, { unionId: street, kind: 'library' })] });
});

const codeOf = async (stationId: string) =>
  (await cloud.phone(STAFF).does('station', 'keptStation', { stationId })).code;
const checkIn = (openid: string, stationId: string, code: string, requestId?: string) =>
  cloud.phone(openid).ask('station', 'checkIn', { stationId, code }, requestId);
const months = () => stored<StationMonth>(cloud, 'station_months');

describe('签到', () => {
  test('is counted once for each person, station and day, however often it is sent', async () => {
    const code = await codeOf('s1');
    expect(code).toMatch(/^\d{6}$/);
    const requestId = newRequestId();
    const done = { ok: true, value: { done: true } };
    expect(await checkIn(LIU, 's1', code, requestId)).toMatchObject(done);
    expect(await checkIn(LIU, 's1', code, requestId)).toMatchObject(done);
    expect(await checkIn(LIU, 's1', code)).toMatchObject(done);
    expect(await checkIn(STRANGER, 's1', code)).toMatchObject(done);
    expect(months()).toMatchObject([{ uses: 2, days: { [dayOf(MONDAY_NINE)]: 2 }, unionId: 'district' }]);
    cloud.clock.move(DAY);
    expect(await checkIn(LIU, 's1', code)).toMatchObject(done);
    expect(months()[0]?.uses).toBe(3);
    const kept = await cloud.phone(STAFF).does('station', 'keptStation', { stationId: 's1' });
    expect(kept.uses).toBe(3);
  });

  test('of six people at the same moment counts six', async () => {
    const code = await codeOf('s1');
    for (const who of [ANNA, BERT, CARL]) expect(await checkIn(who, 's1', code)).toMatchObject({ ok: true });
    const all = await Promise.all(
      [LIU, STRANGER, STAFF, LIU, STRANGER, ANNA].map((who) => checkIn(who, 's1', code)),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(months()[0]?.uses).toBe(6);
  });

  test('takes the code of that station alone, ten times a day at most, and none while it is closed', async () => {
    const [code, other] = [await codeOf('s1'), await codeOf('s2')];
    expect(await checkIn(LIU, 's1', other)).toMatchObject({
      refusal: { code: 'STATION_CODE_WRONG', fields: [{ path: 'code' }] },
    });
    expect(await checkIn(LIU, 'nowhere', code)).toEqual(refused('NOT_FOUND'));
    for (let n = 0; n < 9; n += 1) await checkIn(LIU, 's1', '000000');
    expect(await checkIn(LIU, 's1', code)).toEqual(refused('TOO_MANY_CHECK_INS'));
    expect(months()).toEqual([]);
    await cloud.phone(STAFF).does('station', 'close', { stationId: 's2', why: '装修', until: null });
    expect(await checkIn(STRANGER, 's2', other)).toEqual(refused('NOT_NOW'));
  });

  test('leaves nothing by which anybody is known, and by the next day nothing at all but how many', async () => {
    const before = JSON.stringify(cloud.dump().station_months ?? []);
    expect(before).toBe('[]');
    await checkIn(LIU, 's1', await codeOf('s1'));
    const [month] = months();
    expect(JSON.stringify(month)).not.toMatch(/liu|wx-/);
    expect(month?.today.marks).toHaveLength(1);
    cloud.clock.move(DAY);
    for (let n = 0; n < 12; n += 1) await cloud.tick('clock');
    expect(months()).toMatchObject([{ uses: 1, today: { on: '', marks: [] }, forgetsAt: null }]);
    const logged = JSON.stringify(stored<object>(cloud, 'allowances'));
    expect(logged).not.toContain('s1');
  });
});

describe('A station of a union that serves no place', () => {
  test('and without a spot is found in the list, opened and reported at; its keepers hear of it', async () => {
    const saved = await cloud.phone(BERT).does('station', 'saveStation', {
      ...{
        stationId: null,
        seen: 0,
        kind: 'drivers',
        name: '司机之家',
        address: '云南路 3 号',
        street: null,
        spot: null,
      },
      ...{ hours: { by: 'always' }, closedOn: [], has: ['water'], pictures: [], unionId: street },
      ...{ handsOut: false, studioId: null },
    });
    const found = await cloud.phone(LIU).does('station', 'list', { street: null, need: 'water' });
    expect(found.rows.map(({ id }) => id)).toEqual([saved.id]);
    expect(await cloud.phone(LIU).does('station', 'station', { stationId: saved.id })).toMatchObject({
      spot: null,
      now: { is: 'open', until: null },
    });
    await cloud.phone(LIU).does('station', 'report', {
      ...{ stationId: saved.id, part: 'water', words: '没有水', photo: null },
    });
    const desk = await cloud.phone(BERT).does('station', 'desk', { unionId: street, list: 'open' });
    expect(desk.rows).toMatchObject([{ words: ['没有水'], can: ['take'] }]);
  });
});

describe('Who reported something', () => {
  test('gets it in the own data, and leaves no word of it when erased; the task stays', async () => {
    const said = { stationId: 's1', part: 'microwave' as const, words: '按了不转', photo: null };
    await cloud.phone(LIU).does('station', 'report', said);
    await cloud.phone(STRANGER).does('station', 'report', { ...said, words: '冒烟' });
    expect(await cloud.phone(LIU).ask('membership', 'ownData', {})).toMatchObject({ ok: true });
    await cloud.phone(LIU).does('membership', 'erase', { sure: true });
    const [left] = stored<Breakage>(cloud, 'breakages');
    expect(left).toMatchObject({ state: 'open', part: 'microwave' });
    expect(JSON.stringify(left)).not.toMatch(/按了不转/);
    expect(JSON.stringify(left)).toContain('冒烟');
  });
});
