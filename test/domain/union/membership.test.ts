import { describe, expect, test } from 'vitest';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { newNoun } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { FIRST_EDITION } from '#domain/membership/guide';
import { memberOf, record } from '#domain/union/card';
import { type Application, admit, apply, joinInvited, turnDown } from '#domain/union/joining';
import { end } from '#domain/union/leaving';
import {
  APPLICATIONS_A_DAY,
  MEMBERSHIP_STATES,
  MEMBERSHIP_TABLE,
  type Membership,
  type MembershipState,
} from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import { askTransfer, receive, stay } from '#domain/union/moving';
import { actor, done, moment, NOW } from '../../kit/given';
import { anInvitation, aUnion } from '../../kit/unions';

const HERE = aUnion({ _id: 'here', parentId: 'district', aboveIds: ['district'], officers: ['zheng'] });
const THERE = aUnion({
  _id: 'there',
  parentId: 'district',
  aboveIds: ['district'],
  officers: ['feng'],
  code: '222222',
});
const ROOT = aUnion({ _id: 'district', chairman: 'shao' });
const AROUND: Around = { unions: [HERE, THERE, ROOT] };

const WHO: Readonly<Record<string, Actor>> = {
  member: actor('liu'),
  'member of the staff': actor('liu', ['staff']),
  officer: actor('zheng'),
  'chair above': actor('shao'),
  receiver: actor('feng'),
  staff: actor('zhou', ['staff']),
  clock: CLOCK,
  stranger: actor('nobody'),
};
const APPLICATION: Application = {
  person: { sealed: { key: 'k', iv: 'i', box: 'b' } },
  ...{ personKey: 'liu-herself', work: { kind: 'courier', employer: '顺达' }, edition: FIRST_EDITION },
};

const SOUGHT = { union: HERE, edition: FIRST_EDITION };
const ASKED = { ...SOUGHT, invitation: anInvitation({ unionId: 'here' }) };

/** 刘 as she stands in this state; moving from here to there while it is transferring. */
const inState = (state: MembershipState): Membership => ({
  ...newNoun('liu'),
  ...{ state, unionId: 'here', toUnionId: state === 'transferring' ? 'there' : null },
  ...{ person: APPLICATION.person, personKey: 'liu-herself', work: APPLICATION.work, accepted: null },
  ...{ appliedAt: NOW, card: null, numberKey: 'none-liu', why: null },
});

type Command = (known: Membership, who: Actor) => Decision<Membership, string>;
const by = (who: Actor) => moment({ actor: who });
const COMMANDS: Readonly<Record<keyof typeof MEMBERSHIP_TABLE, Command>> = {
  // It is always the own one: whoever asks has no other.
  apply: (known, who) => apply(known, SOUGHT, APPLICATION, by({ ...who, memberId: 'liu' })),
  join: (known, who) => joinInvited(known, ASKED, APPLICATION, '000003', by({ ...who, memberId: 'liu' })),
  withdraw: (known, who) => end(known, 'withdraw', AROUND, null, by(who)),
  admit: (known, who) => admit(known, AROUND, '000001', by(who)),
  giveBack: (known, who) => turnDown(known, 'giveBack', AROUND, '请补充', by(who)),
  refuse: (known, who) => turnDown(known, 'refuse', AROUND, '不在这里上班', by(who)),
  record: (known, who) =>
    record(known, 'liu', { unionId: 'here', number: 'QD-1', sinceOn: '2019-03-01' }, by(who)),
  leave: (known, who) => end(known, 'leave', AROUND, '搬走了', by(who)),
  askTransfer: (known, who) => askTransfer(known, THERE, AROUND, by(who)),
  callOff: (known, who) => stay(known, 'callOff', AROUND, null, by(who)),
  receive: (known, who) => receive(known, AROUND, '000002', by(who)),
  keep: (known, who) => stay(known, 'keep', AROUND, '名额满了', by(who)),
};
const MEMBERS = ['member', 'member of the staff'];
const DESK = ['officer', 'chair above', 'staff'];
/** By hand: from where, to where, by whom. */
const LAWS: Readonly<
  Record<keyof typeof MEMBERSHIP_TABLE, readonly [string, MembershipState, readonly string[]]>
> = {
  apply: ['returned refused withdrawn left', 'applied', Object.keys(WHO)],
  join: ['applied returned refused withdrawn left', 'admitted', Object.keys(WHO)],
  withdraw: ['applied returned', 'withdrawn', MEMBERS],
  admit: ['applied', 'admitted', [...DESK, 'clock']],
  giveBack: ['applied', 'returned', DESK],
  refuse: ['applied', 'refused', DESK],
  record: ['applied returned refused withdrawn admitted left', 'admitted', ['staff']],
  leave: ['admitted transferring', 'left', MEMBERS],
  askTransfer: ['admitted', 'transferring', MEMBERS],
  callOff: ['transferring', 'admitted', MEMBERS],
  receive: ['transferring', 'admitted', ['receiver', 'chair above', 'staff']],
  keep: ['transferring', 'admitted', ['receiver', 'chair above', 'staff']],
};
const CASES = Object.keys(MEMBERSHIP_TABLE).flatMap((name) =>
  MEMBERSHIP_STATES.flatMap((state) => Object.keys(WHO).map((who) => [name, state, who] as const)),
);

