import { expect } from 'vitest';
import type { Moment } from '#domain/kernel/actor';
import type { ActionOf, InputOf } from '#domain/kernel/contract';
import type { Decision } from '#domain/kernel/entity';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import * as before from '#domain/repair/commands/before';
import * as times from '#domain/repair/commands/times';
import type { RepairContract } from '#domain/repair/contract';
import type { Window } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import type { Party, State } from '#domain/repair/order-states';
import { orderView } from '#domain/repair/view';
import type { Situation } from './every-state';
import type { Further } from './further-situations';
import { done, LIU, moment, NOW, openBoxes } from './given';
import { anOrder, MUCH_LATER } from './given-orders';

// What the tests have to know of a command on an order that needs nothing else. Those of all commands read it here: the by-laws, every
// state and party, the random lives, what is sent again, and what it may cost.

/**
 * Who may do what in which state, and where it leads: written by hand from the by-laws, and not read from the tables
 * that decide. `stays`: it does not leave its state.
 */
export type Law = readonly [from: string, to: State | 'stays', by: string];

export type Answer = Decision<RepairOrder, string>;
export type Done = (order: RepairOrder, moment: Moment) => Answer;

type Asking =
  | 'catalogue'
  // Of the catalogue, which is no order.
  | 'priceList'
  | 'saveItem'
  | 'takeStarter'
  | 'importItems'
  | 'continueImport'
  | 'mine'
  | 'order'
  | 'attending'
  | 'pool'
  | 'jobs'
  | 'firmOrders'
  | 'firmPool'
  | 'desk'
  | 'closedOrders'
  | 'figures';
export type Command = Exclude<ActionOf<RepairContract>, Asking>;
type SaidOf<A extends Command> = Omit<InputOf<RepairContract, A>, 'orderId'>;

/** A command as somebody says it, and another wish under the same name: other words, or another action. */
export interface Said<A extends Command> {
  /** Who says it; of those who mostly do, how they stand to the order. */
  readonly by: string;
  readonly when?: Situation | Further;
  readonly says: SaidOf<A> | ((order: RepairOrder) => SaidOf<A>);
  readonly other: Partial<SaidOf<A>> | readonly [action: Command, says: object];
  /** How long she has to wait before she may say so. */
  readonly late?: true;
}

interface Known<A extends Command> {
  readonly law: Law;
  /** Whether it is the same where people only talk. */
  readonly inTalks: boolean;
  /** With an input that is right for it, and the words that then stand in the event. */
  readonly done: Done;
  readonly why?: string;
  /** Besides its state, the order as it must be for this to be possible. */
  readonly ripe?: (order: RepairOrder) => Partial<RepairOrder>;
  readonly said: Said<A>;
  /** Nobody is told, no turn moves; what follows the others stands in `test/domain/repair/follows-*.ts`. */
  readonly nothingFollows?: true;
  /** What only this command knows, in sentences; `order-commands.test.ts` asks each. */
  readonly byLaws?: Readonly<Record<string, () => void>>;
}

/** Two hours, tomorrow. */
export const laterFrom = (now: number): Window => ({
  kind: 'window',
  from: now + DAY,
  to: now + DAY + 2 * HOUR,
});
/** Two hours of the sixth day of the cloud tests, in the afternoon. */
const FROM = instantOf('2026-11-22', '14:00');
export const AGAIN_AT = { kind: 'window', from: FROM, to: FROM + 2 * HOUR } as const;
const LATER = { ...AGAIN_AT, from: AGAIN_AT.from + DAY, to: AGAIN_AT.to + DAY };
const PHOTO = 'cloud://local.local/repair/before.jpg';
const HER = 'resident booker' satisfies `${Party} ${Party}`;

/** An order for tomorrow that nobody has accepted, an hour after it was booked. */
const LATE = NOW + HOUR;
const inTwo = (ahead: number): Window => ({
  kind: 'window',
  from: LATE + ahead,
  to: LATE + ahead + 2 * HOUR,
});
const AT_ONCE = { secondAt: LATE, everyoneAt: LATE, probationAt: LATE + 2 * HOUR };
const HUIMIN_IT = { id: 'huimin', name: '惠民维修' };
const waiting = () => anOrder({ state: 'open', when: inTwo(DAY) });
const move = (order: RepairOrder, at: Window) =>
  times.moveWindow(order, { at }, moment({ actor: LIU, now: LATE }));
const movedBy = (order: RepairOrder, ahead: number) => done(move(order, inTwo(ahead)));
const answerTo = (order: RepairOrder, at: Window) => {
  const answer = move(order, at);
  return answer.ok ? 'ok' : answer.refusal.code;
};

