import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, USUAL } from '#domain/appointment/calendar';
import type { Case } from '#domain/appointment/decide/step';
import { act, reckon } from '#domain/appointment/decide/ticking';
import { contributionsOf, movesBetween, NO_FIGURES, plus, tallyId } from '#domain/appointment/figures';
import { partyOf } from '#domain/appointment/party';
import { type Appointment, TOPICS } from '#domain/appointment/request';
import { LIVE } from '#domain/appointment/transitions';
import { requestView } from '#domain/appointment/view';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { HOUR } from '#domain/kernel/time';
import { effort, seedOf } from '../../kit/effort';
import { actor, LIU, moment, NEIGHBOUR, openBoxes, STAFF } from '../../kit/given';
import {
  ABOVE_ACTOR,
  asked,
  CHAIR_ACTOR,
  MONDAY,
  officerActor,
  QIAN_ACTOR,
  studioOf,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { COMMANDS } from './commands';

/** Long form: RUNS=5000. Another course: SEED=7. */
const RUNS = effort(200, 4000);
const SEED = seedOf(20_261_124);

const NAMES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
const PEOPLE: readonly Actor[] = [LIU, CHAIR_ACTOR, ZHENG_ACTOR, QIAN_ACTOR, ABOVE_ACTOR, STAFF, NEIGHBOUR];

const OPEN = { ...openBoxes, words: () => '话' };
const STEPS = fc.array(
  fc.record({
    action: fc.constantFrom(...NAMES),
    who: fc.constantFrom(...PEOPLE),
    hours: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 200 }), fc.constant(31 * 24)),
    /** Staff change the calendar meanwhile. */
    closes: fc.boolean(),
  }),
  { maxLength: 30 },
);
const TOPIC = fc.constantFrom(...TOPICS);

interface Life {
  readonly held: Case;
  readonly now: number;
  readonly calendar: Calendar;
}

/** The clock works up to an instant, one thing at a time, in order. */
function ticked(held: Case, until: number, calendar: Calendar): Case {
  let request = held.request;
  for (let left = 50; request.actsAt !== null && request.actsAt <= until && left > 0; left -= 1) {
    const { studio } = request;
    const bystanders = {
      studio: studioOf(studio.id),
      above: studio.aboveId ? studioOf(studio.aboveId) : null,
    };
    const decision = act(request, bystanders, calendar, moment({ actor: CLOCK, now: request.actsAt }));
    if (!decision.ok) throw new Error('the clock found nothing to do');
    request = decision.after;
    expect(left, 'the clock comes to rest').toBeGreaterThan(1);
  }
  return { ...held, request };
}

function changedCalendar(calendar: Calendar, now: number, closes: boolean): Calendar {
  if (!closes) return calendar;
  const version = calendar.version + 1;
  const on = new Date(now + 32 * HOUR).toISOString().slice(0, 10);
  return { ...calendar, version, exceptions: [...calendar.exceptions, { on, hours: [], name: '台风停工' }] };
}

const LIFE = fc.record({ topic: TOPIC, steps: STEPS });
type Steps = readonly { action: keyof typeof COMMANDS; who: Actor; hours: number; closes: boolean }[];

/** Looks at a request after everything that happens to it. */
function live(
  topic: Appointment['topic'],
  steps: Steps,
  look: (life: Life, before: Appointment) => void,
): Case {
  let life: Life = { held: asked({ topic }), now: MONDAY, calendar: USUAL };
  for (const { action, who, hours, closes } of steps) {
    const now = life.now + hours * HOUR;
    const before = life.held.request;
    let held = ticked(life.held, now, life.calendar);
    const calendar = changedCalendar(life.calendar, now, closes);
    const anew = reckon(held.request, calendar, moment({ actor: CLOCK, now }));
    if (anew.ok) held = { ...held, request: anew.after };
    held = ticked(held, now, calendar);
    const decision = COMMANDS[action]?.(held, moment({ actor: who, now }), calendar);
    if (decision?.ok) held = decision.after;
    held = ticked(held, now, calendar);
    life = { held, now, calendar };
    look(life, before);
  }
  return life.held;
}

const overHistories = (look: (life: Life, before: Appointment) => void): void =>
  void fc.assert(
    fc.property(LIFE, ({ topic, steps }) => {
      live(topic, steps, look);
    }),
    { seed: SEED, numRuns: RUNS },
  );

