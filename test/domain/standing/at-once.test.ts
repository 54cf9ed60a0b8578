import { describe, expect, it } from 'vitest';
import { standingAt } from '#domain/firm/standing-follows';
import { DAY, dayOf } from '#domain/kernel/time';
import { decideAppeal, appeal as fileAppeal, reinstate } from '#domain/standing/appeals';
import { answerAtOnce, letAtOnceFall, suspendAtOnce } from '#domain/standing/at-once';
import type { Grounds } from '#domain/standing/cause';
import { judged } from '#domain/standing/judging';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { Standing } from '#domain/standing/standing';
import { ladderView } from '#domain/standing/view';
import { actor, done, HUIMIN, managerOf, moment, NOW, STAFF } from '../../kit/given';
import { aStep, blamed, by } from '../../kit/given-standing';

// 立即暂停: one member of staff stops a firm at once; somebody else confirms it in time, or it never counted.

const SECOND = actor('second', ['staff']);
const THIRD = actor('third', ['staff']);
const DUE = NOW + DAY;
const GROUNDS: Grounds = { kind: 'charges', happenedOn: dayOf(NOW - DAY), why: '上门加价，三户来电' };
const FREE = { ownCase: false };
const given = (standing: Standing = 'good', over: Partial<Ladder> = {}): Ladder => ({
  ...newLadder('huimin', standing),
  ...over,
});
const suspend = (
  ladder = given(),
  over: object = {},
  grounds: Partial<Grounds> = {},
  who = STAFF,
  now = NOW,
) =>
  suspendAtOnce(
    ladder,
    { ...GROUNDS, ...grounds },
    { ownCase: false, confirmBy: DUE, ...over },
    moment({ actor: who, now }),
  );
const answer = (ladder: Ladder, confirmed: boolean, who = SECOND, now = NOW, known = FREE) =>
  answerAtOnce(ladder, { confirmed, why: '查过了' }, known, moment({ actor: who, now }));
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';
const lastOf = (ladder: Ladder) => ladder.steps.at(-1);

