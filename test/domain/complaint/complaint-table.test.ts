import { describe, expect, it } from 'vitest';
import {
  COMPLAINT_TABLE,
  type ComplaintAction,
  type ComplaintParty,
  type ComplaintState,
  KINDS,
  RESIDENT_KINDS,
  STATES,
  UNDECIDED,
} from '#domain/complaint/complaint';
import { complaintContract } from '#domain/complaint/contract';
import { partyTo } from '#domain/complaint/lifecycle';
import { limitsOfComplaint } from '#domain/complaint/limits';
import { complaintView } from '#domain/complaint/view';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import { HOUR } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import { actor, DAUGHTER, HAIBIN, HUIMIN, LIU, managerOf, NEIGHBOUR, NOW } from '../../kit/given';
import { COMMANDS, type Command, IN, OTHER_STAFF } from '../../kit/given-complaints';
import { frozen } from '../repair/commands';

const ACTIONS = Object.keys(COMPLAINT_TABLE) as ComplaintAction[];

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

describe('A complaint', () => {
  it('goes through these states, and the residents may complain of these things', () => {
    expect(STATES).toEqual(['filed', 'answered', 'unanswered', 'ruled', 'appealed', 'final']);
    const hers = ['subcontracting', 'not-repaired', 'work', 'price', 'attitude', 'other'];
    expect(RESIDENT_KINDS).toEqual(hers);
    expect(KINDS).toEqual([...hers, 'forged-papers']);
    expect(hers.map((kind) => limitsOfComplaint(kind as 'other'))).toEqual([
      [],
      ...[1, 2, 3, 4, 5].map(() => ['open-complaints']),
    ]);
  });

  it('waits for somebody while it is filed, answered, unanswered or appealed', () => {
    expect(UNDECIDED).toEqual(['filed', 'answered', 'unanswered', 'appealed']);
  });

  it('is told in two to five hundred characters, with up to six photos', () => {
    const told = (words: string, photos: number) =>
      complaintContract.fileComplaint.input.safeParse({
        ...{ orderId: 'order-1', kind: 'price', words, firmSeesPhotos: true },
        photos: Array.from({ length: photos }, (_, no) => photoNo(no)),
      }).success;
    expect([told('贵', 0), told('太贵', 0)]).toEqual([false, true]);
    expect([told('贵'.repeat(500), 0), told('贵'.repeat(501), 0)]).toEqual([true, false]);
    expect([told('太贵', 6), told('太贵', 7)]).toEqual([true, false]);
  });
});
const photoNo = (no: number) => `cloud://x.y/tickets/evidence/${String(no).padStart(32, '0')}.jpg`;

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
