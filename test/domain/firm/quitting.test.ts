import { describe, expect, test } from 'vitest';
import { amend } from '#domain/firm/amendments';
import { capacityIn } from '#domain/firm/capacity';
import { hasQuit, mayTakeOrders, type Provider } from '#domain/firm/firm';
import { invite } from '#domain/firm/joining';
import { take } from '#domain/firm/managers';
import { comeBack, quit } from '#domain/firm/quitting';
import { registered, standingsOf } from '#domain/firm/register';
import { reminders } from '#domain/firm/reminders';
import type { KnownOfRepresentative } from '#domain/firm/representing';
import { fits } from '#domain/firm/search';
import type { Suspension } from '#domain/firm/suspension';
import { wishUnion } from '#domain/firm/union-wish';
import { waiting } from '#domain/firm/waiting';
import { DAY } from '#domain/kernel/time';
import { actor, aWorker, done, HUIMIN, LIU, managerOf, moment, NOW, PHONE_BOX, STAFF } from '../../kit/given';

// 退出服务: a firm lays its work down by itself, and is taken back by staff.

const BOSS = managerOf(HUIMIN);
const MA = aWorker('ma', { name: '马师傅', onDutySince: NOW });
const GONE = aWorker('gone', { left: true });
const FIRM: Provider = { ...HUIMIN, workers: [MA, GONE], standing: 'warned' };
const NOTHING_OPEN = { ordersInHand: false, caseOpen: false };
const go = (firm = FIRM, who = BOSS, known = NOTHING_OPEN) =>
  quit(firm, '单位要关了', known, moment({ actor: who }));
const FREE = { barred: false, otherFirms: [] };
const back = (firm: Provider, represents: KnownOfRepresentative = FREE, ownCase = false) =>
  comeBack(firm, '单位又开了', { ownCase, represents }, moment({ actor: STAFF }));
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
    // Who has lost esteem does not take itself off the list.
    expect(standingsOf([firm])).toMatchObject([{ standing: 'warned' }]);
    expect(standingsOf([{ ...firm, standing: 'good' }])).toEqual([]);
    const everything = { standing: null, category: null, street: null, waiting: false, words: '' };
    const register = (one: Provider) =>
      registered([one], { scores: new Map(), appeals: new Map() }, { ...everything, sort: 'name' }, NOW);
    expect([register(FIRM)[0]?.quit, register(firm)[0]?.quit]).toEqual([false, true]);
  });

  test('frees who worked there, and is answered for by its managers still', () => {
    const both = { ...MA, workerId: 'both', memberId: BOSS.memberId };
    const firm = done(go({ ...FIRM, workers: [MA, both, GONE], managerIds: [BOSS.memberId, 'second'] }));
    expect(firm.workers.every(({ left, onDutySince }) => left && onDutySince === null)).toBe(true);
    const capacityOf = (memberId: string) =>
      capacityIn({ memberId, roles: ['resident', 'manager', 'worker'], providerId: FIRM._id }, firm);
    expect(capacityOf(MA.memberId)).toMatchObject({
      roles: ['resident'],
      providerId: null,
      everOf: [FIRM._id],
    });
    for (const id of [BOSS.memberId, 'second'])
      expect(capacityOf(id)).toMatchObject({ roles: ['resident', 'manager'], providerId: FIRM._id });
    const effects = Object.values(firm.effects);
    const of = (kind: string) => effects.filter((one) => one.kind === kind);
    expect(of('follow-firm').map((one) => 'to' in one && one.to)).toEqual([MA.memberId, BOSS.memberId]);
    expect(of('refresh-rank')).toMatchObject([{ workerId: 'ma' }, { workerId: 'both' }]);
    expect(of('notify')).toMatchObject([
      { to: MA.memberId, about: 'firm-has-quit' },
      { to: 'second', about: 'own-firm-has-quit' },
    ]);
    expect(of('tell-staff')).toMatchObject([{ about: 'firm-quit' }]);
  });

  test('keeps its last manager for as long as somebody may complain, and until it stands well', () => {
    const lay = (firm: Provider, now: number) =>
      code(
        take(
          firm,
          { managerId: BOSS.memberId, why: '单位关了' },
          { ownCase: false },
          moment({ actor: BOSS, now }),
        ),
      );
    const good = done(go({ ...FIRM, standing: 'good' }));
    expect(lay({ ...FIRM, standing: 'good' }, NOW + 99 * DAY)).toBe('LAST_MANAGER');
    expect(lay(good, NOW + 30 * DAY - 1)).toBe('STILL_ANSWERS');
    expect(lay(good, NOW + 30 * DAY)).toBe('ok');
    expect(lay(done(go()), NOW + 99 * DAY)).toBe('STILL_ANSWERS');
    const expelled = done(go({ ...FIRM, standing: 'expelled' }));
    expect(lay(expelled, NOW + 30 * DAY)).toBe('ok');
    // Made to leave since: it may appeal, and somebody has to.
    const event = {
      ...expelled.events[0],
      at: NOW + 20 * DAY,
      action: 'expel',
    } as Provider['events'][number];
    expect(lay({ ...expelled, events: [...expelled.events, event] }, NOW + 49 * DAY)).toBe('STILL_ANSWERS');
    expect(lay({ ...expelled, events: [...expelled.events, event] }, NOW + 50 * DAY)).toBe('ok');
    const open = { ownCase: false, caseOpen: true };
    const wish = { managerId: BOSS.memberId, why: '单位关了' };
    expect(code(take(good, wish, open, moment({ actor: BOSS, now: NOW + 99 * DAY })))).toBe('STILL_ANSWERS');
    expect(lay({ ...good, managerIds: [BOSS.memberId, 'second'] }, NOW)).toBe('ok');
  });

  test('has nothing of it done meanwhile: nobody is invited, nothing is amended, no paper is asked for', () => {
    const firm = done(go());
    const at = moment({ actor: BOSS });
    const whom = { name: '新师傅', phone: PHONE_BOX, phoneKey: 'key' };
    expect(code(invite(firm, whom, at))).toBe('HAS_QUIT');
    expect(code(amend(firm, { item: 'name', words: '新名' }, { staffIds: [] }, at))).toBe('HAS_QUIT');
    expect(code(wishUnion(firm, [], at))).toBe('NOT_FOUND');
    const ending = FIRM.certificates.map((paper) => ({ ...paper, validToOn: '2026-03-25' }));
    expect(reminders({ ...FIRM, certificates: ending }, NOW)).not.toEqual([]);
    expect(reminders({ ...firm, certificates: ending }, NOW)).toEqual([]);
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
    const stop = { state: 'confirmed', overAt: null } as Suspension;
    expect(code(go({ ...FIRM, workers: [{ ...MA, suspensions: [stop] }] }))).toBe('CASE_OPEN');
    expect(code(go({ ...FIRM, workers: [{ ...MA, suspensions: [{ ...stop, overAt: NOW }] }] }))).toBe('ok');
    for (const who of [LIU, STAFF, actor(MA.memberId, ['worker'], FIRM._id)])
      expect(code(go(FIRM, who))).toBe('NOT_FOUND');
    expect(code(go(done(go())))).toBe('HAS_QUIT');
    // Also one that was made to leave, so that its people are free.
    expect(code(go({ ...FIRM, standing: 'expelled' }))).toBe('ok');
  });
});

