import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, dayOf, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Ladder } from '#domain/standing/ladder';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';

// 立即暂停: staff stop a firm or a worker from the next call on; somebody else confirms it, or the clock takes it back.

const SECOND = 'wx-second-staff';
const THIRD = 'wx-third-staff';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  begin([SECOND, THIRD]);
});

const begin = (others: readonly string[]) => {
  const small = smallDistrict();
  const staff = others.map((openid) => anIdentity(openid, openid.slice(3), ['resident', 'staff']));
  cloud.seed({ ...small, identities: [...(small.identities ?? []), ...staff] });
};
const grounds = { kind: 'charges', happenedOn: dayOf(MONDAY_NINE), why: '上门加价' } as const;
const FIRM = { providerId: 'firm-1' };
const HIM = { ...FIRM, workerId: 'w1' };
const suspendFirm = (who = STAFF, requestId = newRequestId()) =>
  say(who, 'provider', 'suspendFirm', { ...FIRM, grounds }, requestId);
const suspendHim = (who = STAFF, requestId = newRequestId()) =>
  say(who, 'provider', 'suspendWorker', { ...HIM, grounds }, requestId);
const answerHim = (who: string, confirmed: boolean) =>
  say(who, 'provider', 'answerSuspension', { ...HIM, confirmed, why: '看过了' });
const accept = (orderId: string) => say(MA, 'repair', 'accept', { orderId });
const firm = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
const ladder = () => stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === 'firm-1');
const barredNow = () => stored<{ firms: readonly string[] }>(cloud, 'barred').flatMap(({ firms }) => firms);
const told = (memberId: string) =>
  stored<Notice>(cloud, 'notices').flatMap((one) => (one.memberId === memberId ? one.about : []));
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

describe('A firm that staff stop at once', () => {
  test('takes no order with the next call, gives back what it had not begun, and appeals; a second one confirms', async () => {
    const taken = await booked(cloud);
    expect(await accept(taken)).toEqual(granted());
    for (const who of [STRANGER, MANAGER]) expect(await suspendFirm(who)).toEqual(refused('FORBIDDEN'));
    const requestId = newRequestId();
    for (let again = 0; again < 2; again += 1) expect(await suspendFirm(STAFF, requestId)).toEqual(granted());
    expect(ladder()?.steps).toHaveLength(1);
    expect(await accept(await booked(cloud))).toEqual(refused('NOT_IN_GOOD_STANDING'));
    await tick();
    expect(storedOrder(cloud, taken)).toMatchObject({ state: 'open', worker: null });
    const standings = await cloud.phone(STRANGER).does('provider', 'standings', {});
    expect(standings.rows.map(({ id, standing }) => [id, standing])).toEqual([
      ['firm-1', 'suspended'],
      ['firm-2', 'good'],
    ]);
    const { rows } = await cloud.phone(SECOND).does('provider', 'proposedSuspensions', {});
    expect(rows).toMatchObject([{ providerId: 'firm-1', what: 'at-once', may: true }]);
    const his = await cloud.phone(STAFF).does('provider', 'proposedSuspensions', {});
    expect(his.rows).toMatchObject([{ providerId: 'firm-1', may: false }]);
    expect(dayOf(rows[0]?.dueAt ?? 0)).toBe(dayOf(MONDAY_NINE + DAY));
    const confirm = (who: string) =>
      say(who, 'provider', 'answerProposal', { ...FIRM, confirmed: true, why: '看过了' });
    expect(await confirm(STAFF)).toEqual(refused('ANOTHER_NEEDED'));
    expect(await confirm(SECOND)).toEqual(granted());
    const seen = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    expect(seen).toMatchObject({
      standing: 'suspended',
      atOnce: null,
      steps: [{ grounds, mayAppeal: true }],
    });
    const stepId = seen.steps[0]?.id ?? '';
    await cloud.phone(MANAGER).does('provider', 'appealStep', { stepId, why: '不是我们' });
    const decide = (who: string) =>
      say(who, 'provider', 'decideAppeal', { ...FIRM, stepId, overturned: true, why: '查过' });
    for (const who of [STAFF, SECOND]) expect(await decide(who)).toEqual(refused('OWN_CASE'));
    expect(await decide(THIRD)).toEqual(granted());
    expect(firm()?.standing).toBe('good');
    expect(await suspendFirm(SECOND)).toEqual(refused('SAME_CAUSE'));
  });

  test('works again when nobody confirms it within a working day, and is not stopped for the same cause', async () => {
    await suspendFirm();
    cloud.clock.set(ladder()?.confirmBy ?? 0);
    await tick();
    expect(firm()?.standing).toBe('good');
    expect(told('manager-of-firm-1')).toContain('at-once-fell');
    expect(told('manager-of-firm-1')).not.toContain('standing-good');
    expect(await suspendFirm(SECOND)).toEqual(refused('SAME_CAUSE'));
  });

  test('is stopped for seven days where the district has one member of staff', async () => {
    await cloud.renew(MONDAY_NINE);
    begin([]);
    await suspendFirm();
    await suspendHim();
    const since = (noun: Ladder | Provider | undefined, action: string) =>
      (noun?.confirmBy ?? 0) - (noun?.events.find((one) => one.action === action)?.at ?? 0);
    expect(since(ladder(), 'suspend')).toBe(7 * DAY);
    expect(since(firm(), 'suspendWorker')).toBe(7 * DAY);
  });
});

