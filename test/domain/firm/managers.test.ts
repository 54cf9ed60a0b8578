import { describe, expect, test } from 'vitest';
import { capacityIn } from '#domain/firm/capacity';
import type { Provider } from '#domain/firm/firm';
import * as managers from '#domain/firm/managers';
import { actor, aWorker, done, HUIMIN, LIU, managerOf, moment, STAFF } from '../../kit/given';

// 负责人: who manages a firm, given and taken by people of it or by staff.

const BOSS = managerOf(HUIMIN);
const MA = aWorker('ma', { name: '马师傅' });
const SUN = aWorker('sun', { name: '孙师傅' });
const FIRM: Provider = { ...HUIMIN, workers: [MA, SUN] };
const FREE = { ownCase: false };
const give = (firm: Provider, who = BOSS, workerId = 'ma', known = FREE) =>
  managers.give(firm, { workerId, why: '店里要人管' }, known, moment({ actor: who }));
const take = (firm: Provider, managerId: string, who = BOSS, known = FREE) =>
  managers.take(firm, { managerId, why: '换人管了' }, known, moment({ actor: who }));
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';

describe('The management of a firm', () => {
  test('is given to one of its workers by a manager or by staff, with a reason that is on record', () => {
    for (const [who, by] of [
      [BOSS, 'manager'],
      [STAFF, 'staff'],
    ] as const) {
      const firm = done(give(FIRM, who));
      expect(firm.managerIds).toEqual([...FIRM.managerIds, MA.memberId]);
      expect(firm.events.at(-1)).toMatchObject({ action: 'giveManager', by, why: '马师傅 店里要人管' });
      expect(Object.values(firm.effects)).toMatchObject([
        { kind: 'follow-firm', to: MA.memberId, providerId: FIRM._id },
        { kind: 'note-role', role: 'manager', what: 'given', name: '马师傅', byId: who.memberId },
        { kind: 'notify', to: MA.memberId, about: 'manager-given' },
      ]);
      expect(
        capacityIn({ memberId: MA.memberId, roles: ['worker'], providerId: FIRM._id }, firm),
      ).toMatchObject({
        roles: ['worker', 'manager'],
      });
    }
  });

  test('is given by nobody to himself, to nobody from outside, and by nobody who has no part in it', () => {
    const worker = actor(MA.memberId, ['worker', 'staff'], FIRM._id);
    expect(code(give(FIRM, worker, 'ma', { ownCase: true }))).toBe('OWN_CASE');
    expect(code(give({ ...FIRM, managerIds: [MA.memberId] }, worker))).toBe('ANOTHER_NEEDED');
    for (const who of [LIU, actor(SUN.memberId, ['worker'], FIRM._id)])
      expect(code(give(FIRM, who))).toBe('NOT_FOUND');
    expect(code(give(FIRM, BOSS, 'nobody'))).toBe('NOT_FOUND');
    expect(code(give({ ...FIRM, workers: [{ ...MA, left: true }] }))).toBe('NOT_FOUND');
    expect(code(give({ ...FIRM, workers: [{ ...MA, approvedAt: null }] }))).toBe('NOT_FOUND');
    expect(code(give(done(give(FIRM))))).toBe('ALREADY_MANAGER');
  });

  test('is taken from another one or laid down, and the last one stays', () => {
    const two = done(give(FIRM));
    const boss = BOSS.memberId;
    expect(code(take(FIRM, boss))).toBe('LAST_MANAGER');
    expect(code(take(FIRM, boss, STAFF))).toBe('LAST_MANAGER');
    expect(code(take(two, 'nobody'))).toBe('NOT_FOUND');
    expect(code(take(two, boss, LIU))).toBe('NOT_FOUND');
    for (const who of [STAFF, BOSS, actor(MA.memberId, ['manager'], FIRM._id)]) {
      const left = done(take(two, boss, who));
      expect(left.managerIds).toEqual([MA.memberId]);
      const told = Object.values(left.effects).filter((one) => one.kind === 'notify' && one.to === boss);
      expect(told).toHaveLength(who === BOSS ? 0 : 1);
    }
  });
});
