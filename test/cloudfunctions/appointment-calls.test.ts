import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { forgetAllowances } from '../kit/allowances';
import { saying } from '../kit/answers';
import {
  ANSWER,
  acceptedFor,
  answeredFor,
  askedFor,
  ONE_PLACE,
  placeOf,
  THREE_PLACES,
  WISH,
} from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { upToCommit } from '../kit/costs';
import { aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { requestDocuments } from '../kit/many-requests';
import { ABOVE, CHAIR, withStudios, ZHONGSHAN } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const liu = { ...aResident('liu'), union: CARD };
  const others = (district.members ?? []).filter((one) => !('_id' in one && one._id === 'liu'));
  cloud.seed({ ...district, members: [...others, liu] });
});
const DAY_OFF = { on: '2026-12-30', usual: false, hours: [], name: '停电' };
const CARD = { number: 'QD-1', sinceOn: '2019-03-01', recordedAt: MONDAY_NINE, recordedBy: 'staff-zhou' };
afterAll(() => cloud.stop());

const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });
const untilCommit = () => upToCommit(cloud.last());

describe('A command on one request costs three database calls: who asks, the request with the working calendar, and the commit', () => {
  test.each([
    ['受理', CHAIR, 'accept', { meetingAt: null }, askedFor],
    ['答复', CHAIR, 'answer', ANSWER, acceptedFor],
    ['请补充', CHAIR, 'askBack', { words: '哪一个月的工资' }, acceptedFor],
    ['已约谈', CHAIR, 'meet', {}, acceptedFor],
    ['撤回', LIU, 'withdraw', {}, acceptedFor],
    ['评约', LIU, 'evaluate', { stars: 5, solved: true, words: '' }, answeredFor],
    ['重新办理', LIU, 'reopen', { words: '还没有拿到钱' }, answeredFor],
  ] as const)('%s', async (_, openid, action, input, prepare) => {
    const requestId = await prepare(cloud);
    expect(await say(openid, 'appointment', action, { requestId, ...input })).toMatchObject({ ok: true });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });

  test.each([
    ['设置节假日', STAFF, 'setDay', DAY_OFF, { working_calendars: 1 }],
    ['排班', STAFF, 'saveRoster', { studioId: ZHONGSHAN, duties: [] }, { studios: 1 }],
    // Once to decide, once to show how it stands now.
    ['代班', CHAIR, 'cover', { from: ONE_PLACE, officerId: 'zheng' }, { studios: 2, appointment_slots: 2 }],
    ['年度评议', LIU, 'scoreYearly', { studioId: ZHONGSHAN, stars: 4 }, { studio_scores: 1 }],
  ] as const)('%s reads what it changes once', async (_, openid, action, input, reads) => {
    expect(await say(openid, 'appointment', action, input)).toMatchObject({ ok: true });
    const read = cloud.last().ops.filter(({ op }) => op === 'get');
    const count = (name: string) => read.filter(({ collection }) => collection === name).length;
    expect(Object.fromEntries(Object.keys(reads).map((name) => [name, count(name)]))).toEqual(reads);
  });

  test('提出, as soon as possible, costs five, the first time as well: a studio and a person are looked up, and it is counted', async () => {
    await askedFor(cloud);
    await forgetAllowances(cloud);
    await say(LIU, 'appointment', 'ask', WISH);
    expect(cost()).toEqual({ calls: 5, depth: 4 });
  });

  test('提出 for a time costs seven: the anchor of its places is read beside the rest and written before the request', async () => {
    await forgetAllowances(cloud);
    await say(LIU, 'appointment', 'ask', { ...WISH, place: placeOf(ONE_PLACE) });
    expect(untilCommit()).toEqual({ calls: 7, depth: 5 });
  });

  test('so it does where the measure is full of what has ended', async () => {
    await forgetAllowances(cloud);
    const ask = () => say(LIU, 'appointment', 'ask', { ...WISH, place: placeOf(THREE_PLACES + 7 * DAY) });
    for (let no = 0; no < 3; no += 1) {
      const { value } = (await ask()) as { value: { id: string } };
      await say(LIU, 'appointment', 'withdraw', { requestId: value.id });
    }
    expect(await ask()).toMatchObject({ ok: true });
    expect(untilCommit()).toEqual({ calls: 7, depth: 5 });
  });

  test('换个时间 costs six, and one more of a need that had none yet, which counts before it gets one', async () => {
    const rebooked = async (topic: 'dispute' | 'psychological', from: number, place: object = {}) => {
      const requestId = await askedFor(cloud, { topic, ...place });
      await forgetAllowances(cloud);
      const other = { requestId, place: placeOf(from) };
      expect(await say(LIU, 'appointment', 'rebook', other)).toMatchObject({ ok: true });
      return untilCommit();
    };
    const day = (days: number) => THREE_PLACES + days * DAY;
    expect(await rebooked('dispute', day(0))).toEqual({ calls: 6, depth: 5 });
    expect(await rebooked('dispute', day(1), { place: placeOf(day(2)) })).toEqual({ calls: 6, depth: 5 });
    expect(await rebooked('psychological', day(3))).toEqual({ calls: 7, depth: 5 });
  });

  test.each([
    ['撤回', LIU, 'withdraw', {}, 3, 3],
    ['不能按时', CHAIR, 'cancelMeeting', { words: '有会要开' }, 3, 3],
    ['答复', CHAIR, 'answer', ANSWER, 3, 3],
    ['转办', CHAIR, 'transfer', { studioId: ZHONGSHAN, words: '归他们办' }, 4, 4],
  ] as const)(
    '%s costs the same where a place is given back by it, which follows before the answer',
    async (_, openid, action, input, calls, depth) => {
      const requestId = await acceptedFor(cloud, { place: placeOf(THREE_PLACES + 6 * DAY) });
      expect(await say(openid, 'appointment', action, { requestId, ...input })).toMatchObject({ ok: true });
      expect(untilCommit()).toEqual({ calls, depth });
    },
  );
});

describe.each([1_000, 10_000].slice(0, effort(1, 2)))('With %i requests stored', (count) => {
  let full: TestCloud;
  beforeAll(async () => {
    full = await openCloud({ now: MONDAY_NINE });
    full.seed(withStudios(smallDistrict()));
    full.seed({ appointments: requestDocuments(count) });
  });
  afterAll(() => full.stop());

  test.each([
    ['due', CHAIR, 'desk'],
    ['above', ABOVE, 'above'],
    ['answered', CHAIR, 'answered-by'],
  ] as const)(
    'the list %s of a desk is one indexed query that examines about what it shows',
    async (list, openid, index) => {
      const { rows } = await full.phone(openid).does('appointment', 'desk', { list });
      expect(rows).toHaveLength(20);
      const queries = full.last().ops.filter(({ collection }) => collection === 'appointments');
      expect(queries).toHaveLength(1);
      expect(queries[0]?.index).toBe(index);
      expect(full.last().examined).toBeLessThanOrEqual(rows.length + 20);
      const due = rows.map(({ dueAt, answeredAt }) =>
        list === 'answered' ? -(answeredAt ?? 0) : (dueAt ?? 0),
      );
      expect([...due].sort((a, b) => a - b)).toEqual(due);
    },
  );

  test('her own list is one indexed query, too', async () => {
    const { rows } = await full.phone(LIU).does('appointment', 'mine', {});
    expect(rows).toHaveLength(20);
    expect(full.last().examined).toBeLessThanOrEqual(40);
  });
});
