import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { ROLES } from '#domain/kernel/actor';
import { DAY, dayOf, MINUTE } from '#domain/kernel/time';
import { providerContract } from '#domain/provider-contract';
import type { Ladder } from '#domain/standing/ladder';
import { granted, refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aCertificate,
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { admits, reportedBy } from '../kit/no-shows';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';

const SECOND = 'wx-second-staff';
const OFFICER = 'wx-officer';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), ...ASKERS.slice(1).map((openid) => aResident(openid.slice(3)))],
    identities: [
      ...(small.identities ?? []),
      ...ASKERS.slice(1).map((openid) => anIdentity(openid, openid.slice(3), ['resident'])),
      anIdentity(SECOND, 'second', ['resident', 'staff']),
      anIdentity(OFFICER, 'officer', ['resident', 'officer']),
    ],
  });
});
afterAll(() => cloud.stop());

const firm = (id = 'firm-1') => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const ladder = (id = 'firm-1') => stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === id);
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

const ASKERS = [LIU, 'wx-chen', 'wx-zhao', 'wx-qian'] as const;

/** Ma accepts and does not come; who asked reports it, asks nobody else, and he admits it. */
async function notCome(asker: string): Promise<string> {
  const orderId = await reportedBy(cloud, asker);
  await tick();
  await admits(cloud, orderId);
  await tick();
  return orderId;
}

describe('The rules lead a firm down, and its open orders to another', () => {
  const missed: string[] = [];
  let accepted = '';
  let asked = '';

  test('two, three and four no-shows of few orders warn, put on probation and suspend', async () => {
    for (const [place, standing] of (['good', 'warned', 'probation'] as const).entries()) {
      missed.push(await notCome(ASKERS[place] ?? LIU));
      expect(firm()?.standing).toBe(standing);
    }
    const view = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    expect(view.steps.map(({ to, rule }) => [to, rule])).toEqual([
      ['probation', 'few-no-shows'],
      ['warned', 'few-no-shows'],
    ]);
    expect(view.steps[0]?.orders).toEqual(missed);
    expect(view.totals).toMatchObject({ orders: 3, noShow: 3, closed: 0 });
  });

  test('a suspension takes away what was accepted and what the firm was asked for, and tells the residents', async () => {
    const from = cloud.clock.now() + 2 * DAY;
    const window = { kind: 'window', from, to: from + 120 * MINUTE } as const;
    const wish = {
      itemId: 'kitchen-drain',
      wrong: '水管漏水',
      photos: [],
      video: null,
      addressId: 'home',
      when: window,
    };
    const her = cloud.phone(LIU);
    accepted = (await her.does('repair', 'book', { ...wish, providerId: 'firm-1' })).id;
    await cloud.phone(MANAGER).does('repair', 'acceptFor', { orderId: accepted, workerId: 'w1' });
    asked = (await her.does('repair', 'book', { ...wish, providerId: 'firm-1' })).id;
    missed.push(await notCome(ASKERS[3]));
    expect(firm()?.standing).toBe('probation');
    const { rows } = await cloud.phone(STAFF).does('provider', 'proposedSuspensions', {});
    expect(rows).toMatchObject([{ providerId: 'firm-1' }]);
    const confirming = { providerId: 'firm-1', confirmed: true, why: '看过四单和通话记录' };
    await cloud.phone(STAFF).does('provider', 'answerProposal', confirming);
    expect(firm()?.standing).toBe('suspended');
    await tick();
    for (const id of [accepted, asked]) {
      expect(storedOrder(cloud, id)).toMatchObject({
        state: 'open',
        worker: null,
        pool: null,
        chosenProviderId: null,
      });
    }
    expect(storedOrder(cloud, accepted).events.at(-1)).toMatchObject({
      action: 'releaseBySweep',
      by: 'clock',
    });
    await tick();
    const told = stored<{ about: string; subject: string; memberId: string }>(cloud, 'notices');
    for (const subject of [accepted, asked])
      expect(told).toContainEqual(
        expect.objectContaining({ about: 'repair-swept', subject, memberId: 'liu' }),
      );
  });

  test('she asks everyone, and the worker of another firm comes', async () => {
    await cloud.phone(LIU).does('repair', 'offer', { orderId: accepted, to: 'everyone' });
    expect(await say(MA, 'repair', 'accept', { orderId: accepted })).toEqual(refused('NOT_FOUND'));
    const other = await booked(cloud);
    expect(await say(MA, 'repair', 'accept', { orderId: other })).toEqual(refused('NOT_IN_GOOD_STANDING'));
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: other, reason: null });
    expect(await say('wx-w2', 'repair', 'accept', { orderId: accepted })).toEqual(granted());
  });

  test('the sweep is repeated until nothing can be left, and then is over', async () => {
    expect(firm()?.sweepsAt).not.toBeNull();
    cloud.clock.move(3 * MINUTE);
    await tick();
    expect(firm()?.sweepsAt).toBeNull();
  });

  test('one appeal per step; it is answered by staff, within two working days, and who belongs to the firm decides nothing', async () => {
    const view = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    const stepId = view.steps[0]?.id ?? '';
    await cloud.phone(MANAGER).does('provider', 'appealStep', { stepId, why: '有一单居民记错了日子' });
    expect(await say(MANAGER, 'provider', 'appealStep', { stepId, why: '再申诉一次' })).toEqual(
      refused('NOT_NOW'),
    );
    const { rows } = await cloud.phone(STAFF).does('provider', 'appealedFirms', {});
    expect(rows).toMatchObject([{ providerId: 'firm-1' }]);
    // Appealed on a Monday: Tuesday and Wednesday are the two working days.
    expect(dayOf(rows[0]?.dueAt ?? 0)).toBe(dayOf(cloud.clock.now() + 2 * DAY));
    expect(firm()?.standing).toBe('suspended');
    const decision = { providerId: 'firm-1', stepId, overturned: true, why: '查过通话记录' };
    // Who confirmed the suspension has said what he thinks.
    expect(await say(STAFF, 'provider', 'decideAppeal', decision)).toEqual(refused('OWN_CASE'));
    await cloud.phone(SECOND).does('provider', 'decideAppeal', decision);
    expect(firm()?.standing).toBe('probation');
    expect(ladder()?.blamed).toEqual([]);
  });

  test('a recount from everything that was written down says that the ladder is right', async () => {
    const answer = await cloud.phone(STAFF).does('provider', 'recount', { providerId: 'firm-1' });
    expect(answer).toMatchObject({ agrees: true });
  });

  test('and so it does of a firm of which nothing was ever written down', async () => {
    const answer = await cloud.phone(STAFF).does('provider', 'recount', { providerId: 'firm-2' });
    expect(answer).toMatchObject({ agrees: true, kept: { orders: 0 } });
  });

  test('thirty clean days lead back, by the clock', async () => {
    cloud.clock.move(31 * DAY);
    await tick();
    expect(firm()?.standing).toBe('good');
    expect(ladder()?.steps.at(-1)).toMatchObject({ rule: 'clean-days', from: 'probation', to: 'good' });
  });
});

