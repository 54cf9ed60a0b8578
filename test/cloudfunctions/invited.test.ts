import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { IMPORT_HELD, IMPORT_PAGE, type Import } from '#domain/kernel/import';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { LIMITS } from '#domain/limits';
import { INVITATION_LASTS, type Invitation, REMINDED_AFTER } from '#domain/union/invitation';
import type { Membership } from '#domain/union/membership';
import { granted, refused, saying } from '../kit/answers';
import { idNumber } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { answer, invitedList, invitedPhone } from '../kit/invited';
import {
  ANNA,
  application,
  BERT,
  CARL,
  DORA,
  EMIL,
  founded,
  INVITED_NAME,
  invitedTo,
  PHONES,
  posted,
  unionTown,
} from '../kit/joining';
import { stored } from '../kit/once';

// 集中入会: a list is brought, each of it says yes or no on the own phone, and who says nothing is reminded once.

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

const invitations = () => stored<Invitation>(cloud, 'invitations');
const imports = () => stored<Import>(cloud, 'imports');
const memberships = () => stored<Membership>(cloud, 'memberships');
const idOf = async (openid: string) =>
  (await cloud.phone(openid).does('membership', 'me', {})).memberId ?? '';
const mine = (openid: string) => cloud.phone(openid).does('union', 'mine', {});
/** The one that this phone sees. */
const askedOf = async (openid: string) => (await mine(openid)).invitations[0]?.id ?? '';
const invites = (...openids: string[]) =>
  cloud.phone(BERT).does('union', 'invite', invitedTo(town.street.id, ...openids));
const bring = (file: string, requestId?: string, openid: string = BERT) =>
  say(openid, 'union', 'invite', { unionId: town.street.id, table: { from: 'upload', file } }, requestId);
const handedIn = (content: Buffer, openid: string = BERT) => cloud.uploaded(openid, 'table', content);
const goOn = () => say(BERT, 'union', 'continueInviting', { unionId: town.street.id, importId: null });
const listed = (show: 'invited' | 'call' | 'joined' | 'declined', after?: string) =>
  cloud
    .phone(BERT)
    .does('union', 'invitations', { unionId: town.street.id, show, ...(after ? { after } : {}) });
const told = async (openid: string) => {
  const to = await idOf(openid);
  return stored<{ memberId: string; about: string }>(cloud, 'notices')
    .filter(({ memberId, about }) => memberId === to && about.startsWith('union-invited'))
    .map(({ about }) => about)
    .sort();
};
const clockRuns = async () => {
  cloud.clock.move(HOUR);
  await cloud.tick('clock');
};

