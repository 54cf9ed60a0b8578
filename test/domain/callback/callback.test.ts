import { describe, expect, test } from 'vitest';
import {
  CALLBACK_KEPT,
  CALLBACK_STATES,
  CALLBACK_TABLE,
  type Callback,
  type CallbackAction,
} from '#domain/callback/callback';
import { ask, onTime as decideOnTime, record, release, take, withdraw } from '#domain/callback/decide';
import { withoutCaller } from '#domain/callback/retention';
import { deskRow, ownView } from '#domain/callback/view';
import { sayOwn, sayRow } from '#domain/callback/words';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { nothingSealed, type Sealed, whyNothing } from '#domain/kernel/sealed';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';

// 回电: due by the working clock, taken by one, done with a record; nobody is called for ever and nobody is forgotten.

const NINE = instantOf('2026-11-16', '09:00');
const TERMS = { dueAt: NINE + 2 * HOUR, remindAt: NINE + 1.6 * HOUR };
const LATER = { dueAt: NINE + 5 * HOUR, remindAt: NINE + 4 * HOUR };

const person = (memberId: string, staff = false): Actor => ({
  memberId,
  roles: staff ? ['resident', 'staff'] : ['resident'],
  providerId: null,
});
const [LIU, ZHOU, WU] = [person('liu'), person('zhou', true), person('wu', true)];
let requests = 0;
const at = (actor: Actor, now = NINE): Moment => {
  requests += 1;
  return { actor, now, requestId: `r${requests}`, digest: 'd', newId: () => 'id', newCode: () => '000000' };
};
const done = (decision: Decision<Callback, string>): Callback => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.after;
};
const code = (decision: Decision<Callback, string>) => (decision.ok ? 'done' : decision.refusal.code);

const NAMES: Readonly<Record<string, string>> = { zhou: '周老师', wu: '吴老师' };
const box = (words: string): Sealed => ({ key: 'test', iv: '', box: words });
const open = (sealed: Sealed) => (whyNothing(sealed) === null ? sealed.box : '');
const row = (callback: Callback, moment: Moment) => deskRow(callback, moment, (id) => NAMES[id] ?? '', open);
const ASKER = { name: box('刘女士'), hasPhone: true };
const asked = (actor = LIU) => done(ask('c1', ASKER, TERMS, at(actor)));
const taken = () => done(take(asked(), at(ZHOU)));
const REACHED = { reached: true, words: box('说好下午来看') };
const MISSED = { reached: false, words: box('') };
const missed = () => done(record(taken(), MISSED, LATER, at(ZHOU, NINE + HOUR)));
const told = ({ effects }: Callback) =>
  Object.values(effects).map((effect) =>
    'about' in effect ? `${effect.kind === 'notify' ? effect.to : effect.kind} ${effect.about}` : effect.kind,
  );

/** By hand: who may do what from where. */
const LAW: Readonly<Record<CallbackAction, readonly [from: string, to: string | null, by: string]>> = {
  ask: ['', 'waiting', 'resident'],
  take: ['waiting', 'taken', 'staff'],
  release: ['taken', 'waiting', 'staff'],
  reach: ['taken', 'reached', 'staff'],
  miss: ['taken', 'waiting', 'staff'],
  giveUp: ['taken', 'unreached', 'staff'],
  withdraw: ['waiting taken', 'withdrawn', 'resident'],
  remind: ['waiting taken', null, 'clock'],
  escalate: ['waiting taken', null, 'clock'],
};

test('the table is the law', () => {
  const table = Object.fromEntries(
    Object.entries(CALLBACK_TABLE).map(([action, { from, to, by }]) => [
      action,
      [from.join(' '), to, by.join(' ')],
    ]),
  );
  expect(table).toEqual(LAW);
});

