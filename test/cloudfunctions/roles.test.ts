import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, hourOf, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import {
  agreed,
  codeOf,
  entered,
  FIRST,
  FOURTH,
  firstStaff,
  named,
  postIdOf,
  SECOND,
  staffNow,
  THIRD,
} from '../kit/roles';

// One district from nothing: the first by the console, the second by the first, the third by two of them.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());

const desk = (openid: string) => cloud.phone(openid).ask('roles', 'desk', {});
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const toldTo = (openid: string): string[] => {
  const id = memberId(openid);
  return stored<Notice>(cloud, 'notices').flatMap(({ memberId: to, about }) => (to === id ? [about] : []));
};
const memberId = (openid: string) =>
  stored<{ _id: string; memberId: string }>(cloud, 'identities').find(({ _id }) => _id === openid)?.memberId;

describe('Somebody with nothing but a WeChat identity', () => {
  test('shows a code that is not that identity, the same as long as it is shown, and another one later', async () => {
    await entered(cloud, FIRST, SECOND, THIRD, FOURTH);
    const code = await codeOf(cloud, FIRST);
    expect(code).toMatch(/^\d{8}$/);
    expect(await codeOf(cloud, FIRST)).toBe(code);
    expect(JSON.stringify(stored<Member>(cloud, 'members'))).not.toContain(code);
    cloud.clock.move(11 * MINUTE);
    expect(await firstStaff(cloud, { code })).toEqual(refused('NOT_FOUND'));
    expect(await codeOf(cloud, FIRST)).not.toBe(code);
  });

  test('becomes the first of the staff by it, from the console alone and once, also when two are wished for at once', async () => {
    const [code, other] = [await codeOf(cloud, FIRST), await codeOf(cloud, FOURTH)];
    expect((await cloud.call('first-staff', { code }, { openid: FIRST })).error?.code).toBe(
      'PERMISSION_DENIED',
    );
    for (const source of ['wx_devtools', 'wx_http'])
      expect(await firstStaff(cloud, { code }, { openid: FIRST, source })).toEqual(refused('FORBIDDEN'));
    for (const wrong of [{}, { code: '1234' }, { openid: FIRST }, { code, roles: ['officer'] }])
      expect(await firstStaff(cloud, wrong)).toEqual(refused('INVALID_INPUT'));
    expect(await firstStaff(cloud, { code: code === '12345678' ? '87654321' : '12345678' })).toEqual(
      refused('NOT_FOUND'),
    );
    expect(staffNow(cloud)).toEqual([]);
    const answers = await Promise.all([
      firstStaff(cloud, { code: `${code.slice(0, 4)} ${code.slice(4)}` }),
      firstStaff(cloud, { code: other }),
    ]);
    expect(answers).toContainEqual(refused('ALREADY_APPOINTED'));
    expect(answers).toContainEqual(granted());
    expect(staffNow(cloud)).toHaveLength(1);
    expect(await firstStaff(cloud, { code })).toEqual(refused('ALREADY_APPOINTED'));
  });
});

