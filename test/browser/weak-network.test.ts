import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import type { Rating } from '#domain/rating/rating';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, MONDAY_NINE, smallDistrict } from '../kit/district';
import { booksAgree, happenedOnce, ratingsCounted, stored, storedOrder } from '../kit/once';
import { photographOverA, STORY_ON_SCREENS, type TouchedStep } from '../kit/story-on-screens';
import { type ThreePhones, threePhones } from '../kit/three-phones';
import { WeakNetwork } from '../kit/weak-network';

let cloud: TestCloud;
let phones: ThreePhones;
let networks: Record<'liu' | 'ma', WeakNetwork>;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  phones = await threePhones(cloud);
  networks = { liu: await WeakNetwork.of(phones.liu.page), ma: await WeakNetwork.of(phones.ma.page) };
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

const orderId = () => stored<Entity>(cloud, 'repair_orders')[0]?._id ?? '';

/** How often something was done, in the whole district. */
const doneTimes = (action: string) =>
  [...stored<Entity>(cloud, 'repair_orders'), ...stored<Entity>(cloud, 'ratings')]
    .flatMap(({ events }) => events)
    .filter((event) => event.action === action).length;

async function fill(step: TouchedStep): Promise<void> {
  const { who, screen, fill: filling } = step;
  const hand = phones[who];
  await hand.open(screen(orderId()));
  const photograph = (id: string) => photographOverA(networks[who], hand, id);
  await filling({ hand, other: who === 'liu' ? phones.ma : phones.liu, photograph });
  await hand.see(idsOf(step).button);
}

/** Cards of a list carry the order in their id. */
const idsOf = ({ send, problem = 'problem' }: TouchedStep) =>
  send === 'accept'
    ? { button: `${send}-${orderId()}`, trouble: `${problem}-${orderId()}` }
    : { button: send, trouble: problem };

async function sendInVain(step: TouchedStep, cut: 'no-way-there' | 'no-way-back'): Promise<void> {
  const hand = phones[step.who];
  const { button, trouble } = idsOf(step);
  networks[step.who].cutAt(cut, step.action);
  await hand.tap(button);
  await hand.see(trouble);
  expect(await hand.read(trouble)).toContain('不会重复');
  await hand.reopen();
  await hand.see(step.action === 'recognise' ? 'recognise' : button);
  await step.kept(hand);
}

async function sendAtLast(step: TouchedStep): Promise<void> {
  const hand = phones[step.who];
  const network = networks[step.who];
  network.cutAt('nothing-follows', step.action);
  await hand.tap(idsOf(step).button);
  await step.done(hand);
  network.cutAt('nowhere');
}

describe('The network is cut at each point of each command of the story', () => {
  test.each(STORY_ON_SCREENS.map((step) => [step.title, step] as const))(
    '%s: nothing that was typed is lost when the app is opened again, and nothing is done twice',
    async (_, step) => {
      await fill(step);
      await sendInVain(step, 'no-way-there');
      expect(doneTimes(step.action)).toBe(0);
      await sendInVain(step, 'no-way-back');
      expect(doneTimes(step.action)).toBe(1);
      await sendAtLast(step);
      expect(doneTimes(step.action)).toBe(1);
      const requestIds = networks[step.who].requestIdsOf(step.action);
      expect(requestIds.length).toBeGreaterThanOrEqual(3);
      expect(new Set(requestIds).size).toBe(1);
    },
  );

  test('what should have followed was lost each time, and the clock makes up for it, once', async () => {
    expect(networks.liu.followsLost + networks.ma.followsLost).toBeGreaterThan(0);
    expect(stored(cloud, 'points_entries')).toEqual([]);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
    happenedOnce(cloud, orderId(), {
      actions: STORY_ON_SCREENS.map(({ action }) => action).filter((action) => action !== 'rate'),
      notices: [
        'liu repair-accepted',
        'liu repair-finished',
        'liu repair-quoted',
        'member-w1 repair-approved',
        'member-w1 repair-closed',
      ],
      causes: ['rating', 'repair-closed'],
    });
    booksAgree(cloud);
    ratingsCounted(cloud);
  });

  test('each photo stands once where it belongs, and the sums are those that were typed', () => {
    const { photos, finish, paidFen } = storedOrder(cloud, orderId());
    const counts = [photos, finish?.photosBefore, finish?.photosAfter].map((all) => all?.length);
    expect(counts).toEqual([1, 1, 1]);
    expect([finish?.paidFen, paidFen]).toEqual([11_800, 11_700]);
    expect(stored<Rating>(cloud, 'ratings').map((rating) => rating.photos.length)).toEqual([1]);
  });
});

describe('An answer that is lost once', () => {
  test('is asked for again by the app itself, under the same name, and it says so quietly', async () => {
    const { liu } = phones;
    networks.liu.cutAt('for-a-moment', 'book');
    const before = networks.liu.requestIdsOf('book').length;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.type('wrong', '又堵了');
    await liu.tap('confirm-booking');
    await liu.see('resending');
    await liu.seeWords('正在为您找师傅');
    const sent = networks.liu.requestIdsOf('book').slice(before);
    expect([sent.length, new Set(sent).size]).toEqual([2, 1]);
    expect(doneTimes('book')).toBe(2);
  });
});

describe('A film that is lost on its way', () => {
  test('is kept, and sent again by a tap', async () => {
    const { liu } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    networks.liu.cutAt('no-way-there');
    await liu.chooseFilm('video', readFileSync('demo/clips/drain.mp4'));
    await liu.seeWords('视频没有传上去');
    networks.liu.cutAt('nowhere');
    await liu.tap('video-again');
    await liu.see('video-remove');
  });
});