describe('A worker whom staff stop at once', () => {
  test('takes no order with the next call, the others of the firm do; no other firm takes him meanwhile', async () => {
    const taken = await booked(cloud);
    expect(await accept(taken)).toEqual(granted());
    expect(await suspendHim()).toEqual(granted());
    expect(await accept(await booked(cloud))).not.toMatchObject({ ok: true });
    expect(firm()?.standing).toBe('good');
    expect(barredNow()).toEqual(['firm-1']);
    await tick();
    expect(storedOrder(cloud, taken)).toMatchObject({ state: 'open', worker: null });
    expect(told('member-w1')).toContain('worker-suspended');
    expect(told('manager-of-firm-1')).toContain('crew-suspended');
    const own = await cloud.phone(MA).does('provider', 'badge', {});
    expect(own).toMatchObject({ state: 'stopped', suspension: { grounds, mayAppeal: true } });
    expect(await say(MA, 'provider', 'appealSuspension', { ...HIM, why: '不是我' })).toEqual(granted());
    expect(await say(STRANGER, 'provider', 'appealSuspension', { ...HIM, why: '不是他' })).toEqual(
      refused('FORBIDDEN'),
    );
    const { rows } = await cloud.phone(SECOND).does('provider', 'appealedFirms', {});
    expect(rows).toMatchObject([{ providerId: 'firm-1', of: 'worker' }]);
    expect(await answerHim(STAFF, true)).toEqual(refused('ANOTHER_NEEDED'));
    const decision = { ...HIM, overturned: true, why: '查过' };
    expect(await say(STAFF, 'provider', 'decideSuspensionAppeal', decision)).toEqual(refused('OWN_CASE'));
    expect(await say(SECOND, 'provider', 'decideSuspensionAppeal', decision)).toEqual(granted());
    expect(barredNow()).toEqual([]);
    expect(await say(MA, 'provider', 'setDuty', { onDuty: true })).toEqual(granted());
  });

  test('comes back after a training, or by the clock where nobody confirmed it', async () => {
    await suspendHim();
    expect(await answerHim(SECOND, true)).toEqual(granted());
    const ending = { ...HIM, trainedOn: dayOf(MONDAY_NINE), why: '补了课' };
    expect(await say(SECOND, 'provider', 'endSuspension', ending)).toEqual(granted());
    expect(await say(MA, 'provider', 'badge', {})).toMatchObject({ value: { state: 'valid' } });
    await say(STAFF, 'provider', 'suspendWorker', { ...HIM, grounds: { ...grounds, kind: 'danger' } });
    cloud.clock.set((firm()?.confirmBy ?? 0) + MINUTE);
    expect(await say(MA, 'provider', 'badge', {})).toMatchObject({
      value: { state: 'valid', suspension: null },
    });
    await tick();
    expect(firm()?.confirmBy).toBeNull();
    expect(barredNow()).toEqual([]);
    expect(told('member-w1')).toContain('worker-suspension-over');
  });
});

describe('What staff gave they may take', () => {
  test('a badge is valid no more, and another one is given after a training; a paper closes its category', async () => {
    expect(await say(STAFF, 'provider', 'revokeBadge', { ...HIM, why: '借给别人' })).toEqual(granted());
    expect(await accept(await booked(cloud))).not.toMatchObject({ ok: true });
    const again = { ...HIM, trainedOn: dayOf(MONDAY_NINE) };
    expect(await say(STAFF, 'provider', 'giveBadge', again)).toEqual(granted());
    expect(await say(MA, 'provider', 'setDuty', { onDuty: true })).toEqual(granted());
    const orderId = await booked(cloud);
    const paperId = firm()?.certificates.find(({ category }) => category === 'pipes')?.id ?? '';
    const withdrawn = { ...FIRM, paperId, why: '发证单位注销了' };
    expect(await say(STAFF, 'provider', 'withdrawPaper', withdrawn)).toEqual(granted());
    expect(await accept(orderId)).not.toMatchObject({ ok: true });
    await tick();
    expect(told('manager-of-firm-1')).toEqual(
      expect.arrayContaining(['crew-badge-revoked', 'paper-withdrawn']),
    );
  });
});
