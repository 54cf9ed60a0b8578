import { describe, expect, it } from 'vitest';
import { agree, DEPENDING, erase, hasAgreed, withdraw } from '#domain/membership/consent';
import { enter } from '#domain/membership/decide';
import { FIRST_GUIDES } from '#domain/membership/first-guides';
import { FIRST_EDITION, nextEdition } from '#domain/membership/guide';
import type { Member } from '#domain/membership/member';
import { openingRow, ownPrivacy } from '#domain/membership/privacy-view';
import { actor, done, moment, NOW } from '../../kit/given';

const wish = (now = NOW) => moment({ actor: actor('liu'), now });
const entered = (): Member => enter('openid-1', FIRST_EDITION, wish()).member;
const withdrawn = (): Member => done(withdraw(entered(), [], wish(NOW + 1)));
const kindsOwed = ({ effects }: Member) => Object.values(effects).map(({ kind }) => kind);

describe('Consent to the privacy guide', () => {
  it('is on record with the edition that was read, and an earlier one is replaced by a later one', () => {
    expect(entered().consent).toEqual({ edition: 1, at: NOW, withdrawnAt: null });
    const later = done(agree(entered(), 2, wish(NOW + 5)));
    expect(later.consent).toEqual({ edition: 2, at: NOW + 5, withdrawnAt: null });
    expect(done(agree(later, 1, wish(NOW + 9)))).toBe(later);
  });

  it('can be taken back, which owes that everything is put away, and given again, which owes that it comes back', () => {
    expect(hasAgreed(withdrawn())).toBe(false);
    expect(kindsOwed(withdrawn())).toEqual(['withhold']);
    const again = done(agree(withdrawn(), 1, wish(NOW + 2)));
    expect(hasAgreed(again)).toBe(true);
    expect(kindsOwed(again)).toEqual(['withhold', 'give-back']);
    expect(done(withdraw(withdrawn(), [], wish(NOW + 3))).consent?.withdrawnAt).toBe(NOW + 1);
  });

  it('nobody goes while somebody depends on the person, and what is to be finished is named', () => {
    const waiting = [
      { what: 'order', count: 2 },
      { what: 'post', count: 1 },
    ] as const;
    for (const leave of [withdraw, erase])
      expect(leave(entered(), waiting, wish())).toEqual({
        ok: false,
        refusal: {
          code: 'SOMEBODY_DEPENDS',
          fields: [
            { path: 'order', problem: '2' },
            { path: 'post', problem: '1' },
          ],
        },
      });
  });

  it('these are what may have to be finished first', () => {
    expect(DEPENDING).toEqual([
      ...['order', 'work', 'visit-fee', 'request', 'complaint', 'redemption', 'book', 'application'],
      ...['sign-up', 'post'],
    ]);
  });

  it('who opened something is named as on the roll, or as somebody who was staff', () => {
    const opened = { at: NOW, noun: 'order', reason: '打电话核实', memberId: 'zhou' };
    const roll = [
      { memberId: 'qian', name: '钱工' },
      { memberId: 'zhou', name: '周工' },
    ];
    const row = { at: NOW, what: 'order', reason: '打电话核实' };
    expect(openingRow(opened, roll)).toEqual({ ...row, by: '周工' });
    expect(openingRow(opened, roll.slice(0, 1))).toEqual({ ...row, by: '原工作人员' });
  });

  it('who goes for good goes once', () => {
    const going = done(erase(entered(), [], wish()));
    expect(kindsOwed(going)).toEqual(['erase']);
    expect(going.erasing).toEqual({ since: NOW, doneAt: null });
    expect(erase(going, [], wish())).toMatchObject({ ok: false, refusal: { code: 'ALREADY_ERASING' } });
    expect(withdraw(going, [], wish())).toMatchObject({ ok: false, refusal: { code: 'ALREADY_ERASING' } });
  });

  it('the own page says how one stands', () => {
    const states = [entered(), withdrawn(), done(erase(entered(), [], wish()))];
    expect(states.map((member) => ownPrivacy(member, []).state)).toEqual(['agreed', 'withdrawn', 'erasing']);
    expect(ownPrivacy({ ...entered(), consent: null }, []).state).toBe('unknown');
  });
});

describe('The privacy guide', () => {
  it('ships with words, and each change is an edition of its own with the day from which it holds', () => {
    for (const { points } of Object.values(FIRST_GUIDES)) expect(points.length).toBeGreaterThan(2);
    const points = [{ title: '记下什么', words: '称呼和电话。' }];
    expect(nextEdition(1, points, wish())).toMatchObject({ _id: 'guide-2', edition: 2, since: NOW, points });
  });
});