describe('Certificates are reminded of, each time once, and close a category after fourteen days of grace', () => {
  test('30, 14 and 7 days ahead, on running out, and at the end of the grace', async () => {
    const now = cloud.clock.now();
    const paper = aCertificate('pipes', { id: 'ending', validToOn: dayOf(now + 30 * DAY) });
    cloud.seed({
      providers: [aFirm('firm-ending', [aWorker('ending')], { certificates: [paper], managerIds: ['boss'] })],
    });
    const told = () =>
      stored<{ about: string; memberId: string; subject: string }>(cloud, 'notices')
        .filter(({ memberId, subject }) => memberId === 'boss' && subject === 'firm-ending')
        .map(({ about }) => about)
        .sort();
    const toldAfter = async (days: number) => {
      cloud.clock.set(now + days * DAY);
      await tick();
      await tick();
      return told();
    };
    expect(await toldAfter(1)).toEqual(['paper-30']);
    expect(await toldAfter(16)).toEqual(['paper-14', 'paper-30']);
    expect(await toldAfter(23)).toEqual(['paper-14', 'paper-30', 'paper-7']);
    expect(await toldAfter(31)).toEqual(['paper-14', 'paper-30', 'paper-7', 'paper-grace']);
    expect(await toldAfter(45)).toEqual(['paper-14', 'paper-30', 'paper-7', 'paper-closed', 'paper-grace']);
  });
});

describe('Nobody but whom the table names takes a step', () => {
  const PEOPLE = {
    visitor: 'wx-nobody',
    resident: LIU,
    worker: MA,
    manager: MANAGER,
    officer: OFFICER,
    staff: STAFF,
  };
  const WISHES = {
    reinstate: { providerId: 'firm-1', trainedOn: '2026-11-16', why: '补了课' },
    decideAppeal: { providerId: 'firm-1', stepId: 'a-step', overturned: true, why: '查过' },
    appealStep: { stepId: 'a-step', why: '记错了日子' },
  } as const;
  const cases = (Object.keys(WISHES) as (keyof typeof WISHES)[]).flatMap((action) =>
    ROLES.filter((role) => !providerContract[action].by.some((one) => one === role)).map(
      (role) => [action, role] as const,
    ),
  );

  test.each(cases)('%s is closed to a %s', async (action, role) => {
    const before = JSON.stringify([firm(), ladder()]);
    expect(await say(PEOPLE[role], 'provider', action, WISHES[action])).toEqual(refused('FORBIDDEN'));
    expect(JSON.stringify([firm(), ladder()])).toBe(before);
  });

  test.each(Object.keys(WISHES) as (keyof typeof WISHES)[])('%s is open to whom it names', async (action) => {
    const [role] = providerContract[action].by;
    const answer = await say(PEOPLE[role ?? 'visitor'], 'provider', action, WISHES[action]);
    expect(answer).not.toEqual(refused('FORBIDDEN'));
  });
});
