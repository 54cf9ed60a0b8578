import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { photosBefore } from '#domain/repair/before';
import { showBefore } from '#domain/repair/decide/before';
import { finish, reject } from '#domain/repair/decide/closing';
import { PHOTOS_MAX, type RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { orderView } from '#domain/repair/view';
import { done, HUIMIN, LIU, MA, moment, NOW, openBoxes, STAFF, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { COMMANDS, ripeFor } from './commands';

const HIM = workerActor(HUIMIN, MA);
const LATE = NOW + DAY;
const at = (now = LATE) => moment({ actor: HIM, now });
const pictures = (count: number, name = 'before') =>
  Array.from({ length: count }, (_, place) => `cloud://${name}-${place}.jpg`);
const shown = (order: RepairOrder, photos: readonly string[], now = LATE) =>
  done(showBefore(order, photos, at(now)));
const codeOf = (order: RepairOrder, photos: readonly string[]) => {
  const answer = showBefore(order, photos, at());
  return answer.ok ? 'ok' : answer.refusal.code;
};
const finished = (order: RepairOrder, before: readonly string[], now = LATE + HOUR) =>
  finish(
    order,
    { checked: order.item.standard, photosBefore: before, photosAfter: pictures(1, 'after'), paidFen: 0 },
    null,
    at(now),
  );
const seenBy = (order: RepairOrder, who: typeof LIU) => orderView(order, who, LATE, openBoxes)?.photosBefore;

describe('The state before the work', () => {
  it.each<State>(['arrived', 'quoted', 'approved'])(
    'is shown by the worker while the order is %s',
    (state) => {
      const order = anOrder({ state });
      const after = shown(order, pictures(2));
      expect(after).toMatchObject({ state, before: [{ at: LATE, photos: pictures(2) }] });
      expect(after.events.at(-1)).toMatchObject({ action: 'showBefore', by: 'worker' });
      expect(after.effects).toEqual(order.effects);
    },
  );

  it('is seen by her, by him and by staff as soon as it is shown', () => {
    const order = shown(anOrder({ state: 'arrived' }), pictures(2));
    for (const who of [LIU, HIM, STAFF]) expect(seenBy(order, who)).toEqual(pictures(2));
    expect(seenBy(anOrder({ state: 'arrived' }), LIU)).toEqual([]);
  });

  it('may be added to, up to nine in all, and nothing of it is taken back', () => {
    const two = shown(anOrder({ state: 'arrived' }), pictures(2));
    const all = shown(two, pictures(PHOTOS_MAX - 2, 'more'), LATE + 1);
    expect(photosBefore(all)).toEqual([...pictures(2), ...pictures(PHOTOS_MAX - 2, 'more')]);
    expect(codeOf(two, pictures(PHOTOS_MAX - 1, 'more'))).toBe('TOO_MANY_PHOTOS');
    expect(showBefore(two, pictures(PHOTOS_MAX - 1, 'more'), at())).toMatchObject({
      refusal: { fields: [{ path: 'photosBefore' }] },
    });
    expect(codeOf(all, pictures(1, 'one-more'))).toBe('NOT_NOW');
    expect(orderView(all, HIM, LATE, openBoxes)?.can).not.toContain('showBefore');
    expect(orderView(two, HIM, LATE, openBoxes)?.can).toContain('showBefore');
  });

  it('moves no deadline', () => {
    for (const state of ['arrived', 'quoted', 'approved'] as const) {
      const order = anOrder({ state });
      expect(shown(order, pictures(1)).actsAt).toBe(order.actsAt);
    }
  });

  it('cannot be shown once the work was finished, also when she sends it back', () => {
    expect(codeOf(anOrder({ state: 'finished' }), pictures(1))).toBe('NOT_NOW');
    const back = done(reject(anOrder({ state: 'finished' }), '还在滴水', moment({ actor: LIU, now: LATE })));
    expect(back.state).toBe('approved');
    expect(codeOf(back, pictures(1))).toBe('NOT_NOW');
  });

  it('is not on a road of its own where people only talk', () => {
    const accepted = anOrder({ state: 'accepted' });
    const talk: RepairOrder = { ...accepted, item: { ...accepted.item, path: 'consult' } };
    expect(codeOf(talk, pictures(1))).toBe('NOT_NOW');
  });
});

describe('Finishing', () => {
  const approved = anOrder({ state: 'approved' });

  it('takes the photos before the work from the order, and needs no others', () => {
    const order = shown(approved, pictures(2));
    expect(done(finished(order, [])).finish?.photosBefore).toEqual(pictures(2));
  });

  it('believes what was shown at the door, and nothing that is called "before" when the work is done', () => {
    const order = shown(approved, pictures(2));
    const after = done(finished(order, pictures(1, 'late')));
    expect(after.finish?.photosBefore).toEqual(pictures(2));
    expect(JSON.stringify(after)).not.toContain('late');
  });

  it('still asks for them where nobody showed any', () => {
    expect(finished(approved, [])).toMatchObject({
      refusal: { code: 'PHOTOS_MISSING', fields: [{ path: 'photosBefore' }] },
    });
    expect(done(finished(approved, pictures(1))).finish?.photosBefore).toEqual(pictures(1));
  });

  it('does not ask once more when she has sent it back', () => {
    for (const order of [shown(approved, pictures(2)), approved]) {
      const first = done(finished(order, pictures(2)));
      const back = done(reject(first, '还在滴水', moment({ actor: LIU, now: LATE + 2 * HOUR })));
      expect(photosBefore(back)).toEqual(pictures(2));
      expect(done(finished(back, [], LATE + 3 * HOUR)).finish?.photosBefore).toEqual(pictures(2));
    }
  });
});

describe('What was shown before', () => {
  it('by a worker who went is not shown as the next one’s, and is kept', () => {
    const order = shown(anOrder({ state: 'arrived' }), pictures(2));
    const gone = { ...order, acceptedAt: null };
    expect(photosBefore(gone)).toEqual([]);
    const taken = { ...order, state: 'arrived', acceptedAt: LATE + HOUR } as const;
    expect(photosBefore(taken)).toEqual([]);
    const anew = shown(taken, pictures(PHOTOS_MAX, 'next'), LATE + 2 * HOUR);
    expect(photosBefore(anew)).toEqual(pictures(PHOTOS_MAX, 'next'));
    expect(anew.before?.flatMap(({ photos }) => photos)).toEqual([
      ...pictures(2),
      ...pictures(PHOTOS_MAX, 'next'),
    ]);
  });

  it('stands through a further visit of the same worker, and begins anew with a rework', () => {
    const order = shown(anOrder({ state: 'arrived' }), pictures(2));
    const postponed = done(COMMANDS.postpone(order, at(LATE + HOUR)));
    expect(photosBefore(postponed)).toEqual(pictures(2));
    const closed = { ...anOrder({ state: 'closed' }), before: order.before ?? [] };
    const again = done(
      COMMANDS.rework(ripeFor('rework', closed), moment({ actor: LIU, now: LATE + 2 * HOUR })),
    );
    expect(photosBefore(closed)).toEqual(pictures(2));
    expect(photosBefore(again)).toEqual([]);
    expect(again.before).toEqual(order.before);
  });
});
