import { describe, expect, test } from 'vitest';
import type { Decision } from '#domain/kernel/entity';
import { textsAbout } from '#domain/kernel/personal-walk';
import { nothingSealed, type Sealed, whyNothing } from '#domain/kernel/sealed';
import { DAY, HOUR } from '#domain/kernel/time';
import { sayAttendant, sayCall } from '#domain/repair/attending-words';
import { complainable } from '#domain/repair/complainable';
import {
  ATTENDED_MAX,
  ATTENDING_TABLE,
  attend,
  attendingPossible,
  handBack,
  noteCall,
} from '#domain/repair/decide/attending';
import { cancel } from '#domain/repair/decide/ending';
import { rework } from '#domain/repair/decide/warranty';
import type { RepairOrder } from '#domain/repair/order';
import { CALL_NOTES_MAX, type CallNote } from '#domain/repair/order-parts';
import { STATES } from '#domain/repair/order-states';
import { repairHoldings } from '#domain/repair/personal';
import { orderView } from '#domain/repair/view';
import { attendingView, deskOrderRow } from '#domain/repair/view-attending';
import { afterItsTime } from '#domain/retention';
import {
  actor,
  done,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  moment,
  NOW,
  openBoxes,
  STAFF,
  workerActor,
} from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';

// 跟进 and 通话记录: what staff tell each other beside an order. It is no step of it, nothing waits for it, nobody else is shown it.

const WU = { ...actor('wu'), roles: ['resident', 'staff'] as const };
const by = (who: typeof STAFF, now = NOW + HOUR) => moment({ actor: who, now });
const code = (decision: Decision<RepairOrder, string>) => (decision.ok ? 'done' : decision.refusal.code);
const box = (words: string): Sealed => ({ key: 'test', iv: '', box: words });
const open = (sealed: Sealed) => (whyNothing(sealed) === null ? sealed.box : '');
const nameOf = (id: string) => (id === STAFF.memberId ? '周敏' : id === 'wu' ? '吴静' : '');

const anybody = () => true;
const attendants = { nameOf, isOnStaff: anybody };

const waiting = anOrder({ state: 'open' });
const attended = done(attend(waiting, null, anybody, by(STAFF)));
const since = attended.attendant?.since ?? 0;
const NOBODY_ANSWERED = { whom: 'resident', outcome: 'no-answer', words: box('下午再打') } as const;
const called = done(noteCall(attended, NOBODY_ANSWERED, by(STAFF)));
const seenBy = (order: RepairOrder, who: typeof STAFF) =>
  attendingView(order, { actor: who }, attendants, open);

test('the table is the law', () => {
  const goingOn = 'open accepted arrived quoted approved finished frozen postponed';
  expect(
    Object.fromEntries(
      Object.entries(ATTENDING_TABLE).map(([name, { from, to, by: who }]) => [
        name,
        [from.join(' '), to, who],
      ]),
    ),
  ).toEqual({
    attend: [goingOn, null, ['staff']],
    handBack: [goingOn, null, ['staff']],
    noteCall: [STATES.join(' '), null, ['staff']],
  });
});

