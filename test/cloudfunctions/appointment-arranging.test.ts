import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import { refused, saying } from '../kit/answers';
import {
  acceptedFor,
  askedFor,
  ONE_PLACE,
  placeOf,
  storedRequest,
  storedSlot,
  THREE_PLACES,
} from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { CHAIR, QIAN, withStudios, YUNNAN, ZHENG } from '../kit/studios';
import { aUnion } from '../kit/unions';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed({ ...withStudios(smallDistrict()), unions: [aUnion()] });
});
afterAll(() => cloud.stop());

const tick = async () => {
  for (let again = 0; again < 2; again += 1) await cloud.tick('clock');
};

describe('Staff change the calendar while requests run', () => {
  test('what is due is reckoned anew, and she reads why', async () => {
    const requestId = await acceptedFor(cloud);
    const first = storedRequest(cloud, requestId).dueAt ?? 0;
    expect(dayOf(first)).toBe('2026-11-23');
    const input = { on: '2026-11-18', usual: false, hours: [], name: '台风停工' };
    expect(await say(CHAIR, 'appointment', 'setDay', input)).toEqual(refused('FORBIDDEN'));
    await cloud.phone(STAFF).does('appointment', 'setDay', input);
    await tick();
    const view = await cloud.phone(LIU).does('appointment', 'request', { requestId });
    expect(view.due?.at).toBe(first + DAY);
    expect(view.due?.because.skipped).toContainEqual({ name: '台风停工', on: ['2026-11-18'] });
    expect(view.timeline.at(-1)).toMatchObject({ action: 'reckon', by: 'clock' });
    await tick();
    expect(storedRequest(cloud, requestId).events.filter(({ action }) => action === 'reckon')).toHaveLength(
      1,
    );
    await cloud.phone(STAFF).does('appointment', 'setDay', { ...input, name: null });
    await tick();
    expect(storedRequest(cloud, requestId).dueAt).toBe(first);
  });

  test('hours have to be in order, and a year is provisional until its notice is entered', async () => {
    const crossed = [
      { from: 540, to: 720 },
      { from: 700, to: 1000 },
    ];
    expect(await say(STAFF, 'appointment', 'setHours', { hours: crossed })).toEqual(
      refused('HOURS_NOT_POSSIBLE'),
    );
    const before = await cloud.phone(STAFF).does('appointment', 'calendar', {});
    expect(before.years).toContainEqual({ year: 2027, provisional: true });
    const after = await cloud.phone(STAFF).does('appointment', 'setYear', { year: 2027, entered: true });
    expect(after.years).toContainEqual({ year: 2027, provisional: false });
  });
});