describe('A firm that staff suspend at once', () => {
  it.each(['good', 'warned', 'probation'] as const)(
    'may stand at %s; it is stopped, with the reason on its step',
    (standing) => {
      const after = done(suspend(given(standing)));
      expect(after).toMatchObject({
        standing: 'suspended',
        confirmBy: DUE,
        atOnce: { byId: 'zhou', dueAt: DUE },
      });
      expect(lastOf(after)).toMatchObject({
        from: standing,
        rule: 'at-once',
        grounds: GROUNDS,
        ruledBy: 'zhou',
      });
      expect(after.events.at(-1)).toMatchObject({ action: 'suspend', by: 'staff', why: GROUNDS.why });
      expect(Object.values(after.effects)).toMatchObject([
        { kind: 'tell-staff', about: 'at-once-to-confirm' },
      ]);
      expect(standingAt({ ...HUIMIN, standing }, after, moment({ actor: STAFF })).sweepsAt).toBe(NOW);
    },
  );

  it('is stopped already where it is suspended or expelled, and nobody stops the own one', () => {
    for (const standing of ['suspended', 'expelled'] as const)
      expect(code(suspend(given(standing)))).toBe('NOT_NOW');
    expect(code(suspend(given(), { ownCase: true }))).toBe('OWN_CASE');
  });

  it('did what it is stopped for on one of the last ninety days', () => {
    expect(code(suspend(given(), {}, { happenedOn: dayOf(NOW + DAY) }))).toBe('CAUSE_DAY_WRONG');
    expect(code(suspend(given(), {}, { happenedOn: dayOf(NOW - 90 * DAY) }))).toBe('CAUSE_DAY_WRONG');
    for (const day of [NOW, NOW - 89 * DAY])
      expect(code(suspend(given(), {}, { happenedOn: dayOf(day) }))).toBe('ok');
  });

  it('stays so when somebody else confirms it in time, who has not set it and has no part in it', () => {
    const after = done(suspend());
    expect(code(answer(after, true, STAFF))).toBe('ANOTHER_NEEDED');
    expect(code(answer(after, true, SECOND, NOW, { ownCase: true }))).toBe('OWN_CASE');
    expect(code(answer(after, true, SECOND, DUE))).toBe('NOT_NOW');
    expect(code(answer(given(), true))).toBe('NOT_NOW');
    const confirmed = done(answer(after, true, SECOND, DUE - 1));
    expect(confirmed).toMatchObject({ standing: 'suspended', atOnce: null, confirmBy: null });
    expect(lastOf(confirmed)).toMatchObject({ ruledBy: 'zhou', confirmedBy: 'second' });
    expect(Object.values(confirmed.effects)).toMatchObject([
      { kind: 'tell-staff', about: 'at-once-to-confirm' },
      { kind: 'tell-firm', about: 'at-once-confirmed', providerId: 'huimin' },
    ]);
    expect(code(letAtOnceFall(confirmed, moment({ actor: STAFF, now: DUE })))).toBe('NOT_NOW');
  });

  it.each(['good', 'warned', 'probation'] as const)(
    'stands at %s as before when it falls, by a no or by time, and the step never counted',
    (standing) => {
      const after = done(suspend(given(standing)));
      expect(code(letAtOnceFall(after, moment({ actor: STAFF, now: DUE - 1 })))).toBe('NOT_NOW');
      const fallen = [
        done(answer(after, false)),
        // Who set it may take it back.
        done(answer(after, false, STAFF)),
        done(letAtOnceFall(after, moment({ actor: STAFF, now: DUE }))),
      ];
      for (const one of fallen) {
        expect(one).toMatchObject({ standing, atOnce: null, confirmBy: null });
        expect(lastOf(one)?.undoneAt).toBeDefined();
        const told = Object.values(one.effects).map((effect) => 'about' in effect && effect.about);
        expect(told).toContain('at-once-fell');
      }
    },
  );

  it('is not stopped again for the same cause, and is for another', () => {
    const fallen = done(answer(done(suspend()), false));
    expect(code(suspend(fallen, {}, { why: '换一种说法' }))).toBe('SAME_CAUSE');
    expect(code(suspend(fallen, {}, {}, THIRD))).toBe('SAME_CAUSE');
    expect(code(suspend(fallen, {}, { kind: 'danger' }))).toBe('ok');
    const again = done(suspend(fallen, {}, { happenedOn: dayOf(NOW) }));
    // What is older than anything that can still be named is forgotten.
    const later = done(letAtOnceFall(again, moment({ actor: STAFF, now: NOW + 89 * DAY })));
    expect(later.fallen?.map(({ happenedOn }) => happenedOn)).toEqual([dayOf(NOW)]);
  });

  it('loses nothing of its clean days by a suspension that fell', () => {
    const firm = given('warned', { steps: [aStep({ at: NOW - 29 * DAY, to: 'warned' })] });
    const fallen = done(answer(done(suspend(firm)), false));
    expect(judged(fallen, by(NOW + DAY)).standing).toBe('good');
  });

  it('keeps what was proposed for nothing: the proposal goes, and comes back where its reason stands', () => {
    const proposal = {
      at: NOW,
      dueAt: NOW + DAY,
      to: 'suspended',
      rule: 'few-no-shows',
      orders: [],
      residentIds: [],
    } as const;
    const after = done(
      suspend(given('probation', { proposal, confirmBy: NOW + DAY, blamed: blamed('no-show', 4) })),
    );
    expect(after.proposal).toBeNull();
    expect(judged(done(answer(after, false)), by()).proposal).not.toBeNull();
  });

  it('leaves for good where it is the third suspension, once that is confirmed', () => {
    const firm = given('good', { steps: [aStep({}), aStep({})] });
    const after = done(suspend(firm));
    expect(after.standing).toBe('suspended');
    expect(done(answer(after, true))).toMatchObject({ standing: 'expelled' });
    expect(done(answer(after, false)).standing).toBe('good');
  });
});