const mayDo = (request: Appointment, who: Actor, now: number) =>
  requestView(request, null, who, now, OPEN)?.can ?? [];

const ownersOf = (request: Appointment): Actor[] =>
  request.state === 'returned'
    ? [LIU]
    : studioOf(request.studio.id)
        .officers.map(({ memberId }) => officerActor(memberId))
        .filter((who) => partyOf(request, who) === 'officer');

describe(`Whatever happens to a request (seed ${SEED}, ${RUNS} histories)`, () => {
  it('it has an owner, a next step and a due instant until it is answered or withdrawn', () => {
    overHistories(({ held: { request }, now }) => {
      if (!LIVE.includes(request.state)) {
        expect([request.due, request.desk, request.aboveDesk]).toEqual([null, null, null]);
        return;
      }
      expect(request.due?.at).toBe(request.dueAt);
      expect(request.desk).not.toBeNull();
      const owners = ownersOf(request);
      expect(owners.length).toBeGreaterThan(0);
      for (const owner of owners) expect(mayDo(request, owner, now).length).toBeGreaterThan(0);
    });
  });

  it('no state is a dead end for her: she can go on, take it back, or ask again', () => {
    overHistories(({ held: { request }, now }) => {
      const can = mayDo(request, LIU, now);
      if (LIVE.includes(request.state)) expect(can).toContain('withdraw');
      if (request.state === 'answered') expect(can).toContain('evaluate');
    });
  });

  it('nothing that happened disappears', () => {
    overHistories(({ held: { request } }, before) => {
      expect(request.events.slice(0, before.events.length)).toEqual(before.events);
    });
  });

  it('it is escalated once per overdue period, never before, and always', () => {
    overHistories(({ held: { request }, now }) => {
      const periods = request.events.filter(({ action }) => action === 'escalate').map(({ why }) => why);
      expect(new Set(periods).size).toBe(periods.length);
      expect(periods).toEqual(request.escalated);
      const overdue = request.due && request.due.what !== 'reply' && request.due.at <= now;
      if (overdue) {
        expect(request.aboveDesk).not.toBeNull();
        expect(periods).toContain(`${request.due?.what}-${request.round}`);
      }
    });
  });

  it('the pauses never cost more than five working days in a round', () => {
    overHistories(({ held: { request }, now }) => {
      if (request.state !== 'returned') return;
      expect(request.due?.at).toBeGreaterThan(now);
    });
  });

  it('a stranger never learns that it exists, and a psychological one is read by her and its officer only', () => {
    overHistories(({ held: { request }, now }) => {
      expect(requestView(request, null, NEIGHBOUR, now, OPEN)).toBeNull();
      if (request.topic !== 'psychological') return;
      for (const who of [...PEOPLE, actor('somebody', ['worker'])]) {
        const reads = requestView(request, null, who, now, OPEN)?.words ?? null;
        const may = who === LIU || who.memberId === request.officer?.memberId;
        if (!may) expect(reads).toBeNull();
      }
    });
  });

  it('the monthly figures moved step by step equal a recount from all requests', () => {
    const moved = new Map<string, typeof NO_FIGURES>();
    const finals: Appointment[] = [];
    void fc.assert(
      fc.property(LIFE, ({ topic, steps }) => {
        let counted: Appointment['counted'] = [];
        const count = (request: Appointment) => {
          const now = contributionsOf(request);
          for (const [id, { figures }] of movesBetween(counted, now)) {
            moved.set(id, plus(moved.get(id) ?? NO_FIGURES, figures));
          }
          counted = now;
        };
        const last = live(topic, steps, ({ held }) => count(held.request));
        count(last.request);
        finals.push(last.request);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    const recount = new Map<string, typeof NO_FIGURES>();
    for (const one of finals.flatMap(contributionsOf)) {
      recount.set(tallyId(one), plus(recount.get(tallyId(one)) ?? NO_FIGURES, one.figures));
    }
    const nonzero = (map: Map<string, typeof NO_FIGURES>) =>
      Object.fromEntries([...map].filter(([, f]) => Object.values(f).some((n) => n !== 0)).sort());
    expect(nonzero(moved)).toEqual(nonzero(recount));
    expect(recount.size).toBeGreaterThan(10);
  });
});
