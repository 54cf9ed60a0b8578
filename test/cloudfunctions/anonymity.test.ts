import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { describeContracts } from '../../config/contracts';
import { allViews, harmlessQuestions, type Question, type Seen } from '../kit/all-views';
import { aClosedOrder, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, smallDistrict } from '../kit/district';

/** Three residents who had 马师傅 in, one of them twice, and somebody of his own household. */
const home = (memberId: string, door: string, phone: string): Visited => ({
  memberId,
  orderId: `order-of-${memberId}`,
  door,
  phone,
});
const AUTHORS = [
  home('liu', '寿张路 28 号 3 单元 402 户', '13905321001'),
  home('wang', '寿张路 30 号 1 单元 101 户', '13905321002'),
  home('zhao', '寿张路 32 号 2 单元 202 户', '13905321003'),
];
const SECOND = 'second-order-of-liu';
const OF_HOUSEHOLD = home('household', '青岛路 5 号', '13905321004');
const ORDERS = [...AUTHORS.map(({ orderId }) => orderId), SECOND, OF_HOUSEHOLD.orderId];
const [WANG, ZHAO, HOUSEHOLD] = ['wx-wang', 'wx-zhao', 'wx-household'];
const HIS_PEOPLE = [MA, MANAGER];
const LOOKS_AT = MONDAY_NINE + 6 * DAY;

const OPINIONS = [
  { text: '来晚了，一句解释也没有', marks: marks(1), tags: ['来得晚'] },
  { text: '修得很好，地也擦干净了', marks: marks(5), tags: ['手艺好', '收拾干净'] },
  { text: '还可以，价格中等', marks: marks(3), tags: ['收费明白'] },
] as const;
const SECOND_OPINION = { text: '第二次也很满意', marks: marks(5), tags: [] };

function marks(all: 1 | 3 | 5) {
  return { punctuality: all, workmanship: all, attitude: all, honestPrice: all };
}

/** One closed order, from which the others are copied. */
let closed: RepairOrder;
beforeAll(async () => {
  closed = await aClosedOrder();
});

async function districtWithFourOrders(): Promise<TestCloud> {
  const cloud = await openCloud({ now: MONDAY_NINE + DAY });
  cloud.seed(smallDistrict());
  visitedHomes(cloud, closed, [
    ...AUTHORS,
    { ...home('liu', '寿张路 28 号 3 单元 402 户', '13905321001'), orderId: SECOND },
    OF_HOUSEHOLD,
  ]);
  return cloud;
}

type Opinion = (typeof OPINIONS)[number] | typeof SECOND_OPINION;
const rate = (cloud: TestCloud, openid: string, orderId: string, { tags, ...said }: Opinion) =>
  cloud.phone(openid).does('rating', 'rate', { orderId, ...said, tags: [...tags], photos: [] });

/** What is asked in any case: the lists, and everything about each of the orders. */
const ALWAYS = [
  { room: 'rating', action: 'ofFirm', input: { providerId: 'firm-1', before: null } },
  { room: 'rating', action: 'ofMyFirm', input: { before: null } },
  ...['firm-1', 'w1', 'category-pipes'].map((subjectId) => ({
    room: 'rating',
    action: 'score',
    input: { subjectId },
  })),
  { room: 'provider', action: 'profile', input: { providerId: 'firm-1' } },
  { room: 'notice', action: 'list', input: {} },
  { room: 'notice', action: 'unread', input: {} },
  { room: 'points', action: 'statement', input: {} },
  ...ORDERS.flatMap((orderId) => [
    { room: 'repair', action: 'order', input: { orderId } },
    { room: 'rating', action: 'own', input: { orderId } },
    { room: 'rating', action: 'ofOrder', input: { orderId } },
    { room: 'rating', action: 'rate', input: { orderId, ...SECOND_OPINION, photos: [] } },
    { room: 'rating', action: 'add', input: { orderId, text: '还好着', photos: [] } },
    { room: 'rating', action: 'reply', input: { ratingId: orderId, text: '谢谢您' } },
    { room: 'outbox', action: 'settle', input: { noun: 'rating', id: orderId } },
  ]),
];

/** Everything that the people of the firm can see at one instant. */
class Watch {
  constructor(
    readonly cloud: TestCloud,
    readonly questions: Question[] = [],
  ) {}

  async begin(): Promise<void> {
    this.cloud.clock.set(LOOKS_AT);
    // What a district made by hand still owes is no news later.
    await this.cloud.tick('clock');
    const ids = [...ORDERS, 'firm-1', 'w1', 'liu', 'member-w1', 'manager-of-firm-1', 'kitchen-drain'];
    this.questions.push(...(await harmlessQuestions(this.cloud, HIS_PEOPLE, ids, ALWAYS)));
  }

  look(): Promise<Seen[]> {
    return allViews(this.cloud, this.questions, LOOKS_AT);
  }

  /** Somebody does something at another time; then everything is asked again. */
  async after(hours: number, act: () => Promise<unknown>): Promise<Seen[]> {
    this.cloud.clock.set(MONDAY_NINE + DAY + hours * HOUR);
    await act();
    return this.look();
  }
}

/** Found once, for the districts of this file are alike. */
let questions: Question[] = [];