describe('A membership', () => {
  test.each(CASES)(
    '%s from %s by the %s is possible as the by-laws say, and not otherwise',
    (name, state, who) => {
      const action = name as keyof typeof MEMBERSHIP_TABLE;
      const [from, to, parties] = LAWS[action];
      const decision = COMMANDS[action](inState(state), WHO[who] ?? CLOCK);
      const may = from.split(' ').includes(state) && parties.includes(who);
      expect(decision.ok ? decision.after.state : 'no').toBe(may ? to : 'no');
    },
  );

  test('is decided on by nobody for the own person, staff or not', () => {
    const own = admit(inState('applied'), AROUND, '000001', by(actor('liu', ['staff'])));
    expect(own).toMatchObject({ refusal: { code: 'OWN_CASE' } });
  });
});

describe('Whoever applies', () => {
  const applied = (of: Partial<Membership> = {}, at = NOW) =>
    apply({ ...inState('left'), ...of }, SOUGHT, APPLICATION, moment({ actor: actor('liu'), now: at }));

  test('accepts the rights and duties as they are worded today, and that is on record', () => {
    expect(done(applied()).accepted).toEqual({ edition: FIRST_EDITION, at: NOW });
    const old = apply(null, { ...SOUGHT, edition: 2 }, APPLICATION, by(actor('liu')));
    expect(old).toMatchObject({ refusal: { code: 'RIGHTS_CHANGED' } });
    const invited = joinInvited(null, { ...ASKED, edition: 2 }, APPLICATION, '000003', by(actor('liu')));
    expect(invited).toMatchObject({ refusal: { code: 'RIGHTS_CHANGED' } });
  });

  test('does so five times a day at most, and again the next day', () => {
    const event = { ...done(applied()).events[0], action: 'apply', at: NOW };
    const events = Array.from({ length: APPLICATIONS_A_DAY }, () => event) as Membership['events'];
    expect(applied({ events })).toMatchObject({ refusal: { code: 'TOO_MANY_JOINING' } });
    expect(applied({ events: events.slice(1) }).ok).toBe(true);
    expect(applied({ events }, NOW + DAY).ok).toBe(true);
  });

  test('is told whether this person belongs to a union already, has applied, or the union is closed', () => {
    expect(applied({ state: 'admitted' })).toMatchObject({ refusal: { code: 'MEMBER_ALREADY' } });
    expect(applied({ state: 'transferring' })).toMatchObject({ refusal: { code: 'MEMBER_ALREADY' } });
    expect(applied({ state: 'applied' })).toMatchObject({ refusal: { code: 'APPLIED_ALREADY' } });
    const closed = apply(
      null,
      { ...SOUGHT, union: { ...HERE, state: 'closed' } },
      APPLICATION,
      by(actor('liu')),
    );
    expect(closed).toMatchObject({ refusal: { code: 'UNION_CLOSED' } });
  });

  test('is seen by whoever has a post there; where nobody has, by staff; a union that reviews nobody admits at once', () => {
    const kinds = (union: typeof HERE) =>
      Object.values(done(apply(null, { ...SOUGHT, union }, APPLICATION, by(actor('liu')))).effects).map(
        ({ kind }) => kind,
      );
    expect(kinds(HERE)).toEqual(['notify']);
    expect(kinds({ ...HERE, officers: [] })).toEqual(['tell-staff']);
    expect(kinds({ ...HERE, admits: 'at-once' })).toEqual(['admit-at-once']);
  });
});

