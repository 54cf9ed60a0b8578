import { describe, expect, it } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import {
  isShown,
  isShownLongEnough,
  SHOWN_CODE_DIGITS,
  SHOWN_CODE_LASTS,
} from '#domain/membership/shown-code';

describe('身份码', () => {
  const member = { shownCode: { key: 'k', until: 10 * MINUTE } };

  it('is eight digits for ten minutes, and finds nobody from the last instant on', () => {
    expect([SHOWN_CODE_DIGITS, SHOWN_CODE_LASTS]).toEqual([8, 10 * MINUTE]);
    expect([isShown(member, 10 * MINUTE - 1), isShown(member, 10 * MINUTE)]).toEqual([true, false]);
    expect(isShown({}, 0)).toBe(false);
  });

  it('is drawn anew for whoever looks when it has two minutes left, so that it can still be read out', () => {
    expect(isShownLongEnough(member, 8 * MINUTE - 1)).toBe(true);
    expect(isShownLongEnough(member, 8 * MINUTE)).toBe(false);
    expect(isShownLongEnough({}, 0)).toBe(false);
  });
});
