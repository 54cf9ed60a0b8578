import { describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effects';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import * as beginning from '#domain/roles/beginning';
import * as dismissing from '#domain/roles/dismissing';
import * as naming from '#domain/roles/naming';
import * as roll from '#domain/roles/roll';
import {
  heldBy,
  NAMED_MAX,
  POST_STATES,
  POST_TABLE,
  type Post,
  type PostState,
  STAFF_MAX,
  type StaffRoll,
  staffOn,
} from '#domain/roles/roll';
import { actor, done, moment, NOW } from '../../kit/given';

const [ZHOU, QIAN, SUN, LI] = ['zhou', 'qian', 'sun', 'li'].map((id) => actor(id, ['staff']));
const by = (who = ZHOU, of: Partial<Moment> = {}) => moment({ actor: who ?? CLOCK, ...of });
const DUE = NOW + 2 * DAY;

/** Of the staff are these; named by 周工, and somewhere on the way, is 孙. */
const rollOf = (
  staff: readonly string[],
  state: PostState = 'offered',
  dueAt: number | null = DUE,
): StaffRoll => {
  const roll = beginning.rollOf(staff.map((memberId) => ({ memberId, name: memberId })));
  const post: Post = {
    ...{ id: 'p-sun', memberId: 'sun', name: '孙工', state, namedAt: NOW, byId: 'zhou', why: '窗口要人' },
    ...{ confirmedById: null, heldAt: null, dueAt },
  };
  return { ...roll, posts: [...roll.posts, post], actsAt: dueAt };
};
const stateOf = (roll: StaffRoll) => roll.posts.find(({ id }) => id === 'p-sun')?.state ?? 'over';
const effectsOf = ({ effects }: StaffRoll, kind: Effect['kind']) =>
  Object.values(effects).filter((one) => one.kind === kind);
const toldOf = (roll: StaffRoll) =>
  effectsOf(roll, 'notify').map((one) => ('to' in one && 'about' in one ? `${one.to} ${one.about}` : ''));

describe('The table of a post on the staff', () => {
  test('is this, and no other', () => {
    expect(POST_TABLE).toEqual({
      name: { from: [], to: 'offered', by: ['colleague'] },
      join: { from: ['offered'], to: 'held', by: ['named'] },
      agree: { from: ['offered'], to: 'agreed', by: ['named'] },
      decline: { from: ['offered', 'agreed'], to: 'declined', by: ['named'] },
      confirm: { from: ['agreed'], to: 'held', by: ['colleague'] },
      withdraw: { from: ['offered', 'agreed'], to: 'withdrawn', by: ['namer'] },
      refuse: { from: ['offered', 'agreed'], to: 'refused', by: ['colleague'] },
      fall: { from: ['offered', 'agreed'], to: 'fell', by: ['clock'] },
      dismiss: { from: ['held'], to: 'dismissed', by: ['namer', 'colleague'] },
    });
  });

  const COMMANDS: Readonly<Record<string, (roll: StaffRoll, who: Moment) => Decision<StaffRoll, string>>> = {
    agree: (roll, who) => naming.answer(roll, 'p-sun', { agrees: true, dueAt: DUE }, who),
    decline: (roll, who) => naming.answer(roll, 'p-sun', { agrees: false, dueAt: DUE }, who),
    confirm: (roll, who) => naming.confirm(roll, 'p-sun', who),
    end: (roll, who) => naming.call(roll, 'p-sun', '不合适', who),
    dismiss: (roll, who) => dismissing.dismiss(roll, 'p-sun', '调走了', who),
  };
  const PARTIES = { named: SUN, namer: ZHOU, colleague: QIAN, stranger: LI, clock: CLOCK } as const;
  /** What is possible, by hand: state, command, party → the state since. Everything else is refused. */
  const LAWS: Readonly<Record<string, string>> = {
    'offered agree named': 'agreed',
    'offered decline named': 'over',
    'agreed decline named': 'over',
    'agreed confirm colleague': 'held',
    'offered end namer': 'over',
    'agreed end namer': 'over',
    'offered end colleague': 'over',
    'agreed end colleague': 'over',
    'held dismiss namer': 'over',
    'held dismiss colleague': 'over',
  };
  test('is what every command does in every state by every party', () => {
    for (const state of POST_STATES)
      for (const [command, run] of Object.entries(COMMANDS))
        for (const [party, who] of Object.entries(PARTIES)) {
          const decision = run(rollOf(['zhou', 'qian'], state, state === 'held' ? null : DUE), by(who));
          const is = decision.ok ? stateOf(decision.after) : 'refused';
          expect([state, command, party, is]).toEqual([
            ...[state, command, party],
            LAWS[`${state} ${command} ${party}`] ?? 'refused',
          ]);
        }
  });
});

describe('Whoever is named', () => {
  const named = (roll: StaffRoll, memberId: string, who = ZHOU) =>
    naming.name(roll, { memberId, name: memberId, why: '窗口要人', dueAt: DUE }, by(who));

  test('is asked, and is nothing yet', () => {
    const roll = done(named(beginning.rollOf([{ memberId: 'zhou', name: '周工' }]), 'qian'));
    expect(roll.posts.at(-1)).toMatchObject({ memberId: 'qian', state: 'offered', byId: 'zhou', dueAt: DUE });
    expect([heldBy(roll, 'qian'), roll.actsAt, toldOf(roll)]).toEqual([null, DUE, ['qian staff-named']]);
    expect(effectsOf(roll, 'follow-staff')).toEqual([]);
  });

  test('as the second joins with the own yes; as the third a second one confirms, who did not name', () => {
    const second = done(naming.answer(rollOf(['zhou']), 'p-sun', { agrees: true, dueAt: DUE }, by(SUN)));
    expect([stateOf(second), second.actsAt, toldOf(second)]).toEqual(['held', null, ['zhou staff-joined']]);
    expect(effectsOf(second, 'follow-staff')).toMatchObject([{ to: 'sun' }]);
    const third = done(
      naming.answer(rollOf(['zhou', 'qian']), 'p-sun', { agrees: true, dueAt: DUE + 5 }, by(SUN)),
    );
    expect([stateOf(third), third.actsAt, toldOf(third)]).toEqual([
      'agreed',
      DUE + 5,
      ['qian staff-to-confirm'],
    ]);
    expect(effectsOf(third, 'follow-staff')).toEqual([]);
    expect(naming.confirm(third, 'p-sun', by(ZHOU))).toMatchObject({ refusal: { code: 'ANOTHER_NEEDED' } });
    expect(naming.confirm(third, 'p-sun', by(SUN))).toMatchObject({ refusal: { code: 'ANOTHER_NEEDED' } });
    const held = done(naming.confirm(third, 'p-sun', by(QIAN)));
    expect(heldBy(held, 'sun')).toMatchObject({ confirmedById: 'qian', heldAt: NOW, dueAt: null });
    expect([effectsOf(held, 'follow-staff').length, held.actsAt]).toEqual([1, null]);
  });

  test('is nobody who is there or asked already, and not one too many', () => {
    const roll = rollOf(['zhou']);
    expect(named(roll, 'zhou')).toMatchObject({ refusal: { code: 'ALREADY_STAFF' } });
    expect(named(roll, 'sun')).toMatchObject({ refusal: { code: 'ALREADY_NAMED' } });
    expect(named(roll, 'qian', LI)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(named(roll, 'qian', SUN)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const ids = (many: number) => Array.from({ length: many }, (_, i) => `id${i}`);
    const full = beginning.rollOf(
      ['zhou', ...ids(STAFF_MAX - 1)].map((memberId) => ({ memberId, name: '' })),
    );
    expect(named(full, 'qian')).toMatchObject({ refusal: { code: 'TOO_MANY_NAMED' } });
    const last = ids(NAMED_MAX - 1).reduce((roll, id) => done(named(roll, id)), roll);
    expect(named(last, 'qian')).toMatchObject({ refusal: { code: 'TOO_MANY_NAMED' } });
  });

  test.each(['offered', 'agreed'] as const)('and is %s when the time is over, is not any more', (state) => {
    const roll = rollOf(['zhou', 'qian'], state);
    const late = { now: DUE };
    for (const run of [
      () => naming.answer(roll, 'p-sun', { agrees: true, dueAt: DUE }, by(SUN, late)),
      () => naming.confirm(roll, 'p-sun', by(QIAN, late)),
      () => naming.call(roll, 'p-sun', '不合适', by(ZHOU, late)),
    ])
      expect(run()).toMatchObject({ refusal: { code: 'NAMING_OVER' } });
    expect(naming.fall(roll, by(CLOCK, { now: DUE - 1 }))).toMatchObject({
      refusal: { code: 'NAMING_OVER' },
    });
    const fallen = done(naming.fall(roll, by(CLOCK, late)));
    expect([stateOf(fallen), fallen.actsAt]).toEqual(['over', null]);
    expect(toldOf(fallen)).toEqual(['sun staff-naming-over', 'zhou staff-naming-over']);
    expect(effectsOf(fallen, 'note-role')).toMatchObject([{ what: 'fell', byId: 'clock', why: null }]);
  });
});

describe('Whoever is of the staff', () => {
  const two = beginning.rollOf(['zhou', 'qian'].map((memberId) => ({ memberId, name: memberId })));
  const dismiss = (roll: StaffRoll, whom: string, who = ZHOU) =>
    dismissing.dismiss(roll, `held-${whom}`, '调走了', by(who));

  test('is dismissed by another one with a reason, which is on record, and is a stranger from then on', () => {
    const left = done(dismiss(two, 'qian'));
    expect(staffOn(left).map(({ memberId }) => memberId)).toEqual(['zhou']);
    expect(effectsOf(left, 'note-role')).toMatchObject([
      { what: 'taken', role: 'staff', memberId: 'qian', byId: 'zhou', why: '调走了', at: NOW },
    ]);
    expect(effectsOf(left, 'follow-staff')).toMatchObject([{ to: 'qian' }]);
    expect(dismiss(left, 'zhou', QIAN)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  test('dismisses nobody himself, so that the last one stays', () => {
    expect(dismiss(two, 'zhou')).toMatchObject({ refusal: { code: 'ANOTHER_NEEDED' } });
    expect(dismiss(done(dismiss(two, 'qian')), 'zhou')).toMatchObject({
      refusal: { code: 'ANOTHER_NEEDED' },
    });
  });

  test('and is dismissed takes along whom he has named, for nobody comes by somebody who had to go', () => {
    const left = done(dismissing.dismiss(rollOf(['zhou', 'qian'], 'agreed'), 'held-zhou', '查实', by(QIAN)));
    expect(left.posts.map(({ memberId }) => memberId)).toEqual(['qian']);
    expect(effectsOf(left, 'note-role').map((one) => 'what' in one && one.what)).toEqual([
      'taken',
      'refused',
    ]);
    expect(toldOf(left)).toEqual(['zhou staff-taken', 'sun staff-naming-over', 'zhou staff-naming-over']);
  });

  test('is so by the identity, which follows the roll and loses nothing else', () => {
    const person = { memberId: 'qian', roles: ['resident', 'worker'] as const };
    expect(roll.staffFollowing(person, two).roles).toEqual(['resident', 'worker', 'staff']);
    const was = { memberId: 'li', roles: ['resident', 'staff', 'officer'] as const };
    expect(roll.staffFollowing(was, two).roles).toEqual(['resident', 'officer']);
    const same = { memberId: 'zhou', roles: ['resident', 'staff'] as const };
    expect(roll.staffFollowing(same, two)).toBe(same);
  });

  test('as the first one is so by the console, on record like all others', () => {
    const roll = beginning.first({ memberId: 'zhou', name: '周工' }, by(CLOCK));
    expect(staffOn(roll)).toMatchObject([{ memberId: 'zhou', byId: null, heldAt: NOW }]);
    expect(effectsOf(roll, 'note-role')).toMatchObject([{ what: 'given', byId: 'clock', why: null }]);
    expect(effectsOf(roll, 'follow-staff')).toMatchObject([{ to: 'zhou' }]);
  });
});