describe('Who is invited', () => {
  test('sees it on the own phone, says yes under the own name, and is a member with a card at once', async () => {
    await invites(ANNA);
    const [seen] = (await mine(ANNA)).invitations;
    expect(seen).toMatchObject({
      ...{ unionName: '云南路街道总工会', name: '邀**', idNumber: null, state: 'invited' },
    });
    const joined = await cloud.phone(ANNA).does('union', 'joinInvited', answer(seen?.id ?? ''));
    expect(joined).toMatchObject({ state: 'admitted', unionName: '云南路街道总工会', name: INVITED_NAME });
    expect(joined.card?.number).toMatch(new RegExp(`^${town.street.code}-\\d{6}$`));
    expect((await cloud.phone(ANNA).does('membership', 'me', {})).union?.number).toBe(joined.card?.number);
    expect((await mine(ANNA)).invitations).toEqual([]);
    expect(invitations()).toMatchObject([{ state: 'joined', memberId: await idOf(ANNA) }]);
    expect((await listed('joined')).rows).toMatchObject([{ name: INVITED_NAME, phone: '139****7701' }]);
    expect(memberships()[0]?.events.map(({ action }) => action)).toEqual(['join']);
  });

  test('says no, is in nobody’s way, and may think better of it', async () => {
    await invites(ANNA);
    const invitationId = await askedOf(ANNA);
    expect(await say(ANNA, 'union', 'declineInvitation', { invitationId })).toEqual(granted());
    expect(await say(ANNA, 'union', 'declineInvitation', { invitationId })).toEqual(granted());
    expect(await listed('declined')).toMatchObject({
      rows: [{ state: 'declined' }],
      counts: { invited: 0, call: 0, joined: 0, declined: 1 },
    });
    expect((await mine(ANNA)).invitations).toMatchObject([{ state: 'declined' }]);
    // A list that comes once more asks nobody again.
    await invites(ANNA);
    expect(invitations()).toMatchObject([{ state: 'declined' }]);
    expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId))).toEqual(granted());
    expect(await say(ANNA, 'union', 'declineInvitation', { invitationId })).toEqual(
      refused('INVITATION_OVER'),
    );
  });

  test('had asked to join elsewhere, and is a member where the yes was said', async () => {
    await cloud.phone(ANNA).does('union', 'apply', application(town.root.id));
    await invites(ANNA);
    const joined = await cloud.phone(ANNA).does('union', 'joinInvited', answer(await askedOf(ANNA)));
    expect(joined).toMatchObject({ state: 'admitted', unionName: '云南路街道总工会' });
    const memberId = await idOf(ANNA);
    expect(await say(STAFF, 'union', 'admit', { memberId })).toEqual(refused('MEMBERSHIP_CHANGED'));
  });

  test('is a member already, and is neither asked nor told', async () => {
    await cloud.phone(ANNA).does('union', 'apply', application(town.root.id));
    await cloud.phone(STAFF).does('union', 'admit', { memberId: await idOf(ANNA) });
    await invites(ANNA);
    await clockRuns();
    expect([(await mine(ANNA)).invitations, await told(ANNA)]).toEqual([[], []]);
    const invitationId = invitations()[0]?._id ?? '';
    expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId))).toEqual(refused('MEMBER_ALREADY'));
  });

  test('does not find it by another number, nor by another name, at which nobody guesses for long', async () => {
    await invites(ANNA);
    const invitationId = await askedOf(ANNA);
    for (const who of [DORA, LIU, STAFF]) {
      expect((await mine(who)).invitations).toEqual([]);
      expect(await say(who, 'union', 'joinInvited', answer(invitationId))).toEqual(refused('NOT_FOUND'));
      expect(await say(who, 'union', 'declineInvitation', { invitationId })).toEqual(refused('NOT_FOUND'));
    }
    for (let times = 0; times < 5; times += 1) {
      expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId, `安小满${times}`))).toEqual(
        refused('NAME_NOT_INVITED'),
      );
    }
    expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId))).toEqual(
      refused('TOO_MANY_NAME_TRIES'),
    );
    cloud.clock.move(HOUR);
    expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId))).toEqual(granted());
  });

  test('was invited with an ID number that is somebody’s already, and is told so', async () => {
    const own = idNumber(9);
    await cloud.phone(DORA).does('union', 'apply', application(town.root.id, { idNumber: own }));
    const text = `姓名,手机号,身份证号\n${INVITED_NAME},${PHONES[ANNA]},${own}`;
    await cloud
      .phone(BERT)
      .does('union', 'invite', { unionId: town.street.id, table: { from: 'text', text } });
    const [seen] = (await mine(ANNA)).invitations;
    expect(seen?.idNumber).toBe(`${own.slice(0, 4)}**********${own.slice(-4)}`);
    expect(await say(ANNA, 'union', 'joinInvited', answer(seen?.id ?? ''))).toEqual(
      refused('PERSON_HAS_ONE'),
    );
    expect(JSON.stringify(cloud.dump())).not.toContain(own);
  });

  test('is told once, reminded once after seven days, and after ninety nothing is kept of who did not answer', async () => {
    await invites(ANNA, DORA, CARL);
    await clockRuns();
    expect(await told(ANNA)).toEqual(['union-invited']);
    await cloud.phone(DORA).does('union', 'declineInvitation', { invitationId: await askedOf(DORA) });
    cloud.clock.move(REMINDED_AFTER - DAY);
    await clockRuns();
    expect(await told(ANNA)).toEqual(['union-invited']);
    cloud.clock.move(DAY);
    for (let times = 0; times < 3; times += 1) await clockRuns();
    expect(await told(ANNA)).toEqual(['union-invited', 'union-invited-again']);
    expect(await told(DORA)).toEqual(['union-invited']);
    const invitationId = await askedOf(ANNA);
    await cloud.phone(CARL).does('union', 'joinInvited', answer(await askedOf(CARL)));
    cloud.clock.move(INVITATION_LASTS - REMINDED_AFTER);
    expect((await mine(ANNA)).invitations).toEqual([]);
    expect(await say(ANNA, 'union', 'joinInvited', answer(invitationId))).toEqual(refused('INVITATION_OVER'));
    await clockRuns();
    expect([invitations(), imports()[0]?.writesAt]).toEqual([[], null]);
    expect(memberships()).toMatchObject([{ state: 'admitted' }]);
  });

  test('leaves no invitation behind when the account goes', async () => {
    await invites(ANNA, DORA);
    await cloud.phone(ANNA).does('union', 'declineInvitation', { invitationId: await askedOf(ANNA) });
    await cloud.phone(ANNA).does('membership', 'erase', { sure: true });
    await clockRuns();
    expect(invitations()).toHaveLength(1);
  });
});

