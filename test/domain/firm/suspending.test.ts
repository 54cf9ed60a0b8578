import { describe, expect, it } from 'vitest';
import { badgeState } from '#domain/firm/badge';
import { badgeValid, mayServe, type Provider } from '#domain/firm/firm';
import * as suspending from '#domain/firm/suspending';
import { SUSPENSION_TABLE, type SuspensionState } from '#domain/firm/suspension';
import { firmView } from '#domain/firm/view-file';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Cause, Grounds } from '#domain/standing/cause';
import { actor, aWorker, done, HUIMIN, LIU, managerOf, moment, NOW, STAFF } from '../../kit/given';

// 停接: one worker of a firm is stopped at once; somebody else confirms it in time, or it falls.

const SECOND = actor('second', ['staff']);
const BOSS = managerOf(HUIMIN);
const MA = aWorker('ma', { name: '马师傅' });
const HIM = actor(MA.memberId, ['worker'], HUIMIN._id);
const FIRM: Provider = { ...HUIMIN, workers: [MA, aWorker('sun')] };
const DUE = NOW + DAY;
const FREE = { ownCase: false };
const GROUNDS: Grounds = { kind: 'danger', happenedOn: dayOf(NOW), why: '在楼道里动火' };

const at = (who = STAFF, now = NOW) => moment({ actor: who, now });
const suspend = (firm = FIRM, who = STAFF, known = FREE, grounds: Partial<Cause> = {}) =>
  suspending.suspend(
    firm,
    { workerId: 'ma', grounds: { ...GROUNDS, ...grounds } },
    { ...known, confirmBy: DUE },
    at(who),
  );
const answer = (firm: Provider, confirmed: boolean, who = SECOND, now = NOW, known = FREE) =>
  suspending.answer(firm, { workerId: 'ma', confirmed, why: '查过了' }, known, at(who, now));
const appeal = (firm: Provider, who = HIM, now = NOW) =>
  suspending.appeal(firm, { workerId: 'ma', why: '不是我' }, { dueAt: NOW + 2 * DAY }, at(who, now));
const decide = (firm: Provider, overturned: boolean, who = SECOND, staffIds = ['zhou', 'second', 'third']) =>
  suspending.decideAppeal(
    firm,
    { workerId: 'ma', overturned, why: '查过' },
    { ownCase: false, staffIds },
    at(who),
  );
const end = (firm: Provider, trainedOn = dayOf(NOW), who = SECOND) =>
  suspending.end(firm, { workerId: 'ma', trainedOn, why: '补了课' }, FREE, at(who));
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';
const ma = ({ workers }: Provider) => workers.find(({ workerId }) => workerId === 'ma') ?? MA;
const state = (firm: Provider): SuspensionState | undefined => ma(firm).suspensions?.at(-1)?.state;
const told = ({ effects }: Provider) =>
  Object.values(effects).flatMap((effect) => ('about' in effect ? `${effect.about}` : []));

const stopped = done(suspend());
const confirmed = done(answer(stopped, true));

describe('A worker whom staff stop at once', () => {
  it('has no valid badge from then on, is off duty, loses what was not begun, and is told with the manager', () => {
    expect(badgeValid(ma(stopped), NOW)).toBe(false);
    expect(badgeState(stopped, ma(stopped), NOW)).toBe('stopped');
    expect(ma(stopped).onDutySince).toBeNull();
    expect(stopped).toMatchObject({ standing: 'good', sweepsAt: NOW, confirmBy: DUE });
    expect(mayServe(stopped, 'pipes', '云南路街道', NOW)).toBe(true);
    expect(mayServe({ ...stopped, workers: [ma(stopped)] }, 'pipes', '云南路街道', NOW)).toBe(false);
    expect(stopped.events.at(-1)).toMatchObject({ action: 'suspendWorker', by: 'staff' });
    expect(told(stopped)).toEqual(['worker-suspended', 'crew-suspended', 'worker-to-confirm']);
    expect(Object.values(stopped.effects).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['refresh-rank', 'follow-bar']),
    );
  });

  it('is one whom staff admitted, and who is not stopped already; nobody stops somebody of the own firm', () => {
    expect(code(suspend(stopped))).toBe('NOT_NOW');
    expect(code(suspend(confirmed))).toBe('NOT_NOW');
    expect(code(suspend({ ...FIRM, workers: [{ ...MA, left: true }] }))).toBe('NOT_FOUND');
    expect(code(suspend({ ...FIRM, workers: [{ ...MA, approvedAt: null }] }))).toBe('NOT_NOW');
    expect(code(suspend(FIRM, STAFF, { ownCase: true }))).toBe('OWN_CASE');
    expect(code(suspend(FIRM, STAFF, FREE, { happenedOn: dayOf(NOW + DAY) }))).toBe('CAUSE_DAY_WRONG');
  });

  it('is confirmed by somebody else, in time', () => {
    expect(code(answer(stopped, true, STAFF))).toBe('ANOTHER_NEEDED');
    expect(code(answer(stopped, true, SECOND, NOW, { ownCase: true }))).toBe('OWN_CASE');
    expect(code(answer(stopped, true, SECOND, DUE))).toBe('NOT_NOW');
    expect(code(answer(FIRM, true))).toBe('NOT_NOW');
    expect(confirmed).toMatchObject({ confirmBy: null });
    expect(badgeValid(ma(confirmed), NOW + 400 * DAY)).toBe(false);
    expect(badgeValid(ma(confirmed), DUE)).toBe(false);
  });

  it('may work again when it falls: by a no, or by time, even before the clock has come by', () => {
    expect(badgeValid(ma(stopped), DUE - 1)).toBe(false);
    expect(badgeValid(ma(stopped), DUE)).toBe(true);
    expect(code(suspending.letFall(stopped, at(STAFF, DUE - 1)))).toBe('NOT_NOW');
    const fallen = [
      done(answer(stopped, false)),
      done(answer(stopped, false, STAFF)),
      done(suspending.letFall(stopped, at(STAFF, DUE))),
    ];
    for (const firm of fallen) {
      expect(state(firm)).toBe('fallen');
      expect(badgeState(firm, ma(firm), NOW)).toBe('valid');
      expect(firm.confirmBy).toBeNull();
      expect(told(firm)).toEqual(expect.arrayContaining(['worker-suspension-over', 'crew-suspension-over']));
      expect(code(suspend(firm))).toBe('SAME_CAUSE');
      expect(code(suspend(firm, SECOND))).toBe('SAME_CAUSE');
      expect(code(suspend(firm, STAFF, FREE, { kind: 'charges' }))).toBe('ok');
    }
  });

  it('of two who were stopped the clock lets fall who is due', () => {
    const both = done(
      suspending.suspend(
        stopped,
        { workerId: 'sun', grounds: GROUNDS },
        { ...FREE, confirmBy: DUE + DAY },
        at(),
      ),
    );
    const after = done(suspending.letFall(both, at(STAFF, DUE)));
    expect(after.confirmBy).toBe(DUE + DAY);
    expect(after.workers.map((one) => one.suspensions?.at(-1)?.state)).toEqual(['fallen', 'unconfirmed']);
  });

  it('comes back with a training since then and the consent of staff, once it is confirmed', () => {
    expect(code(end(stopped))).toBe('NOT_NOW');
    expect(code(end(confirmed, dayOf(NOW - DAY)))).toBe('TRAINING_DAY_WRONG');
    expect(code(end(confirmed, dayOf(NOW + DAY)))).toBe('TRAINING_DAY_WRONG');
    const back = done(end(confirmed));
    expect(state(back)).toBe('ended');
    expect(badgeValid(ma(back), NOW)).toBe(true);
    expect(ma(back).trainedUntilOn).toBe(dayOf(NOW + 365 * DAY));
    expect(code(suspend(back))).toBe('ok');
  });
});