describe('Against a suspension at once', () => {
  const suspended = done(suspend(given('warned')));
  const stepId = lastOf(suspended)?.id ?? '';
  const appealed = (ladder: Ladder) =>
    done(
      fileAppeal(
        ladder,
        { stepId, why: '不是我们', dueAt: NOW + 2 * DAY },
        ['zhou'],
        moment({ actor: managerOf(HUIMIN) }),
      ),
    );
  const decide = (
    ladder: Ladder,
    overturned: boolean,
    who = SECOND,
    staffIds = ['zhou', 'second', 'third'],
  ) =>
    decideAppeal(
      ladder,
      { stepId, overturned, why: '查过' },
      { ownCase: false, managerIds: [], graveCases: [], staffIds },
      moment({ actor: who }),
    );

  it('the firm appeals at once; who set it decides nothing', () => {
    expect(code(decide(appealed(suspended), true, STAFF))).toBe('OWN_CASE');
  });

  it('an appeal that succeeds ends it, and it is not set again for the same cause', () => {
    const after = done(decide(appealed(suspended), true));
    expect(after).toMatchObject({ standing: 'warned', atOnce: null, confirmBy: null });
    expect(code(suspend(after))).toBe('SAME_CAUSE');
  });

  it('an appeal that fails confirms it', () => {
    const after = done(decide(appealed(suspended), false));
    expect(after).toMatchObject({ standing: 'suspended', atOnce: null, confirmBy: null });
    expect(after.steps.find(({ id }) => id === stepId)).toMatchObject({ confirmedBy: 'second' });
  });

  it('who confirmed it decides only where the district has nobody else', () => {
    const confirmed = appealed(done(answer(suspended, true)));
    expect(code(decide(confirmed, true))).toBe('OWN_CASE');
    expect(code(decide(confirmed, true, THIRD))).toBe('ok');
    expect(code(decide(confirmed, true, SECOND, ['zhou', 'second']))).toBe('ok');
    expect(code(decide(confirmed, true, STAFF, ['zhou']))).toBe('OWN_CASE');
  });

  it('an appeal has nothing left to decide once it fell', () => {
    const fallen = done(answer(appealed(suspended), false));
    expect(fallen.appealDueAt).toBeNull();
    expect(code(decide(fallen, true))).toBe('NOT_NOW');
  });

  it('a training leads back only once it is confirmed', () => {
    const back = (ladder: Ladder) =>
      reinstate(ladder, { trainedOn: dayOf(NOW), why: '补了课' }, FREE, moment({ actor: THIRD }));
    expect(code(back(suspended))).toBe('NOT_NOW');
    expect(done(back(done(answer(suspended, true)))).standing).toBe('good');
  });
});

describe('What is shown of it', () => {
  it('is the cause, the words and until when it is confirmed; once it fell, the firm is told that alone', () => {
    const after = done(suspend());
    expect(ladderView(after, HUIMIN, null, NOW)).toMatchObject({
      atOnce: { dueAt: DUE },
      steps: [{ rule: 'at-once', grounds: GROUNDS, mayAppeal: true }],
    });
    const stopped = standingAt(HUIMIN, after, moment({ actor: STAFF }));
    const aboutFirm = (firm: typeof HUIMIN) =>
      Object.values(firm.effects).flatMap((effect) => (effect.kind === 'notify' ? effect.about : []));
    expect(aboutFirm(stopped)).toEqual(['standing-suspended']);
    const fallen = done(answer(after, false));
    expect(ladderView(fallen, HUIMIN, null, NOW)).toMatchObject({ atOnce: null, steps: [{ undone: true }] });
    const back = standingAt({ ...stopped, effects: {} }, fallen, moment({ actor: STAFF }));
    expect(back.standing).toBe('good');
    expect(aboutFirm(back)).toEqual([]);
  });
});
