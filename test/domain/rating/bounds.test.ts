import { describe, expect, it } from 'vitest';
import { ratingContract } from '#domain/rating/contract';

/** What may be said of a closed order, on both sides of every bound. */

const takes = (action: keyof typeof ratingContract, input: object) =>
  ratingContract[action].input.safeParse(input).success;

const MARKS = { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 };
const RATING = { orderId: 'order-1', marks: MARKS, tags: [], text: '', photos: [] };
const ADDITION = { orderId: 'order-1', text: '还好着', photos: [] };
const REPLY = { ratingId: 'public-1', text: '谢谢' };
const words = (length: number) => '好'.repeat(length);
const photos = (count: number) =>
  Array.from({ length: count }, () => `cloud://env/tickets/rating-photo/${'0'.repeat(32)}.jpg`);
const TAGS = [
  '准时到达',
  '手艺好',
  '收费明白',
  '说话和气',
  '收拾干净',
  '讲解清楚',
  '来得晚',
  '返工',
  '多收费',
];

describe('What may be said', () => {
  it.each<
    [
      what: string,
      action: 'rate' | 'add' | 'reply',
      of: (n: number) => object,
      taken: number[],
      not: number[],
    ]
  >([
    ['letters of a rating', 'rate', (n) => ({ ...RATING, text: words(n) }), [0, 500], [501]],
    ['photos of a rating', 'rate', (n) => ({ ...RATING, photos: photos(n) }), [0, 6], [7]],
    ['letters of an addition', 'add', (n) => ({ ...ADDITION, text: words(n) }), [1, 500], [0, 501]],
    ['photos of an addition', 'add', (n) => ({ ...ADDITION, photos: photos(n) }), [0, 6], [7]],
    ['letters of a reply', 'reply', (n) => ({ ...REPLY, text: words(n) }), [2, 300], [1, 301]],
    [
      'tags of a rating',
      'rate',
      (n) => ({ ...RATING, tags: Array.from({ length: n }, () => '返工') }),
      [0, 9],
      [10],
    ],
  ])('are so many %s (%s), neither fewer nor more', (_, action, of, taken, not) => {
    expect(taken.map((n) => takes(action, of(n)))).toEqual(taken.map(() => true));
    expect(not.map((n) => takes(action, of(n)))).toEqual(not.map(() => false));
  });

  it.each(Object.keys(MARKS))('is a whole mark from one to five for %s', (mark) => {
    const rated = (value: number) => takes('rate', { ...RATING, marks: { ...MARKS, [mark]: value } });
    expect([0, 1, 5, 6, 4.5].map(rated)).toEqual([false, true, true, false, false]);
  });

  it.each(TAGS)('is 「%s」', (tag) => {
    expect(takes('rate', { ...RATING, tags: [tag] })).toBe(true);
  });

  it('is no tag that is not on the list', () => {
    expect(takes('rate', { ...RATING, tags: ['骗子'] })).toBe(false);
  });
});
