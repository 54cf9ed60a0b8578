import { describe, expect, it } from 'vitest';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { repairContract } from '#domain/repair/contract';
import { STATE_LABEL } from '#domain/repair/labels';
import type { RepairOrder } from '#domain/repair/order';
import { AT_WORK, type Party, type State } from '#domain/repair/order-states';
import { orderView } from '#domain/repair/view';
import { itemView } from '#domain/repair/view-item';
import { orderRow } from '#domain/repair/view-row';
import {
  actor,
  DAUGHTER,
  HAIBIN,
  HER_CONTACT,
  HIS_PHONE,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  NEIGHBOUR,
  NOW,
  openBoxes,
  STAFF,
  SUN,
  WANG,
  workerActor,
} from '../../kit/given';
import { anOrder, DRAIN } from '../../kit/given-orders';

const STATES = Object.keys(STATE_LABEL) as State[];
const HERS: readonly Party[] = ['resident', 'booker'];
const KNOWN: readonly (readonly [Party, Actor])[] = [
  ['resident', LIU],
  ['booker', DAUGHTER],
  ['worker', workerActor(HUIMIN, MA)],
  ['manager', managerOf(HUIMIN)],
  ['staff', STAFF],
  ['clock', CLOCK],
];
const STRANGERS: readonly (readonly [string, Actor])[] = [
  ['another resident', NEIGHBOUR],
  ["the worker's colleague", workerActor(HUIMIN, WANG)],
  ["another firm's worker", workerActor(HAIBIN, SUN)],
  ["another firm's manager", managerOf(HAIBIN)],
  ['a former worker', actor(MA.memberId)],
];

const inState = (state: State): RepairOrder => anOrder({ state, byDaughter: true, recognised: true });
const seenBy = (order: RepairOrder, who: Actor, now = NOW) => orderView(order, who, now, openBoxes);

/** What a screen could show of her home and number, and of his. */
const PRIVATE = [HER_CONTACT.phone, HER_CONTACT.door, HER_CONTACT.name];

describe.each(STATES)('An order that is %s', (state) => {
  const order = inState(state);

  it.each(KNOWN)('shows to its %s phone and door exactly where the law allows', (party, who) => {
    const view = seenBy(order, who);
    const words = JSON.stringify(view);
    const may =
      HERS.includes(party) || (party === 'worker' && order.worker !== null && AT_WORK.includes(state));
    expect(view?.contact ?? null).toEqual(may ? HER_CONTACT : null);
    for (const secret of PRIVATE) expect(words.includes(secret)).toBe(may);
  });

  it.each(KNOWN)("shows to its %s the worker's own number only if she is to call him now", (party, who) => {
    const may = HERS.includes(party) && order.worker !== null && AT_WORK.includes(state);
    expect(JSON.stringify(seenBy(order, who)).includes(HIS_PHONE)).toBe(may);
  });

  it.each(KNOWN)('shows to its %s the arrival code only on her side', (party, who) => {
    const may = HERS.includes(party) && order.arrivalCode !== null;
    expect(seenBy(order, who)?.arrivalCode ?? null).toBe(may ? order.arrivalCode?.digits : null);
  });

  it.each(KNOWN)('shows to its %s what she wrote and photographed, but never to a manager', (party, who) => {
    const view = seenBy(order, who);
    if (!view) return;
    const may = [...HERS, 'worker', 'staff'].includes(party);
    expect(view.wrong !== '').toBe(may);
    expect(view.photos.length > 0).toBe(may);
  });

  it.each(STRANGERS)('does not exist for %s', (_, who) => {
    expect(seenBy(order, who)).toBeNull();
  });

  it.each(KNOWN)('is shown to its %s within the contract, without a stored field too many', (_, who) => {
    const view = seenBy(order, who);
    if (view) expect(repairContract.order.output.shape.order.parse(view)).toEqual(view);
  });

  it('opens no seal for somebody who may not see what is inside', () => {
    const opened: Sealed[] = [];
    const noting =
      <T>(clear: T) =>
      (sealed: Sealed): T => {
        opened.push(sealed);
        return clear;
      };
    const watching = { contact: noting<Contact>(HER_CONTACT), phone: noting(HIS_PHONE) };
    for (const who of [managerOf(HUIMIN), STAFF, CLOCK, NEIGHBOUR]) orderView(order, who, NOW, watching);
    expect(opened).toEqual([]);
  });

  it('is a row of a list without any word or number of hers', () => {
    const words = JSON.stringify(orderRow(order));
    for (const secret of [...PRIVATE, HIS_PHONE, order.wrong]) expect(words).not.toContain(secret);
  });
});