describe('Who looks after an order', () => {
  test('is one of the staff, since an instant, and gives it back again', () => {
    expect(attended.attendant).toEqual({ memberId: STAFF.memberId, since: NOW + HOUR });
    expect(done(handBack(attended, by(STAFF))).attendant).toBeNull();
    expect(code(handBack(attended, by(WU)))).toBe('NOT_NOW');
    expect(code(attend(attended, since, anybody, by(STAFF)))).toBe('NOT_NOW');
  });

  test('is followed by a colleague who says in whose place, and by nobody who has not seen who it is', () => {
    expect(code(attend(attended, null, anybody, by(WU)))).toBe('ATTENDED_ALREADY');
    const over = done(attend(attended, since, anybody, by(WU, NOW + 2 * HOUR)));
    expect(over.attendant).toEqual({ memberId: 'wu', since: NOW + 2 * HOUR });
    expect(code(attend(over, since, anybody, by(STAFF)))).toBe('ATTENDED_ALREADY');
  });

  test('changes so often a day and no more, but from one who was dismissed', () => {
    let order = waiting;
    for (let times = 1; times < ATTENDED_MAX; times += 1) {
      order = done(handBack(done(attend(order, null, anybody, by(STAFF))), by(STAFF)));
    }
    const theirs = done(attend(order, null, anybody, by(STAFF)));
    expect(code(attend(theirs, since, anybody, by(WU)))).toBe('ATTENDED_TOO_OFTEN');
    expect(code(attend(theirs, since, anybody, by(WU, NOW + DAY)))).toBe('done');
    expect(code(attend(theirs, null, (id) => id === 'wu', by(WU)))).toBe('done');
    const nobody = done(handBack(theirs, by(STAFF)));
    expect(code(attend(nobody, null, anybody, by(WU)))).toBe('ATTENDED_TOO_OFTEN');
    expect(code(attend(nobody, null, anybody, by(WU, NOW + DAY)))).toBe('done');
  });

  test('is nobody who was dismissed since: nobody is shown, and anybody may take it', () => {
    const isOnStaff = (id: string) => id === 'wu';
    const without = { nameOf, isOnStaff };
    expect(deskOrderRow(attended, { actor: WU }, without).attendant).toBeNull();
    expect(attendingView(attended, { actor: WU }, without, open)).toMatchObject({
      attendant: null,
      can: ['attend', 'noteCall'],
    });
    for (const instead of [null, since]) {
      const taken = done(attend(attended, instead, isOnStaff, by(WU, NOW + DAY)));
      expect(taken.attendant).toEqual({ memberId: 'wu', since: NOW + DAY });
    }
    expect(code(attend(attended, since + 1, isOnStaff, by(WU)))).toBe('ATTENDED_ALREADY');
  });

  test('may leave it where it has become the own case, and sees no call of it', () => {
    const ofTheFirm = { ...STAFF, everOf: ['huimin'] };
    const { attendant = null, calls = [] } = called;
    const own = { ...anOrder({ state: 'accepted' }), attendant, calls };
    const view = { attendant: { name: '周敏', since, mine: true }, calls: [], can: ['handBack'] };
    expect(seenBy(own, ofTheFirm)).toEqual(view);
    expect(deskOrderRow(own, { actor: ofTheFirm }, attendants).attendant).toEqual(view.attendant);
    const left = done(handBack(own, by(ofTheFirm)));
    expect(left.attendant).toBeNull();
    expect(seenBy(left, ofTheFirm)).toBeNull();
    expect(code(handBack(left, by(ofTheFirm)))).toBe('OWN_CASE');
    expect(code(noteCall(own, NOBODY_ANSWERED, by(ofTheFirm)))).toBe('OWN_CASE');
  });

  test('is nobody who is concerned: neither resident, worker nor manager, nor staff whose own case it is', () => {
    const accepted = anOrder({ state: 'accepted' });
    for (const who of [LIU, workerActor(HUIMIN, MA), managerOf(HUIMIN), actor('stranger')]) {
      expect(code(attend(accepted, null, anybody, by(who)))).toBe('NOT_FOUND');
      expect(code(noteCall(accepted, NOBODY_ANSWERED, by(who)))).toBe('NOT_FOUND');
      expect(seenBy(called, who)).toBeNull();
      expect(deskOrderRow(called, { actor: who }, attendants).attendant).toBeNull();
    }
    const herself = { ...LIU, roles: ['resident', 'staff'] as const };
    const ofTheFirm = { ...STAFF, everOf: ['huimin'] };
    for (const who of [herself, ofTheFirm]) {
      expect(code(attend(accepted, null, anybody, by(who)))).toBe('OWN_CASE');
      const byColleague = { ...accepted, attendant: { memberId: 'wu', since } };
      expect(seenBy(byColleague, who)).toBeNull();
    }
  });

  test('does so no longer once it has ended, nor when it is done again under warranty', () => {
    expect(done(cancel(attended, null, by(LIU, NOW + 2 * HOUR))).attendant).toBeNull();
    const over = anOrder({ state: 'closed' });
    expect(code(attend(over, null, anybody, by(STAFF)))).toBe('NOT_NOW');
    const again = rework(
      over,
      { why: '又漏了', at: laterFrom(NOW + DAY), workerIsThere: true },
      by(LIU, NOW + DAY),
    );
    expect(done(again).attendant).toBeUndefined();
  });
});

