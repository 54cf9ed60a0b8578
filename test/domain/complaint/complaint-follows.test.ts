import { describe, expect, it } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint';
import * as hearing from '#domain/complaint/hearing';
import { DAY, HOUR } from '#domain/kernel/time';
import { done, HUIMIN, LIU, managerOf, NOW } from '../../kit/given';
import {
  answered,
  appealed,
  at,
  clockOn,
  filed,
  IN,
  OTHER_STAFF,
  rule,
  soon,
} from '../../kit/given-complaints';

const decided = (overturned: boolean, upheld = true) =>
  done(hearing.decideAppeal(appealed(upheld), { overturned, why: '看过' }, at(OTHER_STAFF)));
const overdue = (complaint: Complaint): Complaint => clockOn({ ...complaint, actsAt: complaint.endsAt });
const BOTH = (about: string) => [
  `notify daughter ${about}`,
  `notify liu ${about}`,
  `tell-firm huimin ${about}`,
];
const HER = (about: string) => [`notify daughter ${about}`, `notify liu ${about}`];

/** What each step leads to: who is told of what, and what counts for the firm. */
const FOLLOWS: readonly (readonly [string, Complaint, Complaint, readonly string[]])[] = [
  ['the firm answers', filed(), answered(), [...HER('complaint-answered'), 'tell-staff complaint-to-rule']],
  ['staff uphold it', answered(), rule(true), ['count-course upheld', ...BOTH('complaint-ruled')]],
  ['staff dismiss it', answered(), rule(false), BOTH('complaint-ruled')],
  [
    'the firm appeals',
    rule(true),
    appealed(true),
    [...HER('complaint-appealed'), 'tell-staff complaint-appealed'],
  ],
  [
    'the resident appeals',
    rule(false),
    appealed(false),
    ['tell-firm huimin complaint-appealed', 'tell-staff complaint-appealed'],
  ],
  ['the ruling is kept', appealed(true), decided(false), BOTH('complaint-final')],
  [
    'an upheld ruling is overturned',
    appealed(true),
    decided(true),
    [...BOTH('complaint-final'), 'strike-course upheld'],
  ],
  [
    'a dismissal is overturned',
    appealed(false),
    decided(true, false),
    ['count-course upheld', ...BOTH('complaint-final')],
  ],
  [
    'the firm lets its time pass',
    filed(),
    clockOn(filed()),
    [...BOTH('complaint-unanswered'), 'tell-staff complaint-to-rule'],
  ],
  ['staff are late with a ruling', answered(), clockOn(answered()), ['tell-staff complaint-overdue']],
  ['nobody ever rules', answered(), overdue(answered()), BOTH('complaint-final')],
  ['nobody appeals', rule(true), clockOn(rule(true)), BOTH('complaint-final')],
  [
    'staff are late with an appeal',
    appealed(true),
    clockOn(appealed(true)),
    ['tell-staff complaint-overdue'],
  ],
  ['nobody ever decides the appeal', appealed(true), overdue(appealed(true)), BOTH('complaint-final')],
];

function added(before: Complaint, after: Complaint): string[] {
  const fresh = Object.entries(after.effects).filter(([key]) => !(key in before.effects));
  return fresh
    .map(([, effect]) => {
      if (effect.kind === 'notify') return `notify ${effect.to} ${effect.about}`;
      if (effect.kind === 'tell-firm') return `tell-firm ${effect.providerId} ${effect.about}`;
      if (effect.kind === 'tell-staff') return `tell-staff ${effect.about}`;
      return 'outcome' in effect ? `${effect.kind} ${effect.outcome}` : effect.kind;
    })
    .sort();
}

describe('Of a complaint those concerned are told, and nobody else; and a ruling counts once', () => {
  it.each(FOLLOWS)('when %s', (_, before, after, follows) => {
    expect(added(before, after)).toEqual([...follows].sort());
  });
});

describe('Until when somebody has time', () => {
  const times = ({ dueAt, endsAt, actsAt, firmDueAt }: Complaint) => ({ dueAt, endsAt, actsAt, firmDueAt });
  const ruledAt = NOW + HOUR;

  it('who lost a ruling has seven days to appeal, and the firm sees it among what it has to do', () => {
    const until = ruledAt + 7 * DAY;
    expect(times(rule(true))).toEqual({ dueAt: until, endsAt: until, actsAt: until, firmDueAt: until });
    expect(times(rule(false))).toEqual({ dueAt: until, endsAt: until, actsAt: until, firmDueAt: null });
  });

  it('not a moment longer, and nobody else within it', () => {
    const may = (upheld: boolean, party: 'firm' | 'complainant', now: number) =>
      hearing.mayAppeal(rule(upheld), party, now);
    expect([may(true, 'firm', ruledAt + 7 * DAY - 1), may(true, 'firm', ruledAt + 7 * DAY)]).toEqual([
      true,
      false,
    ]);
    expect([may(true, 'complainant', ruledAt), may(false, 'firm', ruledAt)]).toEqual([false, false]);
    expect(may(false, 'complainant', ruledAt)).toBe(true);
    for (const state of ['filed', 'answered', 'unanswered', 'appealed', 'final'] as const)
      expect(hearing.mayAppeal(IN[state](), 'firm', ruledAt), state).toBe(false);
  });

  it('an appeal is due by its day and stands undecided for fourteen days at most', () => {
    const expected = { dueAt: soon(NOW), endsAt: ruledAt + 14 * DAY, actsAt: soon(NOW), firmDueAt: null };
    for (const [upheld, who] of [
      [true, managerOf(HUIMIN)],
      [false, LIU],
    ] as const)
      expect(times(done(hearing.appeal(rule(upheld), '不服', soon(NOW), at(who))))).toEqual(expected);
  });

  it('what has ended has no time any more', () => {
    const nobody = { dueAt: null, endsAt: null, actsAt: null, firmDueAt: null };
    for (const over of [decided(true), decided(false), clockOn(rule(true)), overdue(appealed(true))])
      expect(times(over)).toEqual(nobody);
  });
});
