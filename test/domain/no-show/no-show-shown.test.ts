import { describe, expect, it } from 'vitest';
import { newNoun } from '#domain/kernel/entity';
import type { Pictures } from '#domain/kernel/pictures';
import { DAY, HOUR } from '#domain/kernel/time';
import {
  doesCount,
  NO_SHOW_STATES,
  NO_SHOW_TABLE,
  NO_SHOWS_SHOWN_FOR,
  type NoShow,
} from '#domain/no-show/no-show';
import { noShowRow, noShowView } from '#domain/no-show/view';
import { actor, LIU, NOW, STAFF } from '../../kit/given';

const WORKER = actor('member-ma', ['worker'], 'huimin');
const BOSS = actor('boss', ['manager'], 'huimin');
const COLLEAGUE = actor('colleague', ['staff', 'worker'], 'huimin');
const PICTURES: Pictures = { urlOf: (id: string) => `https://${id}`, verdictOn: () => 'pass' };
const photo = { fileId: 'log.jpg', from: null } as unknown as NonNullable<NoShow['answer']>['photos'][number];
const at = (over: Partial<NoShow> = {}): NoShow => ({
  ...newNoun('n1'),
  ...{
    providerId: 'huimin',
    providerName: '惠民',
    worker: { workerId: 'ma', memberId: 'member-ma', name: '马师傅' },
  },
  ...{ order: { id: 'order-1', itemName: '疏通下水', promisedAt: NOW - 2 * HOUR }, residentId: 'liu' },
  ...{
    toldIds: ['liu'],
    at: NOW - HOUR,
    saidBy: 'resident',
    visits: [],
    state: 'pending',
    orderId: 'order-1',
  },
  ...{ workerMemberId: 'member-ma', answer: null, ruling: null, dueAt: NOW + DAY, actsAt: NOW + DAY },
  ...over,
});
const seen = (noShow: NoShow, who: typeof LIU, now = NOW) => noShowView(noShow, who, PICTURES, now);

describe('The table of a no-show', () => {
  it('is this, and no other; what is open counts nowhere', () => {
    expect(NO_SHOW_TABLE).toEqual({
      open: { from: [], to: 'pending', by: ['clock'] },
      admit: { from: ['pending'], to: 'admitted', by: ['worker'] },
      contest: { from: ['pending'], to: 'contested', by: ['worker'] },
      leaveUnanswered: { from: ['pending'], to: 'unanswered', by: ['clock'] },
      uphold: { from: ['contested'], to: 'upheld', by: ['staff'] },
      dismiss: { from: ['contested'], to: 'dismissed', by: ['staff'] },
      leaveUnruled: { from: ['contested'], to: 'unruled', by: ['clock'] },
    });
    expect(NO_SHOW_STATES.map((state) => `${state} ${doesCount({ state })}`)).toEqual([
      ...['pending null', 'admitted true', 'unanswered true', 'contested null'],
      ...['upheld true', 'dismissed false', 'unruled false'],
    ]);
    expect(NO_SHOWS_SHOWN_FOR).toBe(90 * 24 * HOUR);
  });
});

describe('A no-show as it is shown', () => {
  const contested = at({ state: 'contested', answer: { at: NOW, words: '打过电话', photos: [photo] } });
  it('lets the worker answer and staff rule until the time is over, and nobody else', () => {
    const may = (of: NoShow, who: typeof LIU, now = NOW) => [
      seen(of, who, now)?.mayAnswer,
      seen(of, who, now)?.mayRule,
    ];
    expect([may(at(), WORKER), may(at(), STAFF), may(at(), BOSS), may(at(), LIU)]).toEqual([
      ...[
        [true, false],
        [false, false],
        [false, false],
        [false, false],
      ],
    ]);
    expect([may(contested, STAFF), may(contested, COLLEAGUE), may(contested, WORKER)]).toEqual([
      ...[
        [false, true],
        [false, false],
        [false, false],
      ],
    ]);
    expect([may(at(), WORKER, NOW + DAY - 1), may(at(), WORKER, NOW + DAY)]).toEqual([
      [true, false],
      [false, false],
    ]);
    expect([may(contested, STAFF, NOW + DAY - 1), may(contested, STAFF, NOW + DAY)]).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('names the order to staff alone, and shows the call log to everybody but the resident', () => {
    const of = (who: typeof LIU) => [
      seen(contested, who)?.orderId,
      seen(contested, who)?.answer?.photos.length,
    ];
    expect([of(STAFF), of(COLLEAGUE), of(WORKER), of(BOSS), of(LIU)]).toEqual([
      ...[
        ['order-1', 1],
        ['order-1', 1],
        [null, 1],
        [null, 1],
        [null, 0],
      ],
    ]);
    expect(seen(contested, LIU)?.answer).toMatchObject({ at: NOW, words: '打过电话' });
    expect([STAFF, COLLEAGUE, WORKER, BOSS, LIU].map((who) => seen(contested, who)?.party)).toEqual([
      ...['staff', 'involved', 'worker', 'firm', 'resident'],
    ]);
  });

  it('to nobody who has no part in it, and in lists by its headline', () => {
    for (const who of [
      actor('anybody'),
      actor('wang', ['worker'], 'huimin'),
      actor('x', ['manager'], 'haibin'),
    ])
      expect(seen(contested, who)).toBeNull();
    expect(noShowRow(contested, STAFF, NOW)).toEqual({
      ...{ id: 'n1', state: 'contested', firmName: '惠民', workerName: '马师傅', itemName: '疏通下水' },
      ...{ at: NOW - HOUR, dueAt: NOW + DAY, may: true },
    });
    const ruling = { at: NOW, by: 'zhou', upheld: false, why: '他到过' };
    const ruled = seen(at({ state: 'dismissed', ruling, dueAt: null, actsAt: null }), LIU);
    expect(ruled).toMatchObject({ answer: null, ruling: { at: NOW, upheld: false, why: '他到过' } });
    expect(ruled?.ruling).not.toHaveProperty('by');
  });
});