describe('Whoever asks to be called', () => {
  test('has a number to be called at, and all staff hear of it', () => {
    expect(code(ask('c1', { ...ASKER, hasPhone: false }, TERMS, at(LIU)))).toBe('OWN_PHONE_NEEDED');
    expect(asked()).toMatchObject({
      state: 'waiting',
      memberId: 'liu',
      name: box('刘女士'),
      ...TERMS,
      actsAt: TERMS.remindAt,
    });
    expect(told(asked())).toEqual(['tell-staff callback-asked']);
  });

  test('may say that no call is needed any more, as long as nobody has spoken', () => {
    for (const callback of [asked(), taken()]) {
      expect(ownView(callback, at(LIU)).mayWithdraw).toBe(true);
      expect(done(withdraw(callback, at(LIU)))).toMatchObject({
        state: 'withdrawn',
        dueAt: null,
        actsAt: null,
        endedAt: NINE,
      });
    }
    const over = done(record(taken(), REACHED, LATER, at(ZHOU)));
    expect(code(withdraw(over, at(LIU)))).toBe('NOT_NOW');
    expect(code(withdraw(asked(), at(person('other'))))).toBe('NOT_FOUND');
  });

  test('is not called by herself, also where she is of the staff', () => {
    expect(code(take(asked(ZHOU), at(ZHOU)))).toBe('OWN_CASE');
    expect(done(take(asked(ZHOU), at(WU))).takenById).toBe('wu');
    expect(row(asked(ZHOU), at(ZHOU)).can).toEqual([]);
  });
});

describe('A call', () => {
  test('is taken by one, who alone is led to the person and notes what came of it', () => {
    expect(code(take(taken(), at(WU)))).toBe('NOT_NOW');
    expect(code(take(asked(), at(person('other'))))).toBe('NOT_FOUND');
    expect(code(record(taken(), REACHED, LATER, at(WU)))).toBe('NOT_NOW');
    expect(code(record(asked(), REACHED, LATER, at(ZHOU)))).toBe('NOT_NOW');
    expect(row(taken(), at(ZHOU))).toMatchObject({
      personId: 'liu',
      can: ['release', 'record'],
      takenByName: '周老师',
    });
    expect(row(taken(), at(WU))).toMatchObject({ personId: null, can: ['release'] });
    expect(row(asked(), at(WU))).toMatchObject({ personId: null, can: ['take'], takenByName: null });
  });

  test('is left to a colleague, also by one where who took it is gone', () => {
    for (const staff of [ZHOU, WU]) {
      expect(done(release(taken(), at(staff)))).toMatchObject({
        state: 'waiting',
        takenById: null,
        dueAt: TERMS.dueAt,
      });
    }
    expect(code(release(taken(), at(LIU)))).toBe('NOT_FOUND');
  });

  test('that reached the person is over, with its record', () => {
    const over = done(record(taken(), REACHED, LATER, at(ZHOU, NINE + HOUR)));
    expect(over).toMatchObject({
      state: 'reached',
      dueAt: null,
      remindAt: null,
      actsAt: null,
      endedAt: NINE + HOUR,
    });
    expect(over.tries).toEqual([{ at: NINE + HOUR, by: 'zhou', ...REACHED }]);
    expect(told(over)).toEqual(['tell-staff callback-asked']);
    expect(row(over, at(ZHOU)).personId).toBeNull();
  });

  test('that nobody answered is tried again, three times in all, and she hears of each', () => {
    expect(missed()).toMatchObject({
      state: 'waiting',
      takenById: null,
      ...LATER,
      actsAt: LATER.remindAt,
      endedAt: null,
    });
    expect(told(missed())).toContain('liu callback-missed');
    const twice = done(record(done(take(missed(), at(WU))), MISSED, LATER, at(WU)));
    expect(twice.state).toBe('waiting');
    const thrice = done(record(done(take(twice, at(WU))), MISSED, LATER, at(WU)));
    expect(thrice).toMatchObject({ state: 'unreached', dueAt: null, actsAt: null, endedAt: NINE });
    expect(told(thrice)).toContain('liu callback-unreached');
    expect(ownView(thrice, at(LIU))).toMatchObject({ missed: 3, mayWithdraw: false });
  });
});

