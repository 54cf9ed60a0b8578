import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint';
import type { Provider } from '#domain/firm/firm';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Ladder } from '#domain/standing/ladder';
import { refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  COLLEAGUE,
  complaintsOf,
  disowned,
  districtWithColleagues,
  HER_DAUGHTER,
  INSIDER,
} from '../kit/complaints';
import { HER_ADDRESS, LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, SUN } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { stored, storedOrder } from '../kit/once';
import { booked, closed, PHOTO } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(districtWithColleagues());
});
afterAll(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const firm = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
const barred = () =>
  stored<{ firms: string[] }>(cloud, 'barred').filter(({ firms }) => firms.includes('firm-1'));
const complaint = (id: string) => stored<Complaint>(cloud, 'complaints').find(({ _id }) => _id === id);
/** One that lies in the cloud, so that it can be looked at. */
const aPicture = () => cloud.uploaded(MANAGER, 'evidence');

/** Pictures that WeChat was asked about. */
const looked = () => cloud.outbox().filter(({ api }) => api === 'security.mediaCheckAsync').length;
const told = (subject: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.subject === subject)
    .map(({ memberId, about }) => `${memberId} ${about}`)
    .sort();

describe('不是本人 becomes a case, and proven subcontracting makes the firm leave', () => {
  let orderId = '';
  let id = '';
  let open = '';

  test('what she says at the door is a complaint of subcontracting, once, and everybody concerned is told', async () => {
    orderId = await disowned(cloud);
    await tick();
    await cloud.phone(STRANGER).does('outbox', 'settle', { noun: 'repair-order', id: orderId });
    const [found, ...others] = complaintsOf(cloud, orderId);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'subcontracting',
      state: 'filed',
      providerId: 'firm-1',
      claim: { words: '来的人不是照片上的' },
    });
    id = found?._id ?? '';
    await tick();
    expect(told(id)).toEqual([
      'liu complaint-opened',
      'manager-of-firm-1 complaint-filed',
      'member-w1 complaint-about-worker',
    ]);
    expect(storedOrder(cloud, orderId).state).toBe('frozen');
  });

  test('she cannot file the same again by hand', async () => {
    const claim = { orderId, kind: 'subcontracting', words: '不是本人', photos: [], firmSeesPhotos: false };
    expect(await say(LIU, 'provider', 'fileComplaint', claim)).toEqual(refused('ALREADY_COMPLAINED'));
    const { open: may } = await cloud.phone(LIU).does('provider', 'complaintsOfOrder', { orderId });
    expect(may?.kinds).toEqual(['work', 'price', 'attitude', 'other']);
  });

  test('pictures of a complaint, an answer or a case that is refused are not sent to WeChat', async () => {
    const picture = aPicture();
    const before = looked();
    const said = { words: '没有的事', photos: [picture] };
    expect(await say(MANAGER, 'provider', 'answerComplaint', { complaintId: 'nothing', ...said })).toEqual(
      refused('NOT_FOUND'),
    );
    expect(await say(STAFF, 'provider', 'openCase', { providerId: 'nothing', ...said })).toEqual(
      refused('NOT_FOUND'),
    );
    const claim = { orderId: 'nothing', kind: 'work', firmSeesPhotos: false, ...said };
    expect(await say(LIU, 'provider', 'fileComplaint', claim)).toEqual(refused('NOT_FOUND'));
    expect(looked()).toBe(before);
  });

  test('the manager answers, and staff who have no part in it rule', async () => {
    const one = { complaintId: id };
    const wish = { ...one, upheld: true, why: '两个人都承认了' };
    expect(await say(STAFF, 'provider', 'ruleOnComplaint', wish)).toEqual(refused('NOT_NOW'));
    expect(await say(MA, 'provider', 'answerComplaint', { ...one, words: '是我', photos: [] })).toEqual(
      refused('FORBIDDEN'),
    );
    const answer = { ...one, words: '那天他病了，请朋友去的', photos: [aPicture()] };
    const before = looked();
    await cloud.phone(MANAGER).does('provider', 'answerComplaint', answer);
    expect(await say(MANAGER, 'provider', 'answerComplaint', answer)).toEqual(refused('NOT_NOW'));
    expect(looked()).toBe(before + 1);
    await tick();
    expect(told(id)).toContain('staff-zhou complaint-to-rule');
    expect(await say(INSIDER, 'provider', 'ruleOnComplaint', wish)).toEqual(refused('OWN_CASE'));
    const from = cloud.clock.now() + 2 * DAY;
    open = (
      await cloud.phone(LIU).does('repair', 'book', {
        itemId: 'kitchen-drain',
        wrong: '水管漏水',
        photos: [],
        video: null,
        addressId: HER_ADDRESS,
        when: { kind: 'window', from, to: from + 2 * HOUR },
        providerId: 'firm-1',
      })
    ).id;
    await cloud.phone(MANAGER).does('repair', 'acceptFor', { orderId: open, workerId: 'w1' });
    const view = await cloud.phone(STAFF).does('provider', 'ruleOnComplaint', wish);
    expect(view).toMatchObject({ state: 'ruled', outcome: 'upheld' });
    expect(firm()?.standing).toBe('expelled');
    expect(barred().length).toBeGreaterThan(0);
    const steps = stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === 'firm-1')?.steps;
    expect(steps?.at(-1)).toMatchObject({ rule: 'subcontracting', orders: [orderId], ruledBy: 'staff-zhou' });
  });

  test('what the firm had accepted reaches another', async () => {
    await tick();
    expect(storedOrder(cloud, open)).toMatchObject({ state: 'open', worker: null });
    await cloud.phone(LIU).does('repair', 'offer', { orderId: open, to: 'everyone' });
    await cloud.phone(SUN).does('repair', 'accept', { orderId: open });
    expect(storedOrder(cloud, open).worker?.providerId).toBe('firm-2');
  });

  test('the frozen order is left by staff, and their page shows the complaint', async () => {
    const { rows } = await cloud.phone(STAFF).does('provider', 'complaintsOfOrder', { orderId });
    expect(rows).toMatchObject([{ id, kind: 'subcontracting', outcome: 'upheld' }]);
    await cloud.phone(STAFF).does('repair', 'releaseByStaff', { orderId, reason: '核实是转包' });
    expect(storedOrder(cloud, orderId).state).toBe('open');
  });

  test('an appeal is decided by another, takes back what counted, and lets the firm and its people back', async () => {
    const one = { complaintId: id };
    const why = '那位是新来的师傅，工牌还没有领到';
    expect(await say(LIU, 'provider', 'appealRuling', { ...one, why })).toEqual(refused('NOT_NOW'));
    await cloud.phone(MANAGER).does('provider', 'appealRuling', { ...one, why });
    const decision = { ...one, overturned: true, why: '培训记录说明是本单位的师傅' };
    for (const openid of [STAFF, INSIDER])
      expect(await say(openid, 'provider', 'decideRulingAppeal', decision)).toEqual(refused('OWN_CASE'));
    const view = await cloud.phone(COLLEAGUE).does('provider', 'decideRulingAppeal', decision);
    expect(view).toMatchObject({ state: 'final', outcome: 'dismissed' });
    expect([firm()?.standing, barred()]).toEqual(['good', []]);
    const { steps } = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    expect(steps[0]).toMatchObject({ to: 'expelled', undone: true, mayAppeal: false });
    const recount = await cloud.phone(STAFF).does('provider', 'recount', { providerId: 'firm-1' });
    expect(recount.agrees).toBe(true);
    await tick();
    await tick();
    expect(told(id)).toEqual(
      expect.arrayContaining(['liu complaint-final', 'manager-of-firm-1 complaint-final']),
    );
    expect(complaint(id)).toMatchObject({ owed: 0, effects: {}, actsAt: null });
  });
});