describe('A call that staff note', () => {
  test('says with whom, what came of it and a few words, the newest first', () => {
    const twice = done(
      noteCall(called, { ...NOBODY_ANSWERED, outcome: 'reached', words: box('') }, by(WU, NOW + DAY)),
    );
    expect(seenBy(twice, STAFF)).toEqual({
      attendant: { name: '周敏', since, mine: true },
      calls: [
        { at: NOW + DAY, name: '吴静', whom: 'resident', outcome: 'reached', words: '' },
        { at: NOW + HOUR, name: '周敏', whom: 'resident', outcome: 'no-answer', words: '下午再打' },
      ],
      can: ['handBack', 'noteCall'],
    });
    expect(seenBy(twice, WU)).toMatchObject({ attendant: { mine: false }, can: ['attend', 'noteCall'] });
  });

  test('is noted so often and no more', () => {
    const call: CallNote = { at: NOW, by: 'wu', ...NOBODY_ANSWERED };
    const full = { ...attended, calls: Array.from({ length: CALL_NOTES_MAX }, () => call) };
    expect(code(noteCall(full, NOBODY_ANSWERED, by(STAFF)))).toBe('CALL_NOTES_FULL');
  });

  test('is gone together with name, phone and door, and none is noted afterwards', () => {
    const over = { ...anOrder({ state: 'closed' }), calls: called.calls ?? [], contactGoesAt: NOW };
    const gone = afterItsTime(over, [], NOW);
    expect(gone?.calls).toEqual([{ ...called.calls?.[0], words: nothingSealed('已过保存期') }]);
    if (!gone) return;
    expect(code(noteCall(gone, NOBODY_ANSWERED, by(STAFF)))).toBe('NOT_NOW');
    expect(attendingPossible(gone, { actor: STAFF })).toEqual([]);
  });
});

test('What was said on the telephone goes with each worker it may be about, also one who was replaced', () => {
  const { worker } = anOrder({ state: 'accepted' });
  const replaced = { ...called, worker: null };
  const goesWithHim = (order: object) =>
    textsAbout(order, repairHoldings.repair_orders, (id) => id === worker?.memberId).map(({ path }) => path);
  expect(goesWithHim(replaced)).not.toContain('calls[].words');
  expect(goesWithHim({ ...replaced, reported: { worker } })).toContain('calls[].words');
  expect(goesWithHim({ ...replaced, rework: { first: { worker } } })).toContain('calls[].words');
});

describe('Nothing waits for it', () => {
  test('the order stands as it stood: its state, the clock’s next turn, what is owed', () => {
    const { attendant: _, calls: __, events: ___, ...rest } = called;
    const { events: ____, ...before } = waiting;
    expect(rest).toEqual(before);
    const over = anOrder({ state: 'closed' });
    const noted = done(noteCall(over, NOBODY_ANSWERED, by(STAFF, NOW + 80 * DAY)));
    expect(noted.contactGoesAt).toBe(over.contactGoesAt);
    expect(complainable(noted)?.until).toBe(complainable(over)?.until);
  });

  test('nobody reads of it in the order itself, staff neither', () => {
    const accepted = anOrder({ state: 'accepted' });
    const secret = done(
      noteCall(done(attend(accepted, null, anybody, by(STAFF))), NOBODY_ANSWERED, by(STAFF)),
    );
    for (const who of [LIU, workerActor(HUIMIN, MA), managerOf(HUIMIN), STAFF])
      expect(orderView(secret, who, NOW, openBoxes)).toEqual(orderView(accepted, who, NOW, openBoxes));
  });
});

test('it is said in words', () => {
  const at = { name: '周敏', since: NOW, mine: false };
  expect(sayAttendant(at, NOW)).toMatch(/^周敏在跟进，今天 \d\d:\d\d 起$/);
  expect(sayAttendant({ ...at, mine: true }, NOW)).toMatch(/^我在跟进/);
  expect(sayAttendant({ ...at, name: '' }, NOW)).toMatch(/^同事在跟进/);
  expect(sayCall({ at: NOW, name: '', whom: 'worker', outcome: 'busy', words: '' })).toBe(
    '打给师傅，占线或关机',
  );
});
