import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '#domain/kernel/entity';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MANAGER, MONDAY_NINE, STAFF, STREET } from '../kit/district';
import { every } from '../kit/effort';
import { DAUGHTER } from '../kit/every-state';
import { districtWithAdvice, leadTo } from '../kit/further-situations';
import { stored, storedOrder } from '../kit/once';
import { AGAIN_AT, type Command, ofEach, type Said } from '../kit/order-commands';
import { rewrite } from '../kit/rewrite';
import { PHOTO, QUOTED_FEN } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(districtWithAdvice());
});
afterAll(() => cloud.stop());

const WISH = {
  itemId: DRAIN._id,
  wrong: '厨房下水道堵了',
  photos: [],
  video: null,
  when: { kind: 'urgent' as const },
  providerId: null,
};
const HERS = {
  name: '刘奶奶',
  phone: '13905320077',
  street: STREET,
  community: '寿张路社区',
  house: '1 号',
  unit: '',
  room: '101',
};
const LINE = { kind: 'labour' as const, priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN };
const LATER = { ...AGAIN_AT, from: AGAIN_AT.from + DAY, to: AGAIN_AT.to + DAY };
const BECAUSE = { reason: '说不清楚' };
const ELSE = { reason: '另一个原因' };

/** A command that is added to the room is missing here until somebody has said it. */
const SAID: { readonly [A in Command]: Said<A> } = {
  book: { by: LIU, says: { ...WISH, addressId: HER_ADDRESS }, other: { wrong: '别的坏了' } },
  bookFor: {
    by: DAUGHTER,
    says: { ...WISH, whose: HERS, consent: { agreed: true, how: 'by-telephone', relation: '女儿' } },
    other: { wrong: '别的坏了' },
  },
  accept: { by: MA, when: 'open', says: {}, other: ['release', BECAUSE] },
  acceptFor: { by: MANAGER, when: 'open', says: { workerId: 'w1' }, other: { workerId: 'w2' } },
  offer: { by: LIU, when: 'released', says: { to: 'everyone' }, other: { to: 'same-firm' } },
  suggest: {
    by: STAFF,
    when: 'orphaned',
    says: { providerId: 'firm-2' },
    other: { providerId: 'firm-far' },
  },
  callees: { by: STAFF, when: 'orphaned', says: {}, other: ['openContact', BECAUSE] },
  recognise: {
    by: LIU,
    when: 'accepted',
    says: { workerId: 'w1', badgeWorn: true, uniformWorn: true },
    other: { badgeWorn: false },
  },
  disown: { by: LIU, when: 'accepted', says: { reason: null }, other: BECAUSE },
  arrive: {
    by: MA,
    when: 'recognised',
    says: (order) => ({ code: order.arrivalCode?.digits ?? '' }),
    other: { code: '000000' },
  },
  quote: {
    by: MA,
    when: 'arrived',
    says: { lines: [LINE] },
    other: { lines: [{ ...LINE, unitFen: 9_000 }] },
  },
  approve: {
    by: LIU,
    when: 'quoted',
    says: (order) => ({ quoteId: order.quote?.id ?? '' }),
    other: { quoteId: 'another' },
  },
  decline: { by: LIU, when: 'quoted', says: { reason: null }, other: BECAUSE },
  ...ofEach('said'),
  finish: {
    by: MA,
    when: 'approved',
    says: { checked: [...DRAIN.standard], photosBefore: [PHOTO], photosAfter: [PHOTO], paidFen: QUOTED_FEN },
    other: { paidFen: 0 },
  },
  confirm: { by: LIU, when: 'finished', says: { paidFen: QUOTED_FEN }, other: { paidFen: 0 } },
  reject: { by: LIU, when: 'finished', says: BECAUSE, other: ELSE },
  dispute: { by: LIU, when: 'finishedAgain', says: BECAUSE, other: ELSE },
  rework: { by: LIU, when: 'closed', says: { at: AGAIN_AT, ...BECAUSE }, other: { at: LATER } },
  cancel: { by: LIU, when: 'open', says: { reason: null }, other: BECAUSE },
  release: { by: MA, when: 'accepted', says: BECAUSE, other: ELSE },
  resume: { by: STAFF, when: 'frozen', says: BECAUSE, other: ELSE },
  releaseByStaff: { by: STAFF, when: 'frozen', says: BECAUSE, other: ELSE },
  cancelByStaff: { by: STAFF, when: 'frozen', says: BECAUSE, other: ELSE },
  attend: { by: STAFF, when: 'open', says: { instead: null }, other: { instead: 5 } },
  handBack: { by: STAFF, when: 'attended', says: {}, other: ['attend', { instead: null }] },
  noteCall: {
    by: STAFF,
    when: 'open',
    says: { whom: 'resident', outcome: 'no-answer', words: '' },
    other: { outcome: 'busy' },
  },
  openContact: { by: STAFF, when: 'frozen', says: BECAUSE, other: ELSE },
  sayReceived: { by: MA, when: 'owing', says: { received: true }, other: { received: false } },
  payFee: { by: LIU, when: 'owing', says: {}, other: ['cancel', { reason: null }] },
  ruleFee: { by: STAFF, when: 'owing', says: { to: 'waived', ...BECAUSE }, other: ELSE },
  askFeeFirst: { by: STAFF, when: 'unpaid', says: {}, other: ['ruleFee', { to: 'waived', ...BECAUSE }] },
  reportNoShow: { by: LIU, when: 'accepted', late: true, says: {}, other: ['cancel', { reason: null }] },
};
const PEOPLE: Readonly<Record<string, string>> = { resident: LIU, worker: MA };
const COMMANDS = Object.keys(SAID) as Command[];