describe('A list', () => {
  test('comes in whole, once however often it is sent, sealed, and the file is gone', async () => {
    const file = handedIn(await invitedList(3, (row) => (row === 1 ? { 身份证号: idNumber(4) } : {})));
    const requestId = newRequestId();
    const written = { ok: true, value: { rows: 3, written: 3, done: true } };
    expect([await bring(file, requestId), await bring(file, requestId)]).toMatchObject([written, written]);
    await cloud.tick('clock');
    expect(invitations()).toHaveLength(3);
    for (const hidden of [invitedPhone(1), idNumber(4), '王李工'])
      expect(JSON.stringify(cloud.dump())).not.toContain(hidden);
    expect(await listed('call')).toMatchObject({ counts: { call: 3, invited: 0 } });
    expect(await bring(file)).toEqual(refused('UPLOAD_NOT_USABLE'));
  });

  test('with wrong cells changes nothing, and names rows and columns', async () => {
    const own = idNumber(4);
    const broken: Readonly<Record<number, object>> = {
      1: { 身份证号: own },
      2: { 手机号: '12345' },
      3: { 姓名: '', 身份证号: '3.70203E+17' },
      4: { 姓名: '<b>王五', 身份证号: own },
      5: { 身份证号: '370203199001011000' },
      6: { 手机号: invitedPhone(7), 姓名: '王 大' },
      7: { 姓名: '王大' },
    };
    const file = handedIn(await invitedList(8, (row) => broken[row] ?? {}));
    expect(await bring(file)).toEqual({
      ok: false,
      refusal: {
        code: 'TABLE_NOT_RIGHT',
        fields: [
          { path: '3.手机号', problem: 'no phone' },
          { path: '4.姓名', problem: 'required' },
          { path: '4.身份证号', problem: 'digits lost' },
          { path: '5.姓名', problem: 'no name' },
          { path: '5.身份证号', problem: 'twice' },
          { path: '6.身份证号', problem: 'no id number' },
          { path: '8.手机号', problem: 'twice' },
        ],
      },
    });
    expect([invitations(), imports()]).toEqual([[], []]);
    const mended = { 姓名: '王大', 手机号: '13900000000' };
    expect(await bring(handedIn(await invitedList(1, () => mended)))).toEqual(granted());
  });

  test('without its columns, or empty, or of too many, is refused in words of its own', async () => {
    const text = (words: string) =>
      say(BERT, 'union', 'invite', { unionId: town.street.id, table: { from: 'text', text: words } });
    expect(await text('姓名,电话\n王五,13900000000')).toMatchObject({
      refusal: { code: 'TABLE_NOT_RIGHT' },
    });
    expect(await text('姓名,手机号')).toEqual(refused('TABLE_EMPTY'));
    expect(imports()).toEqual([]);
  });

  test('is read by who serves there and who has the chair above, and brought by nobody else', async () => {
    await invites(ANNA);
    const unionId = town.street.id;
    for (const who of [LIU, STRANGER, ANNA, DORA]) {
      expect(await say(who, 'union', 'invite', invitedTo(unionId, EMIL))).toEqual(refused('NOT_FOUND'));
      expect(await say(who, 'union', 'invitations', { unionId, show: 'invited' })).toEqual(
        refused('NOT_FOUND'),
      );
      expect(await say(who, 'union', 'continueInviting', { unionId, importId: null })).toEqual(
        refused('NOT_FOUND'),
      );
    }
    expect(await say(CARL, 'union', 'invitations', { unionId, show: 'invited' })).toEqual(granted());
    const theirs = handedIn(await invitedList(1), CARL);
    expect(await bring(theirs)).toEqual(refused('UPLOAD_NOT_USABLE'));
    expect(await say(BERT, 'union', 'continueInviting', { unionId: town.root.id, importId: null })).toEqual(
      refused('NOT_FOUND'),
    );
    const other = await founded(cloud, '江苏路街道总工会', 'street', town.root.id);
    await cloud.phone(STAFF).does('union', 'givePost', posted(other.id, BERT, 'officer'));
    const [list] = imports();
    expect(
      await say(BERT, 'union', 'continueInviting', { unionId: other.id, importId: list?._id }),
    ).toMatchObject({ value: { importing: null } });
  });

  test('comes ten times a day from one person, and no more', async () => {
    const { max } = LIMITS['lists-a-day'];
    for (let times = 0; times < max; times += 1) await invites(ANNA);
    expect(await say(BERT, 'union', 'invite', invitedTo(town.street.id, ANNA))).toEqual(
      refused('TOO_MANY_LISTS'),
    );
  });

  test('of more than a page is written while it is asked how far it is, once, though whoever writes dies', async () => {
    const many = IMPORT_PAGE + 20;
    const file = handedIn(await invitedList(many));
    expect(await bring(file)).toMatchObject({ value: { rows: many, written: 0, done: false } });
    expect(await bring(handedIn(await invitedList(1)))).toEqual(refused('IMPORT_UNDER_WAY'));
    for (const write of IN_FULL ? [1, 2, 3, 4] : [2]) {
      cloud.faults.clear();
      cloud.faults.add({ when: { write, phase: 'after' }, kind: 'crash' });
      await goOn().catch(() => undefined);
      cloud.faults.clear();
    }
    cloud.clock.move(IMPORT_HELD + MINUTE);
    await Promise.all([goOn(), goOn(), cloud.tick('clock')]);
    await goOn();
    expect([invitations().length, new Set(invitations().map(({ place }) => place)).size]).toEqual([
      many,
      many,
    ]);
    expect(imports()).toMatchObject([{ written: many, box: null }]);
    const first = await listed('call');
    const second = await listed('call', first.rows.at(-1)?.place);
    expect(first).toMatchObject({ more: true, counts: { call: many } });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(40);
  });
});

describe('Sent again under its name', () => {
  test('a yes that is said twice at the same moment, to two unions, makes one member', async () => {
    await invites(ANNA);
    await cloud.phone(CARL).does('union', 'invite', invitedTo(town.root.id, ANNA));
    const said = (await mine(ANNA)).invitations.map(({ id }) =>
      say(ANNA, 'union', 'joinInvited', answer(id)),
    );
    expect((await Promise.all(said)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(memberships()).toMatchObject([{ events: [{ action: 'join' }] }]);
  });

  test('a yes is said once, and another one under that name is refused', async () => {
    await invites(ANNA);
    const input = answer(await askedOf(ANNA));
    const requestId = newRequestId();
    const first = await say(ANNA, 'union', 'joinInvited', input, requestId);
    expect(first).toMatchObject({ value: { state: 'admitted' } });
    expect(await say(ANNA, 'union', 'joinInvited', input, requestId)).toEqual(first);
    const other = { ...input, work: { kind: 'other', employer: '' } };
    expect(await say(ANNA, 'union', 'joinInvited', other, requestId)).toEqual(refused('REQUEST_REUSED'));
  });
});