describe('A firm that has quit', () => {
  const gone = { ...done(go({ ...FIRM, managerIds: [BOSS.memberId, 'second'] })), effects: {} };

  test('is taken back by staff as it stood, and what waited for them waits again', () => {
    const unseen = gone.certificates.map((paper) => ({ ...paper, checkedAt: null }));
    const firm = done(back({ ...gone, certificates: unseen }));
    expect(firm).toMatchObject({ quitAt: null, standing: 'warned', waitingSince: NOW });
    expect(firm.events.at(-1)).toMatchObject({ action: 'comeBack', by: 'staff', why: '单位又开了' });
    expect(Object.values(firm.effects)).toMatchObject([
      { to: BOSS.memberId, about: 'firm-back' },
      { to: 'second', about: 'firm-back' },
    ]);
  });

  test('is not where nobody manages it, where it has not quit, and by nobody whose own it is', () => {
    expect(code(back({ ...gone, managerIds: [] }))).toBe('NOBODY_MANAGES');
    expect(code(back(FIRM))).toBe('NOT_NOW');
    expect(code(back(done(back(gone))))).toBe('NOT_NOW');
    expect(code(back(gone, FREE, true))).toBe('OWN_CASE');
  });

  test('is not where who represents it was made to leave with another one meanwhile, or has lost esteem there', () => {
    expect(code(back(gone, { ...FREE, barred: true }))).toBe('BARRED');
    expect(code(back(gone, { ...FREE, otherFirms: [{ standing: 'suspended' }] }))).toBe(
      'OTHER_FIRM_NOT_GOOD',
    );
    expect(code(back(gone, { ...FREE, otherFirms: [{ standing: 'good' }, { standing: 'expelled' }] }))).toBe(
      'ok',
    );
  });
});
