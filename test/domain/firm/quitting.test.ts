import { describe, expect, test } from 'vitest';
import { capacityIn } from '#domain/firm/capacity';
import { hasQuit, mayTakeOrders, type Provider } from '#domain/firm/firm';
import { comeBack, quit } from '#domain/firm/quitting';
import { registered, standingsOf } from '#domain/firm/register';
import { fits } from '#domain/firm/search';
import { waiting } from '#domain/firm/waiting';
import { actor, aWorker, done, HUIMIN, LIU, managerOf, moment, NOW, STAFF } from '../../kit/given';

// 退出服务: a firm lays its work down by itself, and is taken back by staff.

const BOSS = managerOf(HUIMIN);
const MA = aWorker('ma', { name: '马师傅', onDutySince: NOW });
const GONE = aWorker('gone', { left: true });
const FIRM: Provider = { ...HUIMIN, workers: [MA, GONE], standing: 'warned' };
const NOTHING_OPEN = { ordersInHand: false, caseOpen: false };
const go = (firm = FIRM, who = BOSS, known = NOTHING_OPEN) =>
  quit(firm, '单位要关了', known, moment({ actor: who }));
const back = (firm: Provider, freeIds: readonly string[], ownCase = false) =>
  comeBack(firm, '单位又开了', { ownCase, freeIds }, moment({ actor: STAFF }));
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';

describe('A firm that quits', () => {
  test('takes no orders, shows itself nowhere to residents, and keeps its standing', () => {
    const firm = done(go());
    expect(firm).toMatchObject({
      quitAt: NOW,
      sweepsAt: NOW,
      standing: 'warned',
      managerIds: FIRM.managerIds,
    });
    expect([hasQuit(FIRM), hasQuit(firm), mayTakeOrders(FIRM), mayTakeOrders(firm)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(firm.events.at(-1)).toMatchObject({ action: 'quit', by: 'manager', why: '单位要关了' });
    const anything = { category: null, street: null, words: '' };
    expect(fits(firm, anything, new Set(), NOW)).toBe(false);
    expect(standingsOf([firm])).toEqual([]);
    const everything = { standing: null, category: null, street: null, waiting: false, words: '' };
    const register = (one: Provider) =>
      registered([one], { scores: new Map(), appeals: new Map() }, { ...everything, sort: 'name' }, NOW);
    expect([register(FIRM)[0]?.quit, register(firm)[0]?.quit]).toEqual([false, true]);
  });

  test('frees everybody who belonged to it, and tells them and staff', () => {
    const firm = done(go({ ...FIRM, managerIds: [BOSS.memberId, 'second'] }));
    expect(firm.workers.every(({ left, onDutySince }) => left && onDutySince === null)).toBe(true);
    for (const memberId of [BOSS.memberId, 'second', MA.memberId]) {
      const known = { memberId, roles: ['resident', 'manager', 'worker'] as const, providerId: FIRM._id };
      expect(capacityIn(known, firm)).toMatchObject({
        roles: ['resident'],
        providerId: null,
        everOf: [FIRM._id],
      });
    }
    const effects = Object.values(firm.effects);
    const of = (kind: string) => effects.filter((one) => one.kind === kind);
    expect(of('follow-firm').map((one) => 'to' in one && one.to)).toEqual([
      BOSS.memberId,
      'second',
      MA.memberId,
    ]);
    expect(of('refresh-rank')).toMatchObject([{ workerId: 'ma' }]);
    expect(of('notify').map((one) => 'to' in one && one.to)).toEqual(['second', MA.memberId]);
    expect(of('tell-staff')).toMatchObject([{ about: 'firm-quit' }]);
    expect(of('note-role')).toMatchObject([
      { what: 'taken', memberId: BOSS.memberId, byId: BOSS.memberId, why: '单位要关了' },
      { what: 'taken', memberId: 'second' },
    ]);
  });

  test('takes what it had proposed, whom it had invited, and an open wish for a union with it', () => {
    const wish = { state: 'open', at: NOW, unionId: null, why: null } as const;
    const amendments = [{ id: 'a', at: NOW, proposal: { item: 'name', words: '新名' } }] as const;
    const firm = done(go({ ...FIRM, amendments, waitingSince: NOW, unionWish: wish }));
    expect(firm).toMatchObject({ amendments: [], invitations: [], waitingSince: null });
    expect(firm.unionWish).toMatchObject({ state: 'declined', why: '服务商退出了服务' });
    expect(done(go({ ...FIRM, unionWish: { ...wish, state: 'founded' } })).unionWish?.state).toBe('founded');
    // A paper that nobody has looked at waits for nobody any more.
    const unseen = FIRM.certificates.map((paper) => ({ ...paper, checkedAt: null }));
    expect(waiting({ ...firm, certificates: unseen }, NOW).waitingSince).toBeNull();
    expect(waiting({ ...FIRM, certificates: unseen }, NOW).waitingSince).toBe(NOW);
  });

  test('has nobody waiting for it, and is told so by a manager of it, once', () => {
    expect(code(go(FIRM, BOSS, { ordersInHand: true, caseOpen: false }))).toBe('ORDERS_IN_HAND');
    expect(code(go(FIRM, BOSS, { ordersInHand: false, caseOpen: true }))).toBe('CASE_OPEN');
    for (const who of [LIU, STAFF, actor(MA.memberId, ['worker'], FIRM._id)])
      expect(code(go(FIRM, who))).toBe('NOT_FOUND');
    expect(code(go(done(go())))).toBe('NOT_NOW');
    // Also one that was made to leave, so that its people are free.
    expect(code(go({ ...FIRM, standing: 'expelled' }))).toBe('ok');
  });
});

describe('A firm that has quit', () => {
  const quitted = { ...done(go({ ...FIRM, managerIds: [BOSS.memberId, 'second'] })), effects: {} };

  test('is taken back by staff as it stood, with those of its managers who are free', () => {
    const firm = done(back(quitted, ['second', 'somebody']));
    expect(firm).toMatchObject({ quitAt: null, standing: 'warned', managerIds: ['second'] });
    expect(firm.events.at(-1)).toMatchObject({ action: 'comeBack', by: 'staff', why: '单位又开了' });
    const effects = Object.values(firm.effects).filter((one) => 'to' in one && one.to === 'second');
    expect(effects).toMatchObject([{ kind: 'follow-firm' }, { kind: 'notify', about: 'firm-back' }]);
    const known = { memberId: 'second', roles: ['resident'] as const, providerId: null };
    expect(capacityIn(known, firm)).toMatchObject({ roles: ['resident', 'manager'], providerId: FIRM._id });
  });

  test('is not where nobody could manage it, where it has not quit, and by nobody whose own it is', () => {
    expect(code(back(quitted, ['somebody']))).toBe('NOBODY_MANAGES');
    expect(code(back(FIRM, [BOSS.memberId]))).toBe('NOT_NOW');
    expect(code(back(done(back(quitted, ['second'])), ['second']))).toBe('NOT_NOW');
    expect(code(back(quitted, ['second'], true))).toBe('OWN_CASE');
  });
});