const isAction = (other: object): other is readonly [Command, object] => Array.isArray(other);

/** Everything that is written down under one name. */
const doneUnder = (requestId: string) => [
  ...stored<Entity>(cloud, 'repair_orders')
    .flatMap(({ events }) => events)
    .filter((event) => event.requestId === requestId),
  ...stored<{ _id: string }>(cloud, 'seal_openings').filter(({ _id }) => _id.endsWith(`-${requestId}`)),
];

async function wishOf(action: Command) {
  const { by: who, when, says, other, late } = SAID[action];
  const by = PEOPLE[who] ?? who;
  const orderId = when && (await leadTo(cloud, when));
  const about = orderId ? { orderId } : {};
  if (orderId && late) cloud.clock.set((storedOrder(cloud, orderId).promisedAt ?? 0) + 31 * MINUTE);
  const said = typeof says === 'function' ? says(storedOrder(cloud, orderId ?? '')) : says;
  const [second, words] = isAction(other) ? other : [action, { ...said, ...other }];
  return { by, first: { ...said, ...about }, second, other: { ...words, ...about } };
}

/** A wish that is sent again is counted once; when it was counted last may change. */
function database(): string {
  const { allowances: _, ...all } = cloud.dump();
  return JSON.stringify(all);
}

describe('Every command of the room', () => {
  test.each(every(COMMANDS))(
    '%s, sent three times under one name, two at the same moment, is done once',
    async (action) => {
      const { by, first, second, other } = await wishOf(action);
      const requestId = newRequestId();
      const answers = await Promise.all([1, 2].map(() => say(by, 'repair', action, first, requestId)));
      expect(answers).toEqual([granted(), granted()]);
      expect(doneUnder(requestId)).toHaveLength(1);
      const after = database();
      expect(await say(by, 'repair', action, first, requestId)).toEqual(granted());
      expect(await say(by, 'repair', second, other, requestId)).toEqual(refused('REQUEST_REUSED'));
      expect(database()).toBe(after);
      // What staff asked of her is no matter of the next command.
      for (const { _id, feeFirst } of stored<Member>(cloud, 'members')) {
        if (feeFirst) await rewrite(cloud, 'members', _id, { feeFirst: null });
      }
    },
  );
});