describe('Nothing that the people of a firm can see tells who has rated', { timeout: 300_000 }, () => {
  let cloud: TestCloud;
  let watch: Watch;
  let before: Seen[] = [];
  beforeAll(async () => {
    cloud = await districtWithFourOrders();
    watch = new Watch(cloud);
    await watch.begin();
    questions = watch.questions;
    before = await watch.look();
  });
  afterAll(() => cloud.stop());

  test('everything is asked: every action of every room, by the worker and by the manager', async () => {
    const asked = new Set(before.map(({ room, action }) => `${room}.${action}`));
    const changing = describeContracts()
      .map(({ room, action }) => `${room}.${action}`)
      .filter((name) => !asked.has(name));
    // Left out is only what changed something when it was asked, and what they are turned away from.
    const mustBeAsked =
      /^(rating\.(?!ofOrder)|provider\.(list|profile)|repair\.order$|notice\.(list|unread)|points\.statement)/;
    expect(changing.filter((name) => mustBeAsked.test(name))).toEqual([]);
    expect(await watch.look()).toEqual(before);
  });

  test('the first rating changes nothing, nor does the second of the same resident, nor her addition', async () => {
    expect(await watch.after(1, () => rate(cloud, LIU, 'order-of-liu', OPINIONS[0]))).toEqual(before);
    expect(await watch.after(5, () => rate(cloud, LIU, SECOND, SECOND_OPINION))).toEqual(before);
    const add = () =>
      cloud.phone(LIU).does('rating', 'add', { orderId: 'order-of-liu', text: '后来又漏了', photos: [] });
    expect(await watch.after(9, add)).toEqual(before);
  });

  test('nor does one that does not count, nor the ticks of the clock', async () => {
    const excluded = () => rate(cloud, HOUSEHOLD, OF_HOUSEHOLD.orderId, OPINIONS[1]);
    expect(await watch.after(12, excluded)).toEqual(before);
    expect(
      await cloud.phone(HOUSEHOLD).does('rating', 'own', { orderId: OF_HOUSEHOLD.orderId }),
    ).toMatchObject({
      excluded: 'same-household',
    });
    expect(await watch.after(13, () => cloud.tick('clock'))).toEqual(before);
  });

  test('nor does the second resident’s', async () => {
    expect(await watch.after(20, () => rate(cloud, WANG, 'order-of-wang', OPINIONS[1]))).toEqual(before);
  });

  test('nor does the third resident’s, for the batch stays open for three days more', async () => {
    expect(await watch.after(30, () => rate(cloud, ZHAO, 'order-of-zhao', OPINIONS[2]))).toEqual(before);
    expect(await watch.after(60, () => cloud.tick('clock'))).toEqual(before);
  });

  test('by the night that follows all of them are published at once, without order, day or worker', async () => {
    const after = await watch.after(4 * 24 + 18, () => cloud.tick('clock'));
    expect(after).not.toEqual(before);
    const list = after.find(({ action }) => action === 'ofMyFirm');
    // Ids are random digits; everything else counts, also the first digits of any instant of this year.
    const said = JSON.stringify(list?.answer).replace(/[0-9a-f]{32}/g, '');
    for (const { text } of [...OPINIONS, SECOND_OPINION, { text: '后来又漏了' }])
      expect(said).toContain(text);
    for (const secret of [...ORDERS, 'w1', 'liu', 'wang', 'zhao', '177', '179'])
      expect(said).not.toContain(secret);
    const moved = after.filter((seen, place) => JSON.stringify(seen) !== JSON.stringify(before[place]));
    const places = new Set(moved.map(({ room, action }) => `${room}.${action}`));
    expect([...places].sort()).toEqual(
      [
        'provider.list',
        'provider.overview',
        'provider.profile',
        'rating.ofFirm',
        'rating.ofMyFirm',
        'rating.score',
      ].filter((name) => places.has(name)),
    );
  });
});

describe('Nothing tells which of the three wrote which', { timeout: 300_000 }, () => {
  const ORDERS_OF_SPEAKING = [
    [0, 1, 2],
    [2, 0, 1],
  ] as const;

  /** The people rate in this order, and each says what the other order gives to the first, second and third. */
  async function published(speaking: readonly number[], saying: readonly number[]): Promise<unknown> {
    const cloud = await districtWithFourOrders();
    try {
      const watch = new Watch(cloud, questions);
      for (const [turn, who] of speaking.entries()) {
        const author = AUTHORS[who];
        const opinion = OPINIONS[saying[who] ?? 0];
        if (!author || !opinion) throw new Error('nobody speaks');
        cloud.clock.set(MONDAY_NINE + DAY + turn * 20 * HOUR);
        await rate(cloud, `wx-${author.memberId}`, author.orderId, opinion);
      }
      cloud.clock.set(LOOKS_AT);
      await cloud.tick('clock');
      return inSomeOrder(await watch.look());
    } finally {
      await cloud.stop();
    }
  }

  test('whoever said what, and whenever, the firm’s people see the same', async () => {
    const [one, other] = await Promise.all(
      ORDERS_OF_SPEAKING.map((order, place) => published(order, ORDERS_OF_SPEAKING[1 - place] ?? order)),
    );
    expect(other).toEqual(one);
    expect(JSON.stringify(one)).toContain('一句解释也没有');
  });

  /** Ids that are drawn by lot, and the order that follows from them, say nothing. */
  const inSomeOrder = (seen: readonly Seen[]) =>
    seen.map((one) => {
      const { answer } = one as { answer: { value?: { ratings?: { id: string; text: string }[] } } };
      const ratings = answer.value?.ratings;
      if (!ratings) return one;
      const sorted = ratings
        .map((rating) => ({ ...rating, id: 'drawn by lot' }))
        .sort((a, b) => (a.text < b.text ? -1 : 1));
      return { ...one, answer: { ...answer, value: { ...answer.value, ratings: sorted } } };
    });
});
