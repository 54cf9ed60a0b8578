import { describe, expect, test } from 'vitest';
import { countAll, sayCount } from '../../../src/features/desk/counted';

const listed = (count: number, more = false) => ({ rows: Array.from({ length: count }, () => null), more });

describe('What a desk counts', () => {
  test('is all lists together', () => {
    expect(countAll([listed(2), listed(0), listed(3)])).toEqual({ count: 5, more: false });
  });

  test('is not said before every list has answered', () => {
    expect(countAll([listed(2), undefined])).toBeNull();
    expect(countAll([undefined, listed(0)])).toBeNull();
  });

  test('says so where one of them goes on', () => {
    const count = countAll([listed(20, true), listed(1)]);
    expect(count && sayCount(count)).toBe('21+');
    expect(sayCount({ count: 3, more: false })).toBe('3');
  });
});