describe('A complaint by a resident', () => {
  const file = (orderId: string, more: object = {}) => ({
    orderId,
    kind: 'price',
    words: '收得比说好的多',
    photos: [PHOTO],
    firmSeesPhotos: false,
    ...more,
  });

  test('is upheld and counts, and when it is overturned the recount agrees before and after', async () => {
    const orderId = await closed(cloud);
    const { id } = await cloud.phone(LIU).does('provider', 'fileComplaint', file(orderId) as never);
    cloud.clock.move(49 * HOUR);
    await tick();
    expect(complaint(id)?.state).toBe('unanswered');
    const late = { complaintId: id, words: '来晚了', photos: [] };
    expect(await say(MANAGER, 'provider', 'answerComplaint', late)).toEqual(refused('NOT_NOW'));
    await cloud.phone(STAFF).does('provider', 'ruleOnComplaint', {
      complaintId: id,
      upheld: true,
      why: '收据说明多收了',
    });
    const counted = () => cloud.phone(STAFF).does('provider', 'recount', { providerId: 'firm-1' });
    expect(await counted()).toMatchObject({ agrees: true, kept: { upheld: 1 } });
    await cloud.phone(MANAGER).does('provider', 'appealRuling', { complaintId: id, why: '多的是配件钱' });
    await cloud.phone(COLLEAGUE).does('provider', 'decideRulingAppeal', {
      complaintId: id,
      overturned: true,
      why: '配件在报价单上',
    });
    expect(await counted()).toMatchObject({ agrees: true, kept: { upheld: 0 }, recounted: { upheld: 0 } });
  });

  test('an overturning that comes before its count leaves nothing to count', async () => {
    const [found] = stored<Complaint>(cloud, 'complaints').filter(({ kind }) => kind === 'price');
    const course = {
      providerId: 'firm-1',
      workerId: 'w1',
      orderId: 'x',
      outcome: 'upheld',
      at: cloud.clock.now(),
      ruledBy: 'staff-zhou',
    };
    const effects = {
      'strike-course:late': { kind: 'strike-course', cause: 'late', ...course },
      'zcount-course:late': { kind: 'count-course', cause: 'late', ...course },
    };
    cloud.seed({ complaints: [{ ...found, _id: 'reversed', orderId: 'x', effects, owed: 2 }] });
    await tick();
    expect(complaint('reversed')?.owed).toBe(0);
    const recount = await cloud.phone(STAFF).does('provider', 'recount', { providerId: 'firm-1' });
    expect(recount).toMatchObject({ agrees: true, kept: { upheld: 0 } });
  });

  test('is for her order alone, for as long as thirty days after it ended, and names what is wrong', async () => {
    const orderId = await closed(cloud);
    expect(await say(STRANGER, 'provider', 'fileComplaint', file(orderId))).toEqual(refused('NOT_FOUND'));
    expect(await say(STRANGER, 'provider', 'complaintsOfOrder', { orderId })).toEqual(refused('NOT_FOUND'));
    expect(await say(LIU, 'provider', 'fileComplaint', file('none'))).toEqual(refused('NOT_FOUND'));
    const again = file(orderId, { kind: 'not-repaired' });
    expect(await say(LIU, 'provider', 'fileComplaint', again)).toEqual(refused('NOT_SENT_BACK_YET'));
    const unaccepted = await booked(cloud);
    expect(await say(LIU, 'provider', 'fileComplaint', file(unaccepted))).toEqual(refused('NOT_FOUND'));
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: unaccepted, reason: null });
    cloud.clock.move(30 * DAY + MINUTE);
    expect(await say(LIU, 'provider', 'fileComplaint', file(orderId))).toEqual(
      refused('TOO_LATE_TO_COMPLAIN'),
    );
  });

  test('is nobody else’s, and staff who complained are no staff in it', async () => {
    const orderId = await closed(cloud);
    const { id } = await cloud.phone(LIU).does('provider', 'fileComplaint', file(orderId) as never);
    for (const openid of [STRANGER, MA, SUN]) {
      const answer = await say(openid, 'provider', 'complaint', { complaintId: id });
      expect(answer).toEqual(refused('NOT_FOUND'));
    }
    const hers = { ...complaint(id), _id: 'of-staff', complainantIds: ['liu', 'daughter'], orderId: 'other' };
    cloud.seed({ complaints: [{ ...hers, state: 'unanswered' }] });
    const verdict = { complaintId: 'of-staff', upheld: true, why: '我家的事我知道' };
    expect(await say(HER_DAUGHTER, 'provider', 'ruleOnComplaint', verdict)).toEqual(refused('OWN_CASE'));
    const desk = await cloud.phone(HER_DAUGHTER).does('provider', 'complaint', { complaintId: 'of-staff' });
    expect(desk).toMatchObject({ party: 'complainant', can: [] });
  });

  test('sent again under its name is one, and under another name the same is refused', async () => {
    const orderId = await closed(cloud);
    const wish = file(orderId, { kind: 'attitude', photos: [] });
    const first = await say(LIU, 'provider', 'fileComplaint', wish, 'the-same-wish');
    expect(await say(LIU, 'provider', 'fileComplaint', wish, 'the-same-wish')).toMatchObject({
      ok: true,
      value: first.ok ? { id: (first.value as { id: string }).id } : {},
    });
    expect(complaintsOf(cloud, orderId)).toHaveLength(1);
    expect(await say(LIU, 'provider', 'fileComplaint', wish)).toEqual(refused('ALREADY_COMPLAINED'));
  });

  test.runIf(IN_FULL)(
    'that staff forget is told of again and again, and in the end is put right with both',
    async () => {
      const orderId = await closed(cloud);
      const { id } = await cloud.phone(LIU).does('provider', 'fileComplaint', file(orderId) as never);
      for (let ticks = 0; complaint(id)?.state !== 'final' && ticks < 60; ticks += 1) {
        cloud.clock.move(3 * DAY);
        await tick();
      }
      expect(complaint(id)).toMatchObject({ state: 'final', ruling: null, actsAt: null });
      const reminders = complaint(id)?.events.filter(({ action }) => action === 'remind').length ?? 0;
      expect(reminders).toBeGreaterThan(5);
      expect(told(id).filter((one) => one === 'staff-zhou complaint-overdue')).toHaveLength(reminders);
      const view = await cloud.phone(LIU).does('provider', 'complaint', { complaintId: id });
      expect(view.outcome).toBe('unruled');
    },
  );
});

describe('Staff open a case of forged papers from the firm’s file', () => {
  test('and who belongs to the firm, or opened it, does not rule on it', async () => {
    const wish = { providerId: 'firm-1', words: '证号在登记册里查不到', photos: [] };
    expect(await say(INSIDER, 'provider', 'openCase', wish)).toEqual(refused('OWN_CASE'));
    const { id } = await cloud.phone(STAFF).does('provider', 'openCase', wish);
    const answer = { complaintId: id, words: '证件是换发过的', photos: [] };
    await cloud.phone(MANAGER).does('provider', 'answerComplaint', answer);
    const verdict = { complaintId: id, upheld: true, why: '发证单位说没有发过' };
    for (const openid of [STAFF, INSIDER])
      expect(await say(openid, 'provider', 'ruleOnComplaint', verdict)).toEqual(refused('OWN_CASE'));
    await cloud.phone(COLLEAGUE).does('provider', 'ruleOnComplaint', verdict);
    expect(firm()?.standing).toBe('expelled');
    const { steps } = await cloud.phone(STAFF).does('provider', 'firmStanding', { providerId: 'firm-1' });
    expect(steps[0]?.rule).toBe('forged-papers');
  });
});
