import { expect } from 'vitest';
import { DRAIN } from './district';
import type { Hand } from './three-phones';
import type { WeakNetwork } from './weak-network';

// The first story as a person would touch it, command by command.

/** What is on a screen before a command is sent, and how it is sent. */
export interface TouchedStep {
  readonly title: string;
  readonly action: string;
  readonly who: 'liu' | 'ma';
  readonly screen: (orderId: string) => string;
  /** Everything that is typed, chosen and photographed before. */
  readonly fill: (page: Filling) => Promise<void>;
  /** All of it is still there. */
  readonly kept: (hand: Hand) => Promise<void>;
  /** What is tapped, and where a problem is said. */
  readonly send: string;
  readonly problem?: string;
  /** What is seen when it has been done. */
  readonly done: (hand: Hand) => Promise<void>;
}

interface Filling {
  readonly hand: Hand;
  /** The phone that lies beside this one. */
  readonly other: Hand;
  readonly photograph: (id: string) => Promise<void>;
}

const WRONG = '厨房下水道堵了，灶上还炖着晚饭';
const PRAISE = '很快就修好了';
const MARKS = ['punctuality', 'workmanship', 'attitude', 'honestPrice'] as const;
const nothing = async () => undefined;
const hers = (orderId: string) => `/pages/resident/order/index?id=${orderId}`;
const his = (orderId: string) => `/pages/provider/order/index?id=${orderId}`;

const isChecked = async ({ page }: Hand, id: string) =>
  expect(await page.locator(`#${id}:visible`).last().getAttribute('aria-checked')).toBe('true');

/** One photo, and it can be seen, although what the phone itself had of it is gone. */
async function photoThere({ page }: Hand, id: string): Promise<void> {
  const picture = page.locator(`#${id}-0:visible img`).last();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(await page.locator(`#${id}-1:visible`).count()).toBe(0);
}

export const STORY_ON_SCREENS: readonly TouchedStep[] = [
  {
    title: 'A booking',
    action: 'book',
    who: 'liu',
    screen: () => `/pages/resident/book/index?item=${DRAIN._id}`,
    async fill({ hand, photograph }) {
      await hand.type('wrong', WRONG);
      await photograph('photos');
    },
    async kept(hand) {
      expect(await hand.typed('wrong')).toBe(WRONG);
      await photoThere(hand, 'photos');
    },
    send: 'confirm-booking',
    done: (hand) => hand.seeWords('正在为您找师傅'),
  },
  {
    title: 'An acceptance',
    action: 'accept',
    who: 'ma',
    screen: () => '/pages/provider/desk/index',
    fill: nothing,
    kept: nothing,
    send: 'accept',
    problem: 'told',
    done: (hand) => hand.seeWords('到了门口'),
  },
  {
    title: '是本人',
    action: 'recognise',
    who: 'liu',
    screen: (orderId) => `/pages/resident/door/index?id=${orderId}`,
    fill: ({ hand }) => hand.tap('worn-0'),
    kept: (hand) => isChecked(hand, 'worn-0'),
    send: 'recognise',
    done: (hand) => hand.see('arrival-code'),
  },
  {
    title: 'The code at the door',
    action: 'arrive',
    who: 'ma',
    screen: his,
    async fill({ hand, other }) {
      await hand.see('key-1');
      for (const digit of (await other.read('code')).trim()) await hand.tap(`key-${digit}`);
    },
    kept: async (hand) => expect((await hand.read('code')).replace(/\s/g, '')).toMatch(/^\d{6}$/),
    send: 'arrive',
    problem: 'code-problem',
    done: (hand) => hand.seeWords('本人到达'),
  },
  {
    title: 'The state before the work',
    action: 'showBefore',
    who: 'ma',
    screen: (orderId) => `/pages/provider/before/index?id=${orderId}`,
    fill: ({ photograph }) => photograph('photos-before'),
    kept: (hand) => photoThere(hand, 'photos-before'),
    send: 'send-before',
    done: (hand) => hand.see('before-shown'),
  },
  {
    title: 'A quote',
    action: 'quote',
    who: 'ma',
    screen: (orderId) => `/pages/provider/quote/index?id=${orderId}`,
    async fill({ hand }) {
      await hand.tap('quantity-unblock-more');
      await hand.type('price-unblock', '120');
    },
    kept: async (hand) => expect(await hand.typed('price-unblock')).toBe('120'),
    send: 'send-quote',
    done: (hand) => hand.seeWords('等居民同意报价'),
  },
  {
    title: 'An approval',
    action: 'approve',
    who: 'liu',
    screen: hers,
    fill: nothing,
    kept: nothing,
    send: 'approve',
    done: (hand) => hand.seeWords('正在维修'),
  },
  {
    title: 'Finishing',
    action: 'finish',
    who: 'ma',
    screen: (orderId) => `/pages/provider/finish/index?id=${orderId}`,
    async fill({ hand, photograph }) {
      for (const [place] of DRAIN.standard.entries()) await hand.tap(`checked-${place}`);
      await photograph('photos-after');
      await hand.type('paid', '118');
    },
    async kept(hand) {
      for (const [place] of DRAIN.standard.entries()) await isChecked(hand, `checked-${place}`);
      await photoThere(hand, 'photos-after');
      expect(await hand.typed('paid')).toBe('118');
    },
    send: 'send-finish',
    done: (hand) => hand.seeWords('等居民确认'),
  },
  {
    title: 'A confirmation',
    action: 'confirm',
    who: 'liu',
    screen: hers,
    fill: ({ hand }) => hand.type('paid', '117'),
    kept: async (hand) => expect(await hand.typed('paid')).toBe('117'),
    send: 'confirm',
    done: (hand) => hand.see('rate'),
  },
  {
    title: 'A rating',
    action: 'rate',
    who: 'liu',
    screen: (orderId) => `/pages/resident/rate/index?id=${orderId}`,
    async fill({ hand, photograph }) {
      for (const mark of MARKS) await hand.tap(`${mark}-4`);
      await hand.type('text', PRAISE);
      await photograph('photos');
    },
    async kept(hand) {
      for (const mark of MARKS) await isChecked(hand, `${mark}-4`);
      expect(await hand.typed('text')).toBe(PRAISE);
      await photoThere(hand, 'photos');
    },
    send: 'send-rating',
    done: (hand) => hand.seeWords('谢谢您的评价'),
  },
];

/** Chooses a photo whose upload is cut on its way there, then on its way back, and sends it again by a tap. */
export async function photographOverA(network: WeakNetwork, hand: Hand, id: string): Promise<void> {
  const lostBefore = network.photosLost;
  network.cutAt('no-way-there');
  await hand.choosePhoto(id);
  await expect.poll(() => network.photosLost).toBe(lostBefore + 1);
  await hand.see(`${id}-lost`);
  network.cutAt('no-way-back');
  await hand.tap(`${id}-sending-0`);
  await expect.poll(() => network.photosLost).toBe(lostBefore + 2);
  await hand.see(`${id}-lost`);
  network.cutAt('nowhere');
  await hand.tap(`${id}-sending-0`);
  await hand.see(`${id}-0`);
}
