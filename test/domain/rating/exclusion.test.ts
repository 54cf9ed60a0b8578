import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { EXCLUSIONS, exclusionOf, PAIR_WINDOW } from '#domain/rating/exclusion';

const NO_TIES = { ownFirm: false, samePhone: false, sameHousehold: false, ordersOfPair: 1 };

describe('What is not counted', () => {
  it.each([
    ['of somebody of the firm', { ownFirm: true }, 'own-firm'],
    ['from a phone of the firm', { samePhone: true }, 'same-phone'],
    ['from a home of the firm', { sameHousehold: true }, 'same-household'],
    ['of one pair, from the fourth within the window on', { ordersOfPair: 4 }, 'many-of-one-pair'],
    [
      'of somebody of the firm, whatever else ties them',
      { ownFirm: true, samePhone: true, sameHousehold: true, ordersOfPair: 9 },
      'own-firm',
    ],
    ['of a phone before a home', { samePhone: true, sameHousehold: true }, 'same-phone'],
    ['of a home before a pair', { sameHousehold: true, ordersOfPair: 4 }, 'same-household'],
  ])('is a rating %s', (_, ties, exclusion) => {
    expect(exclusionOf({ ...NO_TIES, ...ties })).toBe(exclusion);
  });

  it.each([1, 2, 3])('is not the one of order number %d of a pair', (ordersOfPair) => {
    expect(exclusionOf({ ...NO_TIES, ordersOfPair })).toBeNull();
  });

  it('is for one of these reasons', () => {
    expect(EXCLUSIONS).toEqual(['own-firm', 'same-phone', 'same-household', 'many-of-one-pair']);
  });

  it('looks back over thirty days', () => {
    expect(PAIR_WINDOW).toBe(30 * DAY);
  });
});
