import { describe, expect, it } from 'vitest';
import type { Effect } from '#domain/effects';
import { DAY } from '#domain/kernel/time';
import { add, type RatedOrder, rate, reply } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import { actor, done, LIU, moment, NEIGHBOUR, NOW } from '../../kit/given';
import { aRating } from '../../kit/given-ratings';

// Who is told, what is awarded and what is counted by every step of a rating: written by hand from the by-laws.

const ORDER: RatedOrder = {
  id: 'order-1',
  residentId: 'liu',
  closedAt: NOW,
  category: 'pipes',
  worker: { workerId: 'ma', providerId: 'huimin', memberId: 'member-ma' },
};
const OPINION = {
  marks: { punctuality: 5, workmanship: 4, attitude: 3, honestPrice: 1 },
  tags: ['手艺好'],
  text: '来得很快。',
  photos: [{ fileId: 'cloud://photo.jpg', traceId: 'trace' }],
};
const MANAGER = actor('boss', ['manager'], 'firm-1');
const later = moment({ actor: LIU, now: NOW + DAY });
const given = aRating('order-1', { residentId: 'liu', ratedAt: NOW });
const words = { text: '没再漏过', photos: [] };

const say = (effect: Effect): string =>
  effect.kind === 'notify'
    ? `tells ${effect.to}: ${effect.about} of ${effect.noun} ${effect.id} (${effect.cause})`
    : effect.kind === 'award'
      ? `awards ${effect.to}: ${effect.rule}, on day ${(effect.at - NOW) / DAY} (${effect.cause})`
      : effect.kind === 'count-rating'
        ? `counts (${effect.cause})`
        : effect.kind;

const STEPS: Readonly<Record<string, { does: () => Rating; follows: readonly string[] }>> = {
  'rating an order': {
    does: () => done(rate(ORDER, OPINION, later)),
    follows: ['counts (rating-order-1)', 'awards liu: rating, on day 1 (rating-order-1)'],
  },
  'adding to a rating': {
    does: () => done(add(given, words, later)),
    follows: ['counts (addition-order-1)'],
  },
  'the firm’s reply': {
    does: () => done(reply(given, 1, '谢谢', moment({ actor: MANAGER, now: NOW + DAY }))),
    follows: ['tells liu: rating-replied of repair-order order-1 (order-1-reply)'],
  },
};

describe('What follows for whom', () => {
  it.each(Object.entries(STEPS))('from %s', (_, { does, follows }) => {
    expect(Object.values(does().effects).map(say)).toEqual(follows);
  });
});

describe('A new rating', () => {
  it('keeps what was said of whom, and is counted and listed nowhere yet', () => {
    const rating = done(rate(ORDER, OPINION, later));
    expect(rating).toMatchObject({
      _id: 'order-1',
      ...OPINION,
      residentId: 'liu',
      providerId: 'huimin',
      workerId: 'ma',
      category: 'pipes',
      overall: 3.25,
      ratedAt: NOW + DAY,
      counted: null,
      listed: null,
      addition: null,
      reply: null,
    });
    expect(rating.publicId).toMatch(/^id-/);
    expect(rating.events).toEqual([
      {
        at: NOW + DAY,
        action: 'rate',
        by: 'resident',
        memberId: 'liu',
        from: null,
        to: 'rated',
        why: null,
        requestId: later.requestId,
        digest: later.digest,
      },
    ]);
  });

  it('is not of an order that nobody has carried out', () => {
    expect(rate({ ...ORDER, worker: null }, OPINION, later)).toEqual({
      ok: false,
      refusal: { code: 'NOT_CLOSED' },
    });
  });
});

describe('An addition', () => {
  it('is its author’s, with its words and photos, and waits to be public', () => {
    const rating = done(add(given, { ...words, photos: OPINION.photos }, later));
    expect(rating.addition).toEqual({ ...words, photos: OPINION.photos, addedAt: NOW + DAY, batch: null });
    const first = done(rate(ORDER, OPINION, later));
    const both = done(add(first, words, later));
    expect(both.events.map(({ action, by, from, to }) => [action, by, from, to])).toEqual([
      ['rate', 'resident', null, 'rated'],
      ['add', 'resident', 'rated', 'rated'],
    ]);
  });

  it('is possible for 180 days, to the millisecond, once, and for nobody else', () => {
    const at = (now: number, rating = given, who = LIU) => {
      const answer = add(rating, words, moment({ actor: who, now }));
      return answer.ok ? 'added' : answer.refusal.code;
    };
    expect(at(NOW + 180 * DAY)).toBe('added');
    expect(at(NOW + 180 * DAY + 1)).toBe('ADDITION_TOO_LATE');
    expect(at(NOW, given, NEIGHBOUR)).toBe('NOT_FOUND');
    const added = { ...given, addition: { ...words, addedAt: NOW, batch: null } };
    expect(at(NOW, added)).toBe('ALREADY_ADDED');
    expect(at(NOW, added, NEIGHBOUR)).toBe('NOT_FOUND');
  });
});

describe('A reply', () => {
  const by = (who: typeof LIU, rating = given, published = 1) => {
    const answer = reply(rating, published, '谢谢', moment({ actor: who, now: NOW }));
    return answer.ok ? answer.after.reply : answer.refusal.code;
  };

  it('is the manager’s, to what is public of the own firm, once', () => {
    expect(by(MANAGER)).toEqual({ text: '谢谢', repliedAt: NOW });
    expect(by(MANAGER, { ...given, reply: { text: '好', repliedAt: NOW } })).toBe('ALREADY_REPLIED');
  });

  it.each([
    ['somebody who works there and does not manage it', actor('w', ['worker'], 'firm-1')],
    ['the manager of another firm', actor('x', ['manager'], 'firm-2')],
    ['a member of staff', actor('zhou', ['staff'])],
    ['the author', LIU],
  ])('of %s is refused as if there were no such rating', (_, who) => {
    expect(by(who)).toBe('NOT_FOUND');
  });

  it('to what is not public yet, or never will be, is refused as if there were no such rating', () => {
    expect(by(MANAGER, given, 0)).toBe('NOT_FOUND');
    expect(by(MANAGER, { ...given, listed: null })).toBe('NOT_FOUND');
    expect(by(MANAGER, { ...given, listed: null, reply: { text: '好', repliedAt: NOW } })).toBe('NOT_FOUND');
  });

  it('stands on record as the manager’s', () => {
    const replied = done(reply(given, 1, '谢谢', moment({ actor: MANAGER, now: NOW })));
    expect(replied.events.at(-1)).toMatchObject({
      action: 'reply',
      by: 'manager',
      memberId: 'boss',
      to: 'rated',
    });
  });
});
