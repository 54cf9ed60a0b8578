import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_WITHIN,
  APPEAL_RULING_WITHIN,
  type Complaint,
  DECIDE_WITHIN_DAYS,
  isUpheld,
  RULE_WITHIN_DAYS,
  UNDECIDED_AT_MOST,
  UNRULED_AT_MOST,
} from '#domain/complaint/complaint';
import * as filing from '#domain/complaint/filing';
import * as hearing from '#domain/complaint/hearing';
import { onTime } from '#domain/complaint/on-time';
import { complaintView } from '#domain/complaint/view';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { effort } from '../../kit/effort';
import {
  actor,
  DAUGHTER,
  done,
  HUIMIN,
  LIU,
  managerOf,
  moment,
  NEIGHBOUR,
  NOW,
  STAFF,
} from '../../kit/given';
import {
  ABOUT,
  answered,
  appealed,
  at,
  CLAIM,
  COMMANDS,
  clockOn,
  FIRM,
  filed,
  OTHER_STAFF,
  rule,
  soon,
  THIRD_STAFF,
} from '../../kit/given-complaints';

const RUNS = effort(100, 2000);

describe('Filing', () => {
  it('is for whose order it was, who booked it, and staff for a caller, who never rule then; for nobody else', () => {
    const by = (who: Actor) => filing.file('x', { ...CLAIM, kind: 'work' }, ABOUT, moment({ actor: who }));
    expect([by(LIU).ok, by(DAUGHTER).ok]).toEqual([true, true]);
    expect(by(STAFF)).toMatchObject({ after: { complainantIds: ABOUT.complainantIds } });
    expect(by({ ...STAFF, everOf: [ABOUT.firm.id] })).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    for (const who of [NEIGHBOUR, managerOf(HUIMIN)])
      expect(by(who)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(filing.file('x', { ...CLAIM, kind: 'work' }, null, moment({ actor: LIU }))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('that it was not repaired needs that it was sent back once', () => {
    const claim = { ...CLAIM, kind: 'not-repaired' as const };
    const of = (sentBack: boolean) => filing.file('x', claim, { ...ABOUT, sentBack }, moment({ actor: LIU }));
    expect(of(false)).toMatchObject({ refusal: { code: 'NOT_SENT_BACK_YET', fields: [{ path: 'kind' }] } });
    expect(of(true).ok).toBe(true);
  });

  it('tells the firm and the worker concerned; what the order itself reported tells her, too', () => {
    const told = (complaint: Complaint) =>
      Object.values(complaint.effects).map((one) => ('about' in one ? [one.kind, one.about] : [one.kind]));
    const both = [
      ['tell-firm', 'complaint-filed'],
      ['notify', 'complaint-about-worker'],
    ];
    expect(told(filed())).toEqual(both);
    const of = { kind: 'subcontracting', saidBy: 'liu', words: '', about: ABOUT } as const;
    expect(told(filing.fileByOrder('x', of, moment({ actor: CLOCK })))).toEqual([
      ...both,
      ['notify', 'complaint-opened'],
      ['notify', 'complaint-opened'],
    ]);
  });

  it('a case of forged papers is opened by staff who have no part in the firm, and is ruled by another', () => {
    const open = (own: boolean) => filing.openCase('x', { ...FIRM, own }, CLAIM, moment({ actor: STAFF }));
    expect(open(true)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    const unanswered = clockOn(done(open(false)));
    const verdict = { upheld: false, why: '证件是真的' };
    expect(hearing.rule(unanswered, verdict, at(STAFF))).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    const dismissed = done(hearing.rule(unanswered, verdict, at(OTHER_STAFF)));
    for (const who of [STAFF, OTHER_STAFF, managerOf(HUIMIN)])
      expect(hearing.appeal(dismissed, '不服这个裁定', soon(NOW), at(who)).ok).toBe(false);
    expect(Object.keys(dismissed.effects).some((key) => key.startsWith('count-course'))).toBe(false);
  });
});

describe('An appeal', () => {
  it('is for whom the ruling went against, once and within seven days', () => {
    const late = NOW + HOUR + APPEAL_RULING_WITHIN;
    for (const [upheld, loser, winner] of [
      [true, managerOf(HUIMIN), LIU],
      [false, LIU, managerOf(HUIMIN)],
    ] as const) {
      const ruled = rule(upheld);
      expect(hearing.appeal(ruled, '不服', soon(NOW), at(winner)).ok).toBe(false);
      expect(hearing.appeal(ruled, '不服', soon(NOW), at(loser, late)).ok).toBe(false);
      const once = done(hearing.appeal(ruled, '不服', soon(NOW), at(loser, late - 1)));
      expect(hearing.appeal(once, '再来', soon(NOW), at(loser)).ok).toBe(false);
    }
  });

  it('is never decided by who ruled, and by nobody who has a part in it', () => {
    const decideBy = (who: Actor) =>
      hearing.decideAppeal(appealed(true), { overturned: true, why: '改判' }, at(who));
    const insiders = [
      STAFF,
      actor('liu', ['staff']),
      actor('manager-huimin', ['manager', 'staff'], 'huimin'),
      actor('member-ma', ['worker', 'staff'], 'huimin'),
    ];
    for (const who of insiders) expect(decideBy(who)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(decideBy(OTHER_STAFF).ok).toBe(true);
    expect(decideBy(THIRD_STAFF).ok).toBe(true);
  });
});

describe('What counts', () => {
  const course = (complaint: Complaint) =>
    Object.values(complaint.effects).filter(
      ({ kind }) => kind === 'count-course' || kind === 'strike-course',
    );
  const decided = (upheld: boolean, overturned: boolean) =>
    done(hearing.decideAppeal(appealed(upheld), { overturned, why: '看过' }, at(OTHER_STAFF)));

  it('is an upheld ruling, at once and under one name, with who ruled', () => {
    const cause = 'complaint-complaint-1';
    expect(course(rule(true))).toMatchObject([
      { kind: 'count-course', cause, outcome: 'upheld', ruledBy: 'zhou' },
    ]);
    expect(course(rule(false))).toEqual([]);
    const subcontracting = clockOn(filed('subcontracting'));
    expect(course(rule(true, subcontracting))).toMatchObject([{ outcome: 'subcontracting' }]);
  });

  it('counts no more when it is overturned, and counts then when a dismissal is', () => {
    const kinds = (complaint: Complaint) => course(complaint).map(({ kind }) => kind);
    expect([isUpheld(decided(true, false)), kinds(decided(true, false))]).toEqual([true, ['count-course']]);
    expect([isUpheld(decided(true, true)), kinds(decided(true, true))]).toEqual([
      false,
      ['count-course', 'strike-course'],
    ]);
    expect([isUpheld(decided(false, false)), kinds(decided(false, false))]).toEqual([false, []]);
    expect([isUpheld(decided(false, true)), kinds(decided(false, true))]).toEqual([true, ['count-course']]);
    expect(course(decided(false, true))).toMatchObject([{ ruledBy: 'wu', at: NOW + HOUR }]);
  });
});

describe('Time', () => {
  it('is 48 hours for an answer, five working days for a ruling, seven days for an appeal, two working ones to decide it', () => {
    expect([ANSWER_WITHIN, APPEAL_RULING_WITHIN]).toEqual([48 * HOUR, 7 * DAY]);
    expect([RULE_WITHIN_DAYS, DECIDE_WITHIN_DAYS]).toEqual([5, 2]);
  });

  it('never answers late, rules early or reminds twice at once', () => {
    const early = moment({ actor: CLOCK, now: NOW + 48 * HOUR - 1 });
    expect(onTime(filed(), soon(NOW), early).ok).toBe(false);
    expect(hearing.answer(filed(), CLAIM, soon(NOW), at(managerOf(HUIMIN), NOW + 48 * HOUR)).ok).toBe(false);
    const once = clockOn(answered());
    expect(once.events.at(-1)?.action).toBe('remind');
    const again = moment({ actor: CLOCK, now: once.events.at(-1)?.at ?? 0 });
    expect(onTime(once, soon(NOW), again).ok).toBe(false);
  });

  it('leaves nothing standing, whatever people did and however late the clock is', () => {
    const steps = fc.array(
      fc.record({
        action: fc.constantFrom(
          'answer' as const,
          'rule' as const,
          'appeal' as const,
          'decideAppeal' as const,
        ),
        who: fc.constantFrom(LIU, managerOf(HUIMIN), STAFF, OTHER_STAFF),
        after: fc.integer({ min: 0, max: 5 * DAY }),
      }),
      { maxLength: 8 },
    );
    const lateness = fc.integer({ min: 0, max: 10 * DAY });
    void fc.assert(
      fc.property(
        steps,
        lateness,
        fc.constantFrom(...(['price', 'subcontracting'] as const)),
        (all, late, kind) => {
          let complaint = filed(kind);
          let now = NOW;
          for (const { action, who, after } of all) {
            now += after;
            const due = complaint.actsAt !== null && complaint.actsAt + late <= now;
            const clock = moment({ actor: CLOCK, now });
            if (due) complaint = done(onTime(complaint, soon(now), clock));
            const decision = COMMANDS[action](complaint, who, now);
            if (decision.ok) complaint = decision.after;
          }
          let ticks = 0;
          for (; complaint.actsAt !== null && ticks < 100; ticks += 1) {
            const clock = moment({ actor: CLOCK, now: Math.max(now, complaint.actsAt + late) });
            now = clock.now;
            complaint = done(onTime(complaint, soon(clock.now), clock));
          }
          expect(complaint.state).toBe('final');
          expect(ticks).toBeLessThan((UNRULED_AT_MOST + UNDECIDED_AT_MOST) / DAY);
          const counts = Object.keys(complaint.effects).filter((key) => key.startsWith('count-course'));
          expect(counts.length).toBeLessThanOrEqual(1);
          expect(isUpheld(complaint) === true).toBe(
            counts.length === 1 &&
              !Object.keys(complaint.effects).some((key) => key.startsWith('strike-course')),
          );
        },
      ),
      { numRuns: RUNS, seed: 20261124 },
    );
  });
});

describe('Her photos', () => {
  const photos = [{ fileId: 'cloud://x/1.jpg', traceId: 'trace' }];
  const pictures = { urlOf: (id: string) => `https://${id}`, verdictOn: () => 'pass' as const };
  const of = (firmSeesPhotos: boolean) =>
    done(filing.file('x', { ...CLAIM, photos, firmSeesPhotos, kind: 'work' }, ABOUT, moment({ actor: LIU })));
  const seenBy = (
    who: Actor,
    firmSeesPhotos: boolean,
    shown: Parameters<typeof complaintView>[2] = pictures,
  ) => complaintView(of(firmSeesPhotos), who, shown, NOW)?.claim;

  it('are seen by the firm only where she lets it; staff see them once they have passed', () => {
    expect(seenBy(managerOf(HUIMIN), false)).toMatchObject({ photos: [], hidden: 1 });
    expect(seenBy(managerOf(HUIMIN), true)?.photos).toHaveLength(1);
    expect(seenBy(STAFF, false)?.photos).toMatchObject([{ verdict: 'pass' }]);
    const waiting = { ...pictures, verdictOn: () => 'waiting' as const };
    expect(seenBy(STAFF, false, waiting)?.photos).toEqual([{ url: null, verdict: 'waiting', ownFile: null }]);
    expect(seenBy(LIU, false, waiting)?.photos).toMatchObject([{ url: 'https://cloud://x/1.jpg' }]);
  });
});
