import { describe, expect, it } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { showCode } from '#domain/membership/decide';
import {
  isShown,
  isShownLongEnough,
  readShown,
  SHOWN_CODE_DIGITS,
  SHOWN_CODE_LASTS,
  sayShown,
  shownWords,
} from '#domain/membership/shown-code';
import { done, LIU, liuAsMember, moment, NOW } from '../../kit/given';

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

  it('is said in fours, and its square says nothing but the code', () => {
    expect(sayShown('12345678')).toBe('1234 5678');
    expect(readShown(shownWords('12345678'))).toBe('12345678');
    for (const other of ['12345678', 'gdj-me:1234567', 'gdj-me:123456789', 'gdj-union:12345678'])
      expect(readShown(other)).toBeNull();
  });

  it('that is shown stays what it is until it is about to end', () => {
    const shown = { ...liuAsMember, shownCode: { key: 'k', until: NOW + 10 * MINUTE } };
    const fresh = { key: 'another', until: NOW + 18 * MINUTE };
    const at = (minutes: number) =>
      done(showCode(shown, fresh, moment({ actor: LIU, now: NOW + minutes * MINUTE }))).shownCode;
    expect(at(7)).toEqual(shown.shownCode);
    expect(at(8)).toEqual(fresh);
  });
});
