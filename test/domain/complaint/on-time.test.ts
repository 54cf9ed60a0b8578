import { describe, expect, it } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint';
import { onTime } from '#domain/complaint/on-time';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { done, HUIMIN, managerOf, moment, NOW } from '../../kit/given';
import { answered, filed, IN, soon } from '../../kit/given-complaints';

const BOSS = managerOf(HUIMIN);

describe('The clock', () => {
  const comes = (complaint: Complaint, now: number, who = CLOCK) =>
    onTime(complaint, soon(now), moment({ actor: who, now }));
  const codeOf = (decision: ReturnType<typeof comes>) =>
    decision.ok ? decision.after.events.at(-1)?.action : decision.refusal.code;
  it('does what is due, at its instant, and nothing sooner; nobody else does it', () => {
    const due = filed().actsAt ?? 0;
    expect([codeOf(comes(filed(), due - 1)), codeOf(comes(filed(), due))]).toEqual([
      'NOT_NOW',
      'leaveUnanswered',
    ]);
    expect(codeOf(comes(filed(), due, BOSS))).toBe('NOT_FOUND');
    expect(codeOf(comes({ ...filed(), actsAt: null }, due))).toBe('NOT_NOW');
    expect(codeOf(comes({ ...IN.final(), actsAt: NOW }, due))).toBe('NOT_NOW');
  });

  it.each([
    ['an answer', answered, 'remind', 'leaveUnruled'],
    ['a silence', IN.unanswered, 'remind', 'leaveUnruled'],
    ['an appeal', IN.appealed, 'remind', 'letStand'],
    ['a ruling', IN.ruled, 'rest', 'rest'],
  ] as const)('after %s: first %s, at its end %s', (_, of, first, last) => {
    const complaint = of();
    const end = complaint.endsAt ?? 0;
    expect(codeOf(comes(complaint, complaint.actsAt ?? 0))).toBe(first);
    expect(codeOf(comes(complaint, end))).toBe(last);
    if (first === 'remind') expect(codeOf(comes(complaint, end - 1))).toBe('remind');
  });

  it('reminds every two days, and for the last time not after the end', () => {
    const complaint = answered();
    const end = complaint.endsAt ?? 0;
    const early = done(comes(complaint, soon(NOW)));
    expect(early).toMatchObject({ state: 'answered', actsAt: soon(NOW) + 2 * DAY, endsAt: end });
    expect(done(comes(complaint, end - DAY)).actsAt).toBe(end);
    expect(complaint).toMatchObject({ dueAt: soon(NOW), endsAt: NOW + HOUR + 30 * DAY, firmDueAt: null });
  });
});
