import { describe, expect, test } from 'vitest';
import { countAll, sayCount, without } from '../../../src/features/counted';

const listed = (count: number, more = false) => ({ rows: Array.from({ length: count }, () => ({})), more });

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
    expect(count && sayCount(count)).toBe('不止 21');
    expect(count && sayCount(count, 'short')).toBe('21+');
    expect(sayCount({ count: 3, more: false })).toBe('3');
  });

  test('is nothing twice: what an earlier list names is left out of the later ones', () => {
    const alarms = { rows: [{ id: 'a' }, { id: 'b' }], more: false };
    const frozen = { rows: [{ id: 'b' }, { id: 'c' }], more: true };
    expect(without(frozen, alarms)).toEqual({ rows: [{ id: 'c' }], more: true });
    expect(without(frozen, undefined)).toEqual(frozen);
    expect(without(undefined, alarms)).toBeUndefined();
  });
});
