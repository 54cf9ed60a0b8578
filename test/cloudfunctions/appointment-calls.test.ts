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

describe('A command on one request costs at most four database calls, at most three of them in sequence', () => {
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
    expect(cost()).toEqual({ calls: 4, depth: 3 });
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

  test('提出, as soon as possible, costs six, for a studio and a member are looked up and it is counted', async () => {
    await askedFor(cloud);
    await forgetAllowances(cloud);
    await say(LIU, 'appointment', 'ask', WISH);
    expect(cost()).toEqual({ calls: 6, depth: 4 });
  });

  test('换个时间 of a need that had none yet costs two more than of anything else, for it counts before it gets one', async () => {
    const rebooked = async (topic: 'dispute' | 'psychological', from: number) => {
      const requestId = await askedFor(cloud, { topic });
      await forgetAllowances(cloud);
      const place = placeOf(from);
      expect(await say(LIU, 'appointment', 'rebook', { requestId, place })).toMatchObject({ ok: true });
      return cost();
    };
    const plain = await rebooked('dispute', THREE_PLACES);
    const need = await rebooked('psychological', THREE_PLACES + DAY);
    expect({ calls: need.calls - plain.calls, depth: need.depth - plain.depth }).toEqual({
      calls: 2,
      depth: 2,
    });
    expect(plain.calls).toBeLessThanOrEqual(11);
  });

  test('提出 for a time costs the anchor of its places as well, in one transaction', async () => {
    await say(LIU, 'appointment', 'ask', { ...WISH, place: placeOf(ONE_PLACE) });
    expect(cost().calls).toBeLessThanOrEqual(11);
  });
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
