import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import {
  APPEAL_RULING_WITHIN,
  COMPLAINT_TABLE,
  type Complaint,
  type ComplaintAction,
  type ComplaintParty,
  type ComplaintState,
  isUpheld,
  STATES,
  UNDECIDED_AT_MOST,
  UNRULED_AT_MOST,
} from '#domain/provider/complaint';
import { onTime } from '#domain/provider/complaint-clock';
import { partyTo } from '#domain/provider/complaint-step';
import * as filing from '#domain/provider/filing';
import * as hearing from '#domain/provider/hearing';
import { complaintView } from '#domain/provider/view-complaint';
import {
  actor,
  DAUGHTER,
  done,
  HAIBIN,
  HUIMIN,
  LIU,
  managerOf,
  moment,
  NEIGHBOUR,
  NOW,
  STAFF,
} from '../../kit/given';
import { frozen } from '../repair/commands';

const RUNS = Number(process.env.RUNS ?? 200);
const ACTIONS = Object.keys(COMPLAINT_TABLE) as ComplaintAction[];
const FIRM = { id: 'huimin', name: '惠民服务部' };
const OTHER_STAFF = actor('wu', ['staff']);
const THIRD_STAFF = actor('sun', ['staff']);
const WORKER = { workerId: 'ma', memberId: 'member-ma', name: '马师傅' };
const ABOUT: filing.OpenOrder = {
  firm: FIRM,
  order: {
    id: 'order-1',
    itemName: '厨房下水道疏通',
    icon: 'pipe',
    street: '云南路街道',
    community: '寿张路社区',
    bookedAt: NOW - DAY,
    worker: WORKER,
  },
  complainantIds: ['liu', 'daughter'],
  sentBack: true,
};
const CLAIM = { words: '说好的价钱，到了又加', photos: [], firmSeesPhotos: false };

const filed = (kind: 'price' | 'subcontracting' | 'not-repaired' = 'price', at = NOW): Complaint =>
  done(filing.file('complaint-1', { ...CLAIM, kind }, ABOUT, moment({ actor: LIU, now: at })));
const soon = (now: number) => now + 7 * DAY;
const answered = () =>
  done(hearing.answer(filed(), { words: '按价目表收的', photos: [] }, soon(NOW), at(managerOf(HUIMIN))));
const at = (who: Actor, now = NOW + HOUR) => moment({ actor: who, now });
const rule = (upheld: boolean, of = answered()) =>
  done(hearing.rule(of, { upheld, why: '看过两边的材料' }, at(STAFF)));
const appealed = (upheld: boolean) =>
  done(hearing.appeal(rule(upheld), '材料没有看全', soon(NOW), at(upheld ? managerOf(HUIMIN) : LIU)));

const IN: Readonly<Record<ComplaintState, () => Complaint>> = {
  filed,
  answered,
  unanswered: () => clockOn(filed()),
  ruled: () => rule(true),
  appealed: () => appealed(true),
  final: () =>
    done(hearing.decideAppeal(appealed(true), { overturned: false, why: '维持' }, at(OTHER_STAFF))),
};
const clockOn = (complaint: Complaint): Complaint => {
  const now = complaint.actsAt ?? NOW;
  return done(onTime(complaint, soon(now), moment({ actor: CLOCK, now })));
};

type Command = (complaint: Complaint, who: Actor, now?: number) => ReturnType<typeof hearing.rule>;
/** The clock comes at the instant at which the wished thing is due. */
const byClock =
  (late: boolean): Command =>
  (complaint, who) => {
    const now = (late ? complaint.endsAt : complaint.actsAt) ?? NOW + 100 * DAY;
    return onTime(complaint, soon(now), moment({ actor: who, now }));
  };
const COMMANDS: Readonly<Record<Exclude<ComplaintAction, 'file'>, Command>> = {
  answer: (complaint, who, now) =>
    hearing.answer(complaint, { words: '按价目表收的', photos: [] }, soon(NOW), at(who, now)),
  rule: (complaint, who, now) => hearing.rule(complaint, { upheld: true, why: '属实' }, at(who, now)),
  appeal: (complaint, who, now) => hearing.appeal(complaint, '材料没有看全', soon(NOW), at(who, now)),
  decideAppeal: (complaint, who, now) =>
    hearing.decideAppeal(complaint, { overturned: true, why: '改判' }, at(who, now)),
  remind: byClock(false),
  leaveUnanswered: byClock(true),
  leaveUnruled: byClock(true),
  rest: byClock(true),
  letStand: byClock(true),
};

