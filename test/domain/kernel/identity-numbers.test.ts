import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheck, idCheck, isCreditCode, isIdNumber } from '#domain/kernel/identity-numbers';

const CREDIT = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const creditBody = fc.string({ unit: fc.constantFrom(...CREDIT), minLength: 17, maxLength: 17 });
const idBody = fc
  .record({
    region: fc.integer({ min: 110000, max: 659999 }),
    day: fc.date({ min: new Date('1930-01-01'), max: new Date('2008-12-31'), noInvalidDate: true }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(
    ({ region, day, order }) =>
      `${region}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );

describe('A unified social credit code', () => {
  it('is right with its check character as the standard prints it, and with no other', () => {
    // The example of the standard's own kind: a code whose weighted sum is a multiple of 31.
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
  });

  it('knows neither I nor O nor S nor V nor Z, nor any other length', () => {
    for (const wrong of ['', '91350100M000100Y4', '91350100MO00100Y43', '91350100m000100y43'])
      expect(isCreditCode(wrong)).toBe(false);
  });

  it('has one right check character, and no single slip and no swap of neighbours goes unseen', () => {
    void fc.assert(
      fc.property(creditBody, fc.nat(16), fc.constantFrom(...CREDIT), (body, place, letter) => {
        const code = body + creditCheck(body);
        expect(isCreditCode(code)).toBe(true);
        const slipped = code.slice(0, place) + letter + code.slice(place + 1);
        expect(isCreditCode(slipped)).toBe(slipped === code);
        const swapped =
          code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
        expect(isCreditCode(swapped)).toBe(swapped === code);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
});

describe('An ID number', () => {
  it('is right with its check digit as the standard prints it, and with no other', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('440524188001010014')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
  });

  it('holds a day that the calendar knows', () => {
    for (const day of ['20230229', '20231301', '20230100']) {
      const body = `110105${day}002`;
      expect(isIdNumber(body + idCheck(body))).toBe(false);
    }
  });

  it('has one right check digit, and no single slip goes unseen', () => {
    void fc.assert(
      fc.property(idBody, fc.nat(17), fc.nat(9), (body, place, digit) => {
        const number = body + idCheck(body);
        expect(isIdNumber(number)).toBe(true);
        const slipped = number.slice(0, place) + digit + number.slice(place + 1);
        expect(isIdNumber(slipped)).toBe(slipped === number);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
});