type Served = keyof typeof before | keyof typeof times;
export const ORDER_COMMANDS: { readonly [A in Served]: Known<A> } = {
  showBefore: {
    law: ['arrived quoted approved', 'stays', 'worker'],
    inTalks: false,
    done: (order, moment) => before.showBefore(order, { photosBefore: [PHOTO] }, moment),
    ripe: () => ({ before: [], rejected: null }),
    said: {
      by: 'worker',
      when: 'arrived',
      says: { photosBefore: [PHOTO] },
      other: { photosBefore: [PHOTO.replace('before', 'another')] },
    },
  },
  postpone: {
    law: ['arrived approved', 'postponed', 'worker'],
    inTalks: false,
    done: (order, moment) => times.postpone(order, { at: laterFrom(moment.now), reason: '缺配件' }, moment),
    why: '缺配件',
    said: { by: 'worker', when: 'arrived', says: { at: AGAIN_AT, reason: '说不清楚' }, other: { at: LATER } },
  },
  moveVisit: {
    law: ['postponed', 'stays', `${HER} worker`],
    inTalks: false,
    done: (order, moment) => times.moveVisit(order, { at: laterFrom(moment.now) }, moment),
    said: { by: 'resident', when: 'postponed', says: { at: AGAIN_AT }, other: { at: LATER } },
  },
  agreeVisit: {
    law: ['postponed', 'stays', `${HER} worker`],
    inTalks: false,
    done: (order, moment) => times.agreeVisit(order, { from: order.visit?.from ?? 0 }, moment),
    ripe: ({ visit }) => ({ visit: visit && { ...visit, from: MUCH_LATER + DAY } }),
    said: {
      by: 'resident',
      when: 'postponed',
      says: (order) => ({ from: order.visit?.from ?? 0 }),
      other: { from: AGAIN_AT.from },
    },
  },
  moveWindow: {
    law: ['open', 'stays', HER],
    inTalks: true,
    done: (order, moment) => times.moveWindow(order, { at: laterFrom(moment.now) }, moment),
    ripe: () => ({ when: laterFrom(MUCH_LATER + DAY), rework: null }),
    nothingFollows: true,
    said: {
      by: 'resident',
      when: 'chosen',
      says: { at: LATER },
      other: { at: { ...LATER, from: LATER.from + DAY, to: LATER.to + DAY } },
    },
    byLaws: {
      'while nobody has accepted, she moves the two hours, and everybody who is asked is asked anew': () => {
        const moved = movedBy(waiting(), 2 * DAY);
        expect(moved).toMatchObject({ state: 'open', when: inTwo(2 * DAY), lapsesAt: inTwo(2 * DAY).to });
        expect(moved.rounds).toEqual({ ...waiting().rounds, ...AT_ONCE });
        expect(moved.alarmAt).toBe(inTwo(2 * DAY).from - 2 * HOUR);
        expect(moved.events.at(-1)).toMatchObject({ action: 'moveWindow', by: 'resident' });
      },
      'a firm that was chosen has its four hours to answer once more': () => {
        const asked = {
          pool: 'firm/huimin',
          lastProvider: HUIMIN_IT,
          chosenProviderId: 'huimin',
          chosenUntil: 1,
        };
        const moved = movedBy({ ...waiting(), ...asked }, DAY * 3);
        expect(moved).toMatchObject({ ...asked, chosenUntil: LATE + 4 * HOUR });
      },
      'who waits for her own choice waits for it still, and nobody is asked': () => {
        const moved = movedBy({ ...waiting(), pool: null }, 2 * DAY);
        expect(moved).toMatchObject({ pool: null, chosenProviderId: null, chosenUntil: null });
      },
      'a window is moved to two hours of the next 14 days that are not the same, as in booking': () => {
        for (const at of [
          inTwo(15 * DAY),
          inTwo(-2 * HOUR),
          { ...inTwo(DAY), to: inTwo(DAY).to + 1 },
          inTwo(DAY),
        ])
          expect(answerTo(waiting(), at), String(at.from)).toBe('WINDOW_NOT_POSSIBLE');
        expect(answerTo(waiting(), inTwo(14 * DAY))).toBe('ok');
      },
      'an order is moved three times at most': () => {
        const thrice = [2, 3, 4].reduce((order, days) => movedBy(order, days * DAY), waiting());
        expect(answerTo(thrice, inTwo(5 * DAY))).toBe('TOO_MANY_TIMES');
      },
      'an urgent order has no window to move, and neither has one that is done again': () => {
        for (const other of [
          { when: { kind: 'urgent' } as const },
          { rework: { at: 0, why: '又漏了', first: waiting() } },
        ]) {
          const order = { ...waiting(), ...other };
          expect(answerTo(order, inTwo(2 * DAY))).toBe('NOT_NOW');
          expect(orderView(order, LIU, LATE, openBoxes)?.can).not.toContain('moveWindow');
        }
        expect(orderView(waiting(), LIU, LATE, openBoxes)?.can).toContain('moveWindow');
      },
    },
  },
};

/** One thing that is known of each. */
export const ofEach = <K extends keyof Known<Served>>(what: K) =>
  Object.fromEntries(Object.entries(ORDER_COMMANDS).map(([name, known]) => [name, known[what]])) as {
    readonly [A in Served]: Known<A>[K];
  };
export const NAMES = Object.keys(ORDER_COMMANDS) as Served[];
