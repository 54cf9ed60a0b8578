import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATE_LABEL } from '#domain/repair/labels';
import { freeHolder, isUrgent, type RepairOrder } from '#domain/repair/order';
import { AT_WORK, type State } from '#domain/repair/order-states';
import type { OrderAction } from '#domain/repair/transitions';
import { orderView } from '#domain/repair/view';
import { effort } from '../../kit/effort';
import { openBoxes } from '../../kit/given';
import { type Lived, life, live } from './lives';
import { CROWD, START } from './random-life';

const SEED = 19_491_001;
const always = (law: (lived: Lived) => void, numRuns = effort(150, 2000)) =>
  fc.assert(
    fc.property(life, (one) => law(live(one))),
    { numRuns, seed: SEED },
  );

/** Orders after each thing that happened. */
const moments = ({ tries }: Lived) => tries.map((one) => one.answer.after ?? one.before);

const MET: readonly State[] = ['arrived', 'quoted', 'approved', 'finished', 'closed'];
/** After these whoever comes has to be looked at (again). */
const FORGETS: readonly OrderAction[] = [
  'accept',
  'acceptFor',
  'disown',
  'release',
  'reportNoShow',
  'nobodyCame',
  'postpone',
  'moveVisit',
  'resume',
  'rework',
  'reworkElsewhere',
];
const ENDS_REWORK: readonly OrderAction[] = ['endRework', 'endReworkByStaff', 'reworkRanOut'];
const LOSES: readonly OrderAction[] = [
  'release',
  'reportNoShow',
  'nobodyCame',
  'releaseByStaff',
  'reworkElsewhere',
  'releaseBySweep',
];
/** Since he took it: he left to come again, or has finished. */
const wasSetFree = ({ events }: RepairOrder): boolean => {
  const taken = events.map(({ action }) => action === 'accept' || action === 'acceptFor').lastIndexOf(true);
  return events.slice(taken).some(({ action }) => ['postpone', 'finish', 'stall'].includes(action));
};

describe('Whatever a crowd does to an order, in whatever sequence', () => {
  it('nobody is at work in her home whom she did not recognise by name as the one who had accepted', () => {
    always(({ tries }) => {
      let recognised: string | null = null;
      for (const { action, answer, seen, before } of tries) {
        if (!answer.ok) continue;
        // A new worker, or one whom she disowned, has to be looked at again.
        if (action === 'recognise') recognised = seen;
        if (FORGETS.includes(action)) recognised = null;
        // After a rework that came to nothing the order stands again as it was closed.
        if (!MET.includes(answer.after.state) || ENDS_REWORK.includes(action)) continue;
        expect(answer.after.worker?.workerId).toBe(recognised);
        if (MET.includes(before.state)) expect(answer.after.worker).toEqual(before.worker);
      }
    });
  });

  it('only the account of the recognised worker ever enters the code', () => {
    always(({ tries }) => {
      for (const { action, answer, before, who } of tries) {
        if ((action === 'arrive' || action === 'resumeWork') && answer.ok)
          expect(who.memberId).toBe(before.worker?.memberId);
      }
    });
  });

  it('who gave it back, did not come or lost it with his firm is never its worker again', () => {
    always(({ tries }) => {
      const excluded = new Set<string>();
      for (const { action, answer, before } of tries) {
        if (!answer.ok) continue;
        if (LOSES.includes(action)) excluded.add(before.worker?.workerId ?? '');
        expect([...answer.after.excludedWorkerIds].sort()).toEqual([...excluded].sort());
        // Nothing comes of a rework, and who did it the first time is on record again.
        // Who came after all is owed his way once it has ended.
        if (!['closed', 'cancelled'].includes(answer.after.state))
          expect(excluded).not.toContain(answer.after.worker?.workerId);
      }
    });
  });

  it('who is off duty, has left or lacks a current training never gets it', () => {
    always((lived) => {
      for (const order of moments(lived))
        expect(['idle', 'gone', 'untrained']).not.toContain(order.worker?.workerId);
    });
  });

  it('an urgent order holds its worker from acceptance to the end of the work, not while it is frozen, and no longer', () => {
    always((lived) => {
      for (const order of moments(lived)) {
        const holds =
          isUrgent(order) && AT_WORK.includes(order.state) && !wasSetFree(order) && order.rework === null;
        expect(order.urgentHolder).toBe(holds ? order.worker?.workerId : freeHolder(order._id));
      }
    });
  });

  it('it has a worker exactly when somebody took it and did not lose it', () => {
    always((lived) => {
      for (const order of moments(lived)) {
        if (order.state === 'open' || order.state === 'lapsed') expect(order.worker).toBeNull();
        else if (order.state !== 'cancelled') expect(order.worker).not.toBeNull();
      }
    });
  });

  it('it stands in a pool only while it is open, and the clock comes for it as long as it has not ended', () => {
    always((lived) => {
      for (const order of moments(lived)) {
        if (order.state !== 'open') expect(order.pool).toBeNull();
        const ended = ['closed', 'cancelled', 'lapsed'].includes(order.state);
        expect(order.actsAt !== null).toBe(!ended || order.visitFee?.state === 'owed');
      }
    });
  });

  it('a code is there exactly while a recognised worker has not yet entered it', () => {
    always((lived) => {
      for (const order of moments(lived)) {
        const waits = ['accepted', 'postponed'].includes(order.state) && order.recognised !== null;
        expect(order.arrivalCode !== null).toBe(waits);
        if (MET.includes(order.state)) expect(order.arrivedAt).not.toBeNull();
        if (order.state === 'postponed') expect(order.visit).not.toBeNull();
      }
    });
  });

  it('nothing is closed without an approved quote, a full checklist and a price within the quote', () => {
    always((lived) => {
      for (const order of moments(lived).filter(({ state }) => state === 'finished' || state === 'closed')) {
        expect(order.events.map((event) => event.action)).toContain('approve');
        expect(order.finish?.checked).toEqual(order.item.standard);
        const payable = order.rework && order.state === 'finished' ? 0 : (order.quote?.totalFen ?? 0);
        expect(order.finish?.paidFen).toBeLessThanOrEqual(payable);
      }
    });
  });

  it('every yes is told by one event and a no by none', () => {
    always(({ tries, end }) => {
      expect(end.events).toHaveLength(1 + tries.filter(({ answer }) => answer.ok).length);
    });
  });

  it('phone and door are shown to her, and to the worker whom it has at that moment, and to nobody else', () => {
    always((lived) => {
      for (const order of moments(lived)) {
        for (const who of CROWD) {
          const view = orderView(order, who, START, openBoxes);
          const his = order.worker?.memberId === who.memberId && AT_WORK.includes(order.state);
          const hers = who.memberId === order.residentId;
          expect((view?.contact ?? null) !== null).toBe(hers || his);
        }
      }
    }, 100);
  });

  it('every state is reached by some of these lives, so that the laws above were put to the test', () => {
    const reached = new Set<State>();
    always((lived) => {
      for (const { state } of moments(lived)) reached.add(state);
    });
    expect([...reached].sort()).toEqual(Object.keys(STATE_LABEL).sort());
  });
});
