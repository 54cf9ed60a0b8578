import { describe, expect, it } from 'vitest';
import { minutesTakenAt } from '#domain/kernel/minute-code';
import { idsBeginWith, numberOf } from '#domain/kernel/thing-number';
import { MINUTE } from '#domain/kernel/time';

const ID = `0012ab3${'c'.repeat(25)}`;

describe('The number of a thing', () => {
  it('is nine digits that its id begins with, in threes', () => {
    expect(numberOf(ID)).toBe('000 076 467');
    expect(numberOf(`fffffff${'0'.repeat(25)}`)).toBe('268 435 455');
    expect(numberOf('district')).toBeNull();
    expect(numberOf(`${ID}a`)).toBeNull();
  });

  it('leads back to how its id begins, however it is spaced; what no id can begin with leads nowhere', () => {
    expect(idsBeginWith(numberOf(ID) ?? '')).toBe('0012ab3');
    expect(idsBeginWith(' 268435 455 ')).toBe('fffffff');
    for (const none of ['268 435 456', '999999999', '26843545', '1234567890', 'abcdefghi', ''])
      expect(idsBeginWith(none)).toBeNull();
  });
});

describe('A code of one minute', () => {
  it('is taken during it and half a minute before and after', () => {
    const minute = 30_000_000;
    const begins = minute * MINUTE;
    const takes = (after: number) => minutesTakenAt(begins + after).includes(minute);
    expect([-30_001, -30_000, 0, 59_999, 89_999, 90_000].map(takes)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(minutesTakenAt(begins + 30_000)).toEqual([minute, minute + 1]);
    expect(minutesTakenAt(begins + 29_999)).toEqual([minute, minute - 1]);
  });
});