describe('The staff of a district', () => {
  let first = FIRST as string;
  test('begin with one, who names the second, who says yes on the own phone', async () => {
    first = staffNow(cloud)[0] ?? '';
    const whom = { by: 'code', code: await codeOf(cloud, SECOND) } as const;
    expect(await cloud.phone(first).does('roles', 'findPerson', { whom })).toEqual({ name: '', phone: null });
    const postId = await named(cloud, first, SECOND);
    expect(staffNow(cloud)).toEqual([first]);
    expect(toldTo(SECOND)).toEqual(['staff-named']);
    expect(await cloud.phone(SECOND).does('roles', 'mine', {})).toMatchObject({
      offers: [{ id: postId, state: 'offered', why: '窗口要人', needsSecond: false }],
    });
    expect(await desk(SECOND)).toEqual(refused('FORBIDDEN'));
    for (const other of [first, THIRD])
      expect(await cloud.phone(other).ask('roles', 'answerNaming', { postId, agrees: true })).toEqual(
        refused(other === first ? 'ANOTHER_NEEDED' : 'NOT_FOUND'),
      );
    await agreed(cloud, SECOND, postId);
    expect(await desk(SECOND)).toMatchObject({ ok: true, value: { staff: [{}, { self: true, can: [] }] } });
    expect(toldTo(first)).toEqual(['staff-joined']);
  });

  test('name the third by the confirmed number, which another one of them confirms; nobody is anything before', async () => {
    const phone = '13905328888';
    const whom = { by: 'phone', phone } as const;
    const naming = { whom, name: 'third', why: '窗口要人' };
    const name = () => cloud.phone(first).ask('roles', 'nameStaff', naming);
    await cloud.phone(THIRD).does('membership', 'typePhone', { phone });
    expect(await name()).toEqual(refused('MEMBER_NOT_FOUND'));
    await cloud.phone(THIRD).does('membership', 'setPhone', { code: `phone:${phone}` });
    expect(await cloud.phone(first).does('roles', 'findPerson', { whom })).toMatchObject({
      phone: '139****8888',
    });
    const days = { 'look-ups-an-hour': { on: hourOf(cloud.clock.now()), count: 59 } };
    await rewrite(cloud, 'allowances', memberId(first) ?? '', { days });
    const wish = newRequestId();
    const lookUp = (number: string) =>
      cloud.phone(first).ask('roles', 'findPerson', { whom: { by: 'phone', phone: number } }, wish);
    for (const _ of ['sent', 'sent again']) expect(await lookUp(phone)).toEqual(granted());
    expect(await lookUp('13905320001')).toEqual(refused('TOO_MANY_LOOK_UPS'));
    expect(await name()).toEqual(granted());
    expect(await name()).toEqual(refused('ALREADY_NAMED'));
    const postId = await postIdOf(cloud, first, THIRD);
    await agreed(cloud, THIRD, postId);
    expect(staffNow(cloud)).toHaveLength(2);
    const confirm = (who: string) => cloud.phone(who).ask('roles', 'confirmStaff', { postId });
    expect(await confirm(first)).toEqual(refused('ANOTHER_NEEDED'));
    expect(await confirm(THIRD)).toEqual(refused('FORBIDDEN'));
    const requestId = newRequestId();
    const send = () => cloud.phone(SECOND).ask('roles', 'confirmStaff', { postId }, requestId);
    expect([await send(), await send()]).toEqual([granted(), granted()]);
    const another = cloud.phone(SECOND).ask('roles', 'confirmStaff', { postId: 'another' }, requestId);
    expect(await another).toEqual(refused('REQUEST_REUSED'));
    expect(await confirm(SECOND)).toEqual(refused('NOT_FOUND'));
    expect(staffNow(cloud)).toHaveLength(3);
  });

  test('dismiss one another with a reason, with effect at the next call, and nobody himself', async () => {
    const dismiss = async (who: string, whom: string, why = '调去别的部门') =>
      cloud.phone(who).ask('roles', 'dismissStaff', { postId: await postIdOf(cloud, SECOND, whom), why });
    expect(await dismiss(SECOND, SECOND)).toEqual(refused('ANOTHER_NEEDED'));
    expect(await dismiss(SECOND, THIRD, '')).toEqual(refused('INVALID_INPUT'));
    expect(await dismiss(SECOND, THIRD)).toEqual(granted());
    expect(await desk(THIRD)).toEqual(refused('FORBIDDEN'));
    expect(await cloud.phone(THIRD).ask('repair', 'desk', { list: 'live' })).toEqual(refused('FORBIDDEN'));
    expect(await cloud.phone(THIRD).ask('membership', 'me', {})).toMatchObject({
      value: { roles: ['resident'] },
    });
    await tick();
    expect(toldTo(THIRD)).toContain('staff-taken');
    const { rows } = await cloud.phone(SECOND).does('roles', 'history', {});
    expect(rows.map(({ name, what }) => `${name} ${what}`)).toEqual([
      ...['third taken', 'third given', 'third agreed', 'third named'],
      ...['second given', 'second named', ' given'],
    ]);
    expect(rows[0]).toMatchObject({ byName: 'second', why: '调去别的部门', role: 'staff' });
    expect(await cloud.phone(THIRD).does('roles', 'mine', {})).toMatchObject({
      roles: expect.not.arrayContaining(['staff']),
      history: [{ what: 'taken' }, { what: 'given' }, { what: 'agreed' }, { what: 'named' }],
    });
  });

  test('wait two working days for the second one, over a weekend; then it falls by the clock', async () => {
    // Monday plus four is Friday; two working days later is the Tuesday after.
    cloud.clock.move(4 * DAY);
    const postId = await named(cloud, first, FOURTH);
    await agreed(cloud, FOURTH, postId);
    cloud.clock.move(3 * DAY);
    await tick();
    expect(await postIdOf(cloud, first, FOURTH)).toBe(postId);
    cloud.clock.move(2 * DAY);
    await tick();
    expect(await postIdOf(cloud, first, FOURTH)).toBe('');
    expect(toldTo(FOURTH)).toContain('staff-naming-over');
    cloud.clock.move(HOUR);
    expect(await cloud.phone(SECOND).ask('roles', 'confirmStaff', { postId })).toEqual(refused('NOT_FOUND'));
  });

  test('withdraw whom they have named, or say no to whom another one has named, and tell them', async () => {
    for (const by of [first, SECOND]) {
      const postId = await named(cloud, first, FOURTH);
      const [row] = (await cloud.phone(by).does('roles', 'desk', {})).named;
      expect(row?.can).toEqual([by === first ? 'withdraw' : 'refuse']);
      await cloud.phone(by).does('roles', 'endNaming', { postId, why: '先不要人了' });
      expect(await postIdOf(cloud, first, FOURTH)).toBe('');
    }
    const [last, before] = (await cloud.phone(FOURTH).does('roles', 'mine', {})).history.filter(
      ({ what }) => what !== 'named',
    );
    expect([last?.what, before?.what]).toEqual(['refused', 'withdrawn']);
  });

  test('who guess codes have to wait after five', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      const whom = { by: 'code', code: `0000000${guess}` } as const;
      expect(await cloud.phone(SECOND).ask('roles', 'findPerson', { whom })).toEqual(
        refused('PERSON_CODE_WRONG'),
      );
    }
    const whom = { by: 'code', code: await codeOf(cloud, FOURTH) } as const;
    expect(await cloud.phone(SECOND).ask('roles', 'findPerson', { whom })).toEqual(refused('TOO_MANY_TRIES'));
  });

  test('are one in the end when the last two dismiss each other at the same moment, and that one cannot go', async () => {
    const postOf = async (who: string) =>
      (await cloud.phone(who).does('roles', 'desk', {})).staff.find(({ self }) => self)?.id ?? '';
    const dismiss = (who: string, postId: string) =>
      cloud.phone(who).ask('roles', 'dismissStaff', { postId, why: '调离岗位' });
    const [one, other] = [await postOf(first), await postOf(SECOND)];
    const answers = await Promise.all([dismiss(SECOND, one), dismiss(first, other)]);
    expect(answers).toContainEqual(granted());
    const [last = '', ...others] = staffNow(cloud);
    expect(others).toEqual([]);
    expect(await dismiss(last, await postOf(last))).toEqual(refused('ANOTHER_NEEDED'));
    expect(await cloud.phone(last).ask('membership', 'withdrawConsent', {})).toEqual(
      refused('SOMEBODY_DEPENDS'),
    );
    expect(await cloud.phone(last).ask('membership', 'erase', { sure: true })).toEqual(
      refused('SOMEBODY_DEPENDS'),
    );
    await tick();
    expect(staffNow(cloud)).toEqual([last]);
    expect(await desk(last)).toEqual(granted());
  });
});