describe('A member', () => {
  const admitted = done(admit(inState('applied'), AROUND, '000001', by(WHO.officer ?? CLOCK)));

  test('has a number of that union, from that day on, which the own card shows', () => {
    expect(memberOf(admitted)).toEqual({
      ...{ number: '111111-000001', sinceOn: '2026-03-18', recordedAt: NOW, recordedBy: 'zheng' },
    });
    expect(admitted.numberKey).toBe('111111-000001');
    expect(memberOf(inState('applied'))).toBeNull();
  });

  test('who moves has the old number until the other union has received this person, and the day of joining for ever', () => {
    const later = (who = 'liu') => moment({ actor: actor(who), now: NOW + 30 * DAY });
    const moving = done(askTransfer(admitted, THERE, AROUND, later()));
    expect(memberOf(moving)?.number).toBe('111111-000001');
    const moved = done(receive(moving, AROUND, '000009', later('feng')));
    expect(moved).toMatchObject({ unionId: 'there', toUnionId: null });
    expect(memberOf(moved)).toMatchObject({ number: '222222-000009', sinceOn: '2026-03-18' });
    expect(askTransfer(admitted, HERE, AROUND, later())).toMatchObject({ refusal: { code: 'SAME_UNION' } });
  });

  test('who has left has no card, and number and person are free again', () => {
    const left = done(end(admitted, 'leave', AROUND, '搬走了', by(actor('liu'))));
    expect(memberOf(left)).toBeNull();
    expect([left.numberKey, left.personKey]).toEqual(['none-liu', 'none-liu']);
    expect(Object.values(left.effects).map(({ kind }) => kind)).toContain('follow-card');
  });

  test('is one person with one membership, as long as it lives', () => {
    const key = (name: keyof typeof COMMANDS, from: MembershipState, who: string) =>
      done(COMMANDS[name](inState(from), WHO[who] ?? CLOCK)).personKey;
    expect(key('apply', 'returned', 'member')).toBe('liu-herself');
    expect(key('giveBack', 'applied', 'officer')).toBe('liu-herself');
    expect(key('askTransfer', 'admitted', 'member')).toBe('liu-herself');
    expect(key('refuse', 'applied', 'officer')).toBe('none-liu');
    expect(key('withdraw', 'applied', 'member')).toBe('none-liu');
  });

  test('is recorded by staff under the number of the card, from today at the latest', () => {
    const card = { unionId: 'here', number: 'QD-1', sinceOn: '2026-03-19' };
    const recorded = (sinceOn: string) =>
      record(null, 'liu', { ...card, sinceOn }, by(actor('zhou', ['staff'])));
    expect(recorded('2026-03-18').ok).toBe(true);
    expect(recorded('2026-03-19')).toMatchObject({
      refusal: { code: 'DAY_TO_COME', fields: [{ path: 'sinceOn', problem: 'to come' }] },
    });
  });

  test('is told of each step that somebody else took; the officers there of what the member did', () => {
    const told = ({ effects }: Membership) =>
      Object.values(effects).flatMap((one) => ('about' in one ? [`${one.about} ${one.to}`] : []));
    const run = (name: keyof typeof COMMANDS, from: MembershipState, who: string) =>
      told(done(COMMANDS[name](inState(from), WHO[who] ?? CLOCK)));
    expect(run('admit', 'applied', 'officer')).toEqual(['union-admitted liu']);
    expect(run('giveBack', 'applied', 'officer')).toEqual(['union-returned liu']);
    expect(run('refuse', 'applied', 'officer')).toEqual(['union-refused liu']);
    expect(run('receive', 'transferring', 'receiver')).toEqual(['union-admitted liu']);
    expect(run('keep', 'transferring', 'receiver')).toEqual(['union-kept liu']);
    expect(run('askTransfer', 'admitted', 'member')).toEqual(['union-transfer feng']);
    expect(run('leave', 'admitted', 'member')).toEqual(['union-left zheng']);
    expect(run('withdraw', 'applied', 'member')).toEqual([]);
    expect(run('callOff', 'transferring', 'member')).toEqual([]);
  });

  test('can leave a union that nobody knows any more, but is admitted and received by none', () => {
    const alone: Around = { unions: [] };
    expect(end(admitted, 'leave', alone, '搬走了', by(actor('liu'))).ok).toBe(true);
    const staff = by(actor('zhou', ['staff']));
    expect(admit(inState('applied'), alone, '000001', staff)).toMatchObject({ ok: false });
    expect(receive(inState('transferring'), alone, '000001', staff)).toMatchObject({ ok: false });
  });

  test('keeps the own reason on record, and moves to no union that is closed', () => {
    const closed = askTransfer(admitted, { ...THERE, state: 'closed' }, AROUND, by(actor('liu')));
    expect(closed).toMatchObject({ refusal: { code: 'UNION_CLOSED' } });
    const left = done(end(admitted, 'leave', AROUND, '搬走了', by(actor('liu'))));
    expect(left.events.at(-1)).toMatchObject({ from: 'admitted', to: 'left', why: '搬走了' });
    const first = done(apply(null, SOUGHT, APPLICATION, by(actor('liu'))));
    expect(first.events.at(-1)).toMatchObject({ from: null, to: 'applied' });
  });

  test('joined anew begins with that day, for whoever had left', () => {
    const back = { ...inState('applied'), card: memberOf(admitted) };
    const again = done(admit(back, AROUND, '000003', moment({ actor: actor('zheng'), now: NOW + 40 * DAY })));
    expect(memberOf(again)).toMatchObject({ number: '111111-000003', sinceOn: '2026-04-27' });
  });
});