describe('An appeal of a worker', () => {
  it('is made once by himself or by his manager, within seven days', () => {
    for (const who of [HIM, BOSS]) {
      const firm = done(appeal(confirmed, who));
      expect(firm).toMatchObject({ appealDueAt: NOW + 2 * DAY });
      expect(told(firm)).toContain('worker-appealed');
      expect(code(appeal(firm))).toBe('NOT_NOW');
    }
    expect(code(appeal(stopped))).toBe('ok');
    expect(code(appeal(stopped, LIU))).toBe('NOT_FOUND');
    expect(code(appeal(FIRM))).toBe('NOT_NOW');
    expect(code(appeal(confirmed, HIM, NOW + 7 * DAY))).toBe('ok');
    expect(code(appeal(confirmed, HIM, NOW + 7 * DAY + 1))).toBe('NOT_NOW');
  });

  it('is decided by somebody who has neither set nor confirmed it, as long as there is one', () => {
    const firm = done(appeal(confirmed));
    expect(code(decide(firm, true, STAFF))).toBe('OWN_CASE');
    expect(code(decide(firm, true))).toBe('OWN_CASE');
    expect(code(decide(firm, true, SECOND, ['zhou', 'second']))).toBe('ok');
    expect(code(decide(confirmed, true, actor('third', ['staff'])))).toBe('NOT_NOW');
  });

  it('that succeeds ends it, and one that fails confirms it', () => {
    const firm = done(appeal(stopped));
    const over = done(decide(firm, true));
    expect([state(over), over.appealDueAt, over.confirmBy]).toEqual(['overturned', null, null]);
    expect(code(suspend(over))).toBe('SAME_CAUSE');
    const kept = done(decide(firm, false));
    expect([state(kept), kept.appealDueAt, kept.confirmBy]).toEqual(['confirmed', null, null]);
    expect(code(appeal(kept))).toBe('NOT_NOW');
    for (const one of [over, kept]) expect(told(one)).toContain('worker-appeal-decided');
  });

  it('has nothing left to decide where the suspension fell', () => {
    const fallen = done(answer(done(appeal(stopped)), false));
    expect(fallen.appealDueAt).toBeNull();
    expect(code(decide(fallen, true))).toBe('NOT_NOW');
  });
});

describe('The table of a suspension', () => {
  /** By hand: from which state which step leads where. */
  const LAW: Readonly<Record<keyof typeof SUSPENSION_TABLE, string>> = {
    confirm: 'unconfirmed → confirmed: staff',
    letFall: 'unconfirmed → fallen: staff setter clock',
    appeal: 'unconfirmed confirmed → .: worker manager',
    keep: 'unconfirmed confirmed → confirmed: staff',
    overturn: 'unconfirmed confirmed → overturned: staff',
    end: 'confirmed → ended: staff setter',
  };
  it.each(Object.keys(LAW) as (keyof typeof LAW)[])('says of %s what stands here', (action) => {
    const { from, to, by } = SUSPENSION_TABLE[action];
    expect(`${from.join(' ')} → ${to ?? '.'}: ${by.join(' ')}`).toBe(LAW[action]);
  });

  it('is shown to the firm and to staff with its reason', () => {
    const view = (firm: Provider) =>
      firmView(firm, () => '19900530001', {}, { now: NOW, asManager: true }).crew[0]?.suspension;
    expect(view(FIRM)).toBeNull();
    expect(view(stopped)).toMatchObject({
      state: 'unconfirmed',
      grounds: GROUNDS,
      dueAt: DUE,
      mayAppeal: true,
    });
    expect(view(done(answer(stopped, false)))).toBeNull();
  });
});
