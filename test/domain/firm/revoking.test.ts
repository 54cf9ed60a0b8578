import { describe, expect, it } from 'vitest';
import { badgeState } from '#domain/firm/badge';
import { badgeValid, mayServe, type Provider, servedBy } from '#domain/firm/firm';
import { handIn } from '#domain/firm/papers';
import { giveBadge, revokeBadge, withdrawPaper } from '#domain/firm/revoking';
import { DAY, dayOf } from '#domain/kernel/time';
import { aWorker, certificate, done, HUIMIN, managerOf, moment, NOW, STAFF } from '../../kit/given';

// 收回工牌、撤销证件: what staff gave, they may take, with a reason.

const MA = aWorker('ma', { name: '马师傅', certificates: [certificate('pipes', { id: 'mas' })] });
const FIRM: Provider = {
  ...HUIMIN,
  workers: [MA, aWorker('sun')],
  certificates: [certificate('pipes', { id: 'firms' })],
};
const FREE = { ownCase: false };
const at = (now = NOW) => moment({ actor: STAFF, now });
const revoke = (firm = FIRM, known = FREE, workerId = 'ma') =>
  revokeBadge(firm, { workerId, why: '工牌借给了别人' }, known, at());
const give = (firm: Provider, trainedOn = dayOf(NOW), known = FREE) =>
  giveBadge(firm, { workerId: 'ma', trainedOn }, known, at());
const withdraw = (paperId: string, firm = FIRM, known = FREE) =>
  withdrawPaper(firm, { paperId, why: '发证单位查不到' }, known, at());
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';
const ma = ({ workers }: Provider) => workers.find(({ workerId }) => workerId === 'ma') ?? MA;
const told = ({ effects }: Provider) =>
  Object.values(effects).flatMap((one) => (one.kind === 'notify' ? `${one.to} ${one.about}` : []));

describe('A badge that staff take', () => {
  const revoked = done(revoke());

  it('is valid no more, what its worker had not begun goes back, and the two whom it concerns are told why', () => {
    expect([badgeValid(ma(revoked), NOW), badgeState(revoked, ma(revoked), NOW)]).toEqual([false, 'revoked']);
    expect(revoked).toMatchObject({ sweepsAt: NOW, standing: 'good' });
    expect(ma(revoked).onDutySince).toBeNull();
    expect(revoked.events.at(-1)).toMatchObject({ action: 'revokeBadge', why: '马师傅：工牌借给了别人' });
    expect(told(revoked)).toEqual(['member-ma badge-revoked', 'manager-huimin crew-badge-revoked']);
  });

  it('is one that staff have given, to somebody of another firm than their own', () => {
    expect(code(revoke(revoked))).toBe('NOT_NOW');
    expect(code(revoke(FIRM, { ownCase: true }))).toBe('OWN_CASE');
    expect(code(revoke(FIRM, FREE, 'nobody'))).toBe('NOT_FOUND');
    expect(code(revoke({ ...FIRM, workers: [{ ...MA, approvedAt: null }] }))).toBe('NOT_NOW');
    expect(code(revoke({ ...FIRM, workers: [{ ...MA, left: true }] }))).toBe('NOT_FOUND');
  });

  it('is followed by another one, under another number, after a training since then', () => {
    expect(code(give(FIRM))).toBe('NOT_NOW');
    expect(code(give(revoked, dayOf(NOW - DAY)))).toBe('TRAINING_DAY_WRONG');
    expect(code(give(revoked, dayOf(NOW + DAY)))).toBe('TRAINING_DAY_WRONG');
    expect(code(give(revoked, dayOf(NOW), { ownCase: true }))).toBe('OWN_CASE');
    const again = done(give(revoked));
    expect(badgeValid(ma(again), NOW)).toBe(true);
    expect(ma(again).badgeNo).not.toBe(MA.badgeNo);
    expect(ma(again).trainedUntilOn).toBe(dayOf(NOW + 365 * DAY));
    expect(told({ ...again, effects: { ...again.effects } })).toContain('member-ma badge-given');
  });
});

describe('A paper that staff withdraw', () => {
  it('of the firm closes its category for everybody, at the next acceptance', () => {
    expect(mayServe(FIRM, 'pipes', '云南路街道', NOW)).toBe(true);
    const without = done(withdraw('firms'));
    expect(mayServe(without, 'pipes', '云南路街道', NOW)).toBe(false);
    expect(servedBy(without, ma(without), NOW)).toEqual([]);
    expect(without.certificates).toMatchObject([{ checkedAt: null, refused: { why: '发证单位查不到' } }]);
    expect(told(without)).toEqual(['manager-huimin paper-withdrawn']);
    expect(Object.values(without.effects).filter(({ kind }) => kind === 'refresh-rank')).toHaveLength(2);
  });

  it('of one worker closes it for that worker alone, who is told', () => {
    const without = done(withdraw('mas'));
    expect(servedBy(without, ma(without), NOW)).toEqual([]);
    expect(servedBy(without, without.workers[1] ?? MA, NOW)).toEqual(['pipes']);
    expect(told(without)).toEqual(['manager-huimin paper-withdrawn', 'member-ma paper-withdrawn']);
    expect(without.events.at(-1)).toMatchObject({ action: 'withdrawPaper', by: 'staff' });
  });

  it('was found right before, and makes room for another one', () => {
    const without = done(withdraw('firms'));
    expect(code(withdraw('firms', without))).toBe('NOT_NOW');
    expect(code(withdraw('none'))).toBe('NOT_FOUND');
    expect(code(withdraw('firms', FIRM, { ownCase: true }))).toBe('OWN_CASE');
    const { category, kind } = certificate('pipes');
    const paper = { category, kind, number: '2', photo: 'p', validFromOn: dayOf(NOW), validToOn: dayOf(NOW) };
    const again = done(
      handIn(without, { workerId: null, paper }, { staffIds: [] }, moment({ actor: managerOf(FIRM) })),
    );
    expect(again.certificates).toMatchObject([{ number: '2', checkedAt: null }]);
  });
});