describe('Time', () => {
  const works = (memberId: string) => memberId === 'zhou';
  const onTime = (callback: Callback, moment: Moment) => decideOnTime(callback, works, moment);
  const near = at(CLOCK, TERMS.remindAt);
  const over = at(CLOCK, TERMS.dueAt);

  test('is nearly over: who took it hears it, else all staff', () => {
    const waiting = done(onTime(asked(), near));
    expect(told(waiting)).toContain('tell-staff callback-due');
    expect(waiting).toMatchObject({ state: 'waiting', actsAt: TERMS.dueAt });
    const calling = done(onTime(taken(), near));
    expect(told(calling)).toContain('zhou callback-due');
    expect(told(calling)).not.toContain('tell-staff callback-due');
  });

  test('is nearly over, and who took it is of the staff no more: all staff hear it', () => {
    const left = done(onTime(done(take(asked(), at(WU))), near));
    expect(told(left)).toContain('tell-staff callback-due');
    expect(told(left)).not.toContain('wu callback-due');
  });

  test('is over: all staff hear it, once, and it is to be called still', () => {
    const late = done(onTime(done(onTime(taken(), near)), over));
    expect(told(late)).toContain('tell-staff callback-overdue');
    expect(late).toMatchObject({ state: 'taken', actsAt: null, dueAt: TERMS.dueAt });
    expect(code(onTime(late, at(CLOCK, TERMS.dueAt + HOUR)))).toBe('NOT_NOW');
  });

  test('that came late says only that it is over', () => {
    expect(told(done(onTime(asked(), over)))).toEqual([
      'tell-staff callback-asked',
      'tell-staff callback-overdue',
    ]);
  });

  test('has nothing to say before, nor when it has ended', () => {
    expect(code(onTime(asked(), at(CLOCK, TERMS.remindAt - 1)))).toBe('NOT_NOW');
    expect(code(onTime(done(withdraw(asked(), at(LIU))), over))).toBe('NOT_NOW');
  });
});

describe('What was said', () => {
  const ended = () => done(record(taken(), REACHED, LATER, at(ZHOU, NINE + HOUR)));

  test('is kept for ninety days after the end, and the name as long', () => {
    expect(CALLBACK_KEPT).toBe(90 * DAY);
    expect([asked().goesAt, missed().goesAt, ended().goesAt]).toEqual([null, null, NINE + HOUR + 90 * DAY]);
    expect(withoutCaller(asked(), NINE + 900 * DAY)).toBeNull();
    expect(withoutCaller(ended(), NINE + HOUR + 90 * DAY - 1)).toBeNull();
  });

  test('is gone afterwards; that somebody called, and when, stays', () => {
    const gone = withoutCaller(ended(), NINE + HOUR + 90 * DAY);
    const nothing = nothingSealed('已过保存期');
    expect(gone).toMatchObject({ name: nothing, goesAt: null, state: 'reached', endedAt: NINE + HOUR });
    expect(gone?.tries).toEqual([{ at: NINE + HOUR, by: 'zhou', reached: true, words: nothing }]);
    expect(gone && row(gone, at(ZHOU))).toMatchObject({
      name: '已过保存期',
      tries: [{ reached: true, words: '' }],
    });
  });
});

describe('What is read of it', () => {
  const own = (callback: Callback, now = NINE) => sayOwn(ownView(callback, at(LIU)), now);

  test('tells her by when somebody calls, or how it ended', () => {
    expect(own(asked())).toEqual({
      headline: '今天 09:00，您请工会打过来',
      next: '最晚今天 11:00 打过来，请留意来电。',
    });
    expect(own(asked(), TERMS.dueAt + 1).next).toBe('已经晚了，工会在催办。');
    expect(own(taken()).headline).toBe('工会正在给您打电话');
    expect(own(missed()).headline).toBe('打过 1 次，没有打通');
    expect(new Set(CALLBACK_STATES.map((state) => own({ ...asked(), state }).headline)).size).toBe(5);
  });

  test('tells staff what is due, what was tried and who is calling', () => {
    expect(sayRow(row(taken(), at(WU)), NINE)).toBe('最晚今天 11:00 · 周老师正在打');
    expect(sayRow(row(missed(), at(WU)), LATER.dueAt + 1)).toBe(
      '过了时限，应在今天 14:00 前打 · 没打通 1 次',
    );
  });
});