describe('Staff arrange studios', () => {
  test('a member becomes an officer by appointment and is none after dismissal', async () => {
    const phone = '13905327777';
    const officer = { studioId: YUNNAN, phone, name: '林干事', title: '干事', cares: false, why: '值班要人' };
    expect(await say(STAFF, 'appointment', 'appoint', officer)).toEqual(refused('MEMBER_NOT_FOUND'));
    await cloud.phone(STRANGER).does('membership', 'setPhone', { code: `phone:${phone}` });
    expect(await say(STRANGER, 'appointment', 'desk', { list: 'due' })).toEqual(refused('FORBIDDEN'));
    await cloud.phone(STAFF).does('appointment', 'appoint', officer);
    expect(
      (await cloud.phone(STRANGER).does('appointment', 'desk', { list: 'due' })).rows.length,
    ).toBeGreaterThan(0);
    expect(await say(STAFF, 'appointment', 'appoint', { ...officer, studioId: 'zhongshan' })).toEqual(
      refused('SITS_ELSEWHERE'),
    );
    const dismissal = { studioId: YUNNAN, officerId: 'stranger', why: '调离岗位' };
    expect(await say(STAFF, 'appointment', 'dismiss', { ...dismissal, why: '' })).toEqual(
      refused('INVALID_INPUT'),
    );
    await cloud.phone(STAFF).does('appointment', 'dismiss', dismissal);
    const { rows } = await cloud.phone(STAFF).does('roles', 'history', {});
    expect(rows.map(({ role, what, name, why }) => [role, what, name, why])).toEqual([
      ['officer', 'taken', '林干事', '调离岗位'],
      ['officer', 'given', '林干事', '值班要人'],
    ]);
    expect(await say(STRANGER, 'appointment', 'desk', { list: 'due' })).toEqual(refused('FORBIDDEN'));
    const identity = stored<Identity>(cloud, 'identities').find(({ _id }) => _id === STRANGER);
    expect(identity).toMatchObject({ roles: ['resident'], seat: { studioId: '' } });
  });

  test('a studio is made once, stands under another, and never above itself', async () => {
    const wish = {
      studioId: null,
      name: '江苏路工会有约',
      unionId: 'district',
      aboveId: 'district-studio',
      street: '江苏路街道',
      address: '龙江路 1 号',
      open: true,
    };
    const made = await cloud.phone(STAFF).does('appointment', 'saveStudio', wish);
    const self = { ...wish, studioId: made.id, aboveId: made.id };
    expect(await say(STAFF, 'appointment', 'saveStudio', self)).toEqual(refused('ABOVE_NOT_POSSIBLE'));
    expect(await say(STAFF, 'appointment', 'saveStudio', { ...wish, aboveId: 'nowhere' })).toEqual(
      refused('ABOVE_NOT_POSSIBLE'),
    );
  });

  test('a roster names officers of the studio, and an open day lies ahead', async () => {
    const duty = { weekday: 3, from: 600, to: 660, officerId: 'chair', capacity: 2 };
    const roster = (duties: object[]) =>
      say(STAFF, 'appointment', 'saveRoster', { studioId: 'zhongshan', duties });
    expect(await roster([duty])).toEqual(refused('OFFICER_NOT_FOUND'));
    expect(await roster([{ ...duty, officerId: 'qian', to: 500 }])).toEqual(refused('DUTY_NOT_POSSIBLE'));
    expect(await roster([{ ...duty, officerId: 'qian' }])).toMatchObject({ ok: true });
    const day = { studioId: YUNNAN, title: '主席接待日', officerId: 'chair', capacity: 30 };
    const from = MONDAY_NINE + 3 * DAY;
    expect(await say(STAFF, 'appointment', 'addOpenDay', { ...day, from: from - 9 * DAY, to: from })).toEqual(
      refused('DUTY_NOT_POSSIBLE'),
    );
    await cloud.phone(STAFF).does('appointment', 'addOpenDay', { ...day, from, to: from + 3 * HOUR });
    const { slots } = await cloud.phone(LIU).does('appointment', 'times', { studioId: YUNNAN });
    expect(slots.find((slot) => slot.from === from)).toMatchObject({ title: '主席接待日', free: 30 });
  });

  test('an officer enters an open day for the own studio, never at the time of a duty, and everybody sees its places', async () => {
    const from = MONDAY_NINE + 4 * DAY;
    const day = { studioId: YUNNAN, title: '劳模接待日', officerId: 'zheng', capacity: 2 };
    const add = (openid: string, at: number) =>
      say(openid, 'appointment', 'addOpenDay', { ...day, from: at, to: at + HOUR });
    expect(await add(QIAN, from)).toEqual(refused('STUDIO_NOT_FOUND'));
    expect(await add(LIU, from)).toEqual(refused('FORBIDDEN'));
    expect(await add(CHAIR, from + HOUR)).toEqual(refused('DUTY_NOT_POSSIBLE'));
    expect(await add(CHAIR, from)).toMatchObject({ ok: true });
    expect(await add(CHAIR, from)).toEqual(refused('DUTY_NOT_POSSIBLE'));
    const shown = async () => {
      const { studios } = await cloud.phone(LIU).does('appointment', 'studios', {});
      return studios.flatMap(({ openDays }) => openDays).find((one) => one.from === from);
    };
    expect(await shown()).toMatchObject({ title: '劳模接待日', capacity: 2, free: 2 });
    await askedFor(cloud, { place: placeOf(from) });
    expect(await shown()).toMatchObject({ capacity: 2, free: 1 });
    await cloud.phone(CHAIR).does('appointment', 'cancelSlot', { from });
    expect(await shown()).toBeUndefined();
  });
});

describe('Officers change the own roster', () => {
  test('a colleague covers: who has a place keeps it, and is told who sits there', async () => {
    const requestId = await askedFor(cloud, { place: placeOf(ONE_PLACE) });
    await cloud.phone(CHAIR).does('appointment', 'cover', { from: ONE_PLACE, officerId: 'zheng' });
    await tick();
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({
      officerId: 'zheng',
      taken: [{ requestId, memberId: 'liu' }],
    });
    expect(storedRequest(cloud, requestId)).toMatchObject({
      officer: { name: '郑干事' },
      state: 'requested',
    });
    const told = stored<{ subject: string; about: string; memberId: string }>(cloud, 'notices').filter(
      ({ subject, about }) => subject === requestId && about === 'appointment-officer-changed',
    );
    expect(told.map(({ memberId }) => memberId)).toEqual(['liu']);
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId });
  });

  test('two officers swap two slots', async () => {
    const [one, other] = [ONE_PLACE + DAY, THREE_PLACES + DAY];
    await cloud.phone(CHAIR).does('appointment', 'swap', { from: one, other });
    const { slots } = await cloud.phone(LIU).does('appointment', 'times', { studioId: YUNNAN });
    const sits = (from: number) => slots.find((slot) => slot.from === from)?.officerName;
    expect([sits(one), sits(other)]).toEqual(['郑干事', '周主席']);
    expect(await say(ZHENG, 'appointment', 'swap', { from: one, other: one })).toEqual(
      refused('SLOT_NOT_POSSIBLE'),
    );
  });

  test('a slot that is cancelled leads everybody back to another time, and the answer stays due', async () => {
    const from = THREE_PLACES + 2 * DAY;
    const requestId = await askedFor(cloud, { place: placeOf(from) });
    await cloud.phone(ZHENG).does('appointment', 'cancelSlot', { from });
    await tick();
    const after = storedRequest(cloud, requestId);
    expect(after).toMatchObject({ state: 'requested', slot: null });
    expect(after.dueAt).not.toBeNull();
    expect(await say(LIU, 'appointment', 'rebook', { requestId, place: placeOf(from) })).toEqual(
      refused('SLOT_NOT_POSSIBLE'),
    );
    const view = await cloud
      .phone(LIU)
      .does('appointment', 'rebook', { requestId, place: placeOf(from + DAY) });
    expect(view.slot).toMatchObject({ from: from + DAY });
  });
});