/** Zhou rules in this test, so an appeal is for Wu. */
const WHO: readonly (readonly [string, Actor, ComplaintParty])[] = [
  ['the resident', LIU, 'complainant'],
  ['her daughter, who booked', DAUGHTER, 'complainant'],
  ['her daughter, who is staff as well', actor('daughter', ['staff']), 'complainant'],
  ['the manager', managerOf(HUIMIN), 'firm'],
  ['the manager, who is staff as well', actor('manager-huimin', ['manager', 'staff'], 'huimin'), 'firm'],
  [
    'a worker of the firm, who is staff as well',
    actor('member-wang', ['worker', 'staff'], 'huimin'),
    'involved',
  ],
  ['who came, has left the firm and is staff', actor('member-ma', ['staff']), 'involved'],
  ['a worker of the firm', actor('member-ma', ['worker'], 'huimin'), 'stranger'],
  ['a neighbour', NEIGHBOUR, 'stranger'],
  ["another firm's manager", managerOf(HAIBIN), 'stranger'],
  ['another member of staff', OTHER_STAFF, 'staff'],
  ['the clock', CLOCK, 'clock'],
];
const CLOCKS: readonly ComplaintAction[] = ['remind', 'leaveUnanswered', 'leaveUnruled', 'rest', 'letStand'];

/** What the table says, and what is no row of it: an upheld ruling is the firm's to appeal. */
function law(
  action: Exclude<ComplaintAction, 'file'>,
  state: ComplaintState,
  who: Actor,
  party: ComplaintParty,
) {
  const row: Row<ComplaintState, ComplaintParty> = COMPLAINT_TABLE[action];
  if (CLOCKS.includes(action)) return null;
  if (party === 'stranger') return 'NOT_FOUND';
  if (!row.by.includes(party)) {
    return row.by.includes('staff') && who.roles.includes('staff') ? 'OWN_CASE' : 'NOT_FOUND';
  }
  if (!row.from.includes(state)) return 'NOT_NOW';
  if (action === 'appeal' && party === 'complainant') return 'NOT_NOW';
  return row.to ?? state;
}

const outcome = (decision: ReturnType<Command>) =>
  decision.ok ? decision.after.state : decision.refusal.code;

describe.each(STATES)('A complaint that is %s', (state) => {
  describe.each(WHO)('answers %s', (_, who, party) => {
    it.each(ACTIONS.filter((action) => action !== 'file'))(
      'who wishes to %s, as the table says and in no other way',
      (action) => {
        const complaint = frozen(IN[state]());
        expect(partyTo(complaint, who)).toBe(party);
        const decision = COMMANDS[action](complaint, who);
        const expected = law(action, state, who, party);
        if (expected !== null) expect(outcome(decision)).toBe(expected);
        // What only time does, nobody can ask for; and time does what the table says.
        else if (party !== 'clock') expect(decision.ok).toBe(false);
        else expect(decision.ok).toBe(state !== 'final');
        if (decision.ok) {
          const { action: done } = decision.after.events.at(-1) ?? {};
          const row: Row<ComplaintState, ComplaintParty> = COMPLAINT_TABLE[done as ComplaintAction];
          expect([row.from.includes(state), row.by.includes(party)]).toEqual([true, true]);
          expect(decision.after.state).toBe(row.to ?? state);
        }
      },
    );

    it('shows buttons for what would be done, and for nothing else', () => {
      const complaint = IN[state]();
      const view = complaintView(complaint, who, { urlOf: () => null, verdictOn: () => 'pass' }, NOW + HOUR);
      if (party === 'stranger' || party === 'clock') return expect(view).toBeNull();
      const possible = (['answer', 'rule', 'appeal', 'decideAppeal'] as const).filter(
        (action) => COMMANDS[action](complaint, who).ok,
      );
      return expect([...(view?.can ?? [])].sort()).toEqual([...possible].sort());
    });
  });

  it('has a row that leads out of it, by the clock too, unless it is final', () => {
    const rows: readonly Row<ComplaintState, ComplaintParty>[] = Object.values(COMPLAINT_TABLE);
    const leads = rows.filter(({ from, to }) => from.includes(state) && to !== null);
    expect(leads.some(({ by }) => by.includes('clock'))).toBe(state !== 'final');
    expect([IN[state]().actsAt, IN[state]().dueAt, IN[state]().endsAt].every((one) => one !== null)).toBe(
      state !== 'final',
    );
  });
});

describe('Filing', () => {
  it('is for whose order it was and who booked it, and for nobody else', () => {
    const by = (who: Actor) => filing.file('x', { ...CLAIM, kind: 'work' }, ABOUT, moment({ actor: who }));
    expect([by(LIU).ok, by(DAUGHTER).ok]).toEqual([true, true]);
    for (const who of [NEIGHBOUR, STAFF, managerOf(HUIMIN)])
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

  it('is struck when it is overturned, and counts then when a dismissal is', () => {
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
    expect(seenBy(STAFF, false, waiting)?.photos).toEqual([{ url: null, verdict: 'waiting' }]);
    expect(seenBy(LIU, false, waiting)?.photos).toMatchObject([{ url: 'https://cloud://x/1.jpg' }]);
  });
});