describe('What a screen offers', () => {
  const can = (order: RepairOrder, who: Actor, now = NOW) => seenBy(order, who, now)?.can ?? [];

  it('is a report of a no-show from half an hour after the promise on', () => {
    const order = anOrder({ state: 'accepted' });
    const due = (order.promisedAt ?? 0) + 30 * MINUTE;
    expect(can(order, LIU, due - 1)).not.toContain('reportNoShow');
    expect(can(order, LIU, due)).toContain('reportNoShow');
  });

  it('is 是本人 until she has said it, and the code from then on', () => {
    const him = workerActor(HUIMIN, MA);
    expect(can(anOrder({ state: 'accepted' }), LIU)).toContain('recognise');
    expect(can(anOrder({ state: 'accepted' }), him)).not.toContain('arrive');
    expect(can(anOrder({ state: 'accepted', recognised: true }), LIU)).not.toContain('recognise');
    expect(can(anOrder({ state: 'accepted', recognised: true }), him)).toContain('arrive');
  });

  it('is another worker only where nobody is being waited for', () => {
    expect(can(anOrder({ state: 'open' }), LIU)).not.toContain('offer');
    expect(can(anOrder({ state: 'open', released: true }), LIU)).toContain('offer');
  });

  it('is nothing but ways out of a frozen order, and only to staff', () => {
    const order = anOrder({ state: 'frozen' });
    expect(can(order, STAFF)).toEqual(['resume', 'releaseByStaff', 'cancelByStaff']);
    for (const who of [LIU, workerActor(HUIMIN, MA), managerOf(HUIMIN)]) expect(can(order, who)).toEqual([]);
  });

  it('is nothing any more once it has ended, but the warranty on her side', () => {
    for (const state of ['cancelled', 'lapsed'] as const) {
      for (const [, who] of KNOWN) expect(can(inState(state), who)).toEqual([]);
    }
    for (const [party, who] of KNOWN)
      expect(can(inState('closed'), who)).toEqual(HERS.includes(party) ? ['rework'] : []);
  });
});

describe('What a view computes', () => {
  it('is punctuality as promised at the acceptance, two minutes after the booking', () => {
    const order = anOrder({ state: 'arrived' });
    expect(seenBy(order, LIU)?.punctual).toBe(true);
    expect(seenBy({ ...order, arrivedAt: NOW + 32 * MINUTE }, LIU)?.punctual).toBe(true);
    expect(seenBy({ ...order, arrivedAt: NOW + 32 * MINUTE + 1 }, LIU)?.punctual).toBe(false);
    expect(seenBy(anOrder({ state: 'accepted' }), LIU)?.punctual).toBeNull();
  });

  it('is the end of the warranty, counted from closing', () => {
    const order = anOrder({ state: 'closed' });
    expect(seenBy(order, LIU)?.warrantyUntil).toBe((order.closedAt ?? 0) + 30 * 24 * HOUR);
  });

  it('is a difference between what she paid and what the worker says', () => {
    const order = anOrder({ state: 'closed' });
    expect(orderRow(order).paidDiffers).toBe(false);
    expect(orderRow({ ...order, paidFen: 1 }).paidDiffers).toBe(true);
    expect(orderRow({ ...order, paidFen: null }).paidDiffers).toBe(false);
  });
});

describe('What everybody reads of the catalogue', () => {
  it('is all of an item but the place in the list, with its public prices and the words by which it is found', () => {
    const { _id, version, events, effects, owed, order, offered, next, ...item } = DRAIN;
    const shown = itemView(DRAIN);
    expect(shown).toEqual({ id: _id, ...item });
    expect(shown.prices.length).toBeGreaterThan(0);
    expect(shown.words.length).toBeGreaterThan(0);
  });
});
