import type { Effect } from '#domain/effects';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { onTime } from '#domain/repair/decide/on-time';
import { quote } from '#domain/repair/decide/price';
import { ruleFee } from '#domain/repair/decide/settle-fee';
import { agreeVisit } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import type { OrderAction } from '#domain/repair/transitions';
import { done, HUIMIN, LIU, MA, moment, NOW, STAFF, workerActor } from '../../kit/given';
import { anOrder, LINES } from '../../kit/given-orders';
import { COMMANDS } from './commands';
import { effectsOf } from './outcomes';

// The orders that steps are taken on, and what follows a step, said in a line each. Liu's daughter booked for her, so both are
// told; Ma of Huimin has it; staff are told all together.

export const WORKER = workerActor(HUIMIN, MA);
export const by = (actor: typeof LIU, now: number) => moment({ actor, now });
export const of = (wish: Parameters<typeof anOrder>[0]) => anOrder({ ...wish, byDaughter: true });

export function say(effect: Effect): string {
  switch (effect.kind) {
    case 'notify':
      return `tells ${effect.to}: ${effect.about}`;
    case 'tell-staff':
      return `tells staff: ${effect.about}`;
    case 'award':
      return `awards ${effect.to}: ${effect.rule} (${effect.cause})`;
    case 'count-course':
      return `counts for ${effect.providerId} (${effect.workerId}): ${effect.outcome}`;
    case 'count-visit':
      return `visit of ${effect.workerId}: promise ${effect.inTime}, half hour ${effect.halfHour}/${effect.theirHalfHour}`;
    case 'count-price':
      return `price of ${effect.providerId}: ${effect.chargedFen} of ${effect.listMaxFen}`;
    case 'file-complaint':
      return `files against ${effect.firm.id} (${effect.worker.workerId}): ${effect.about}, said by ${effect.saidBy}: ${effect.why}`;
    case 'open-no-show': {
      const late = effect.visits.map(
        (visit) => `${visit.workerId}: ${visit.inTime}, ${visit.halfHour}/${visit.theirHalfHour}`,
      );
      return `hears ${effect.worker.workerId} of ${effect.providerId}, said by ${effect.saidBy} (${late})`;
    }
    case 'refresh-rank':
      return `turn of ${effect.workerId} of ${effect.providerId}`;
    default:
      return effect.kind;
  }
}
export const followed = (after: RepairOrder, before: RepairOrder) => effectsOf(after, before).map(say).sort();

export const hers = (about: string) => [`tells daughter: ${about}`, `tells liu: ${about}`];
export const his = (about: string) => [`tells member-ma: ${about}`];
export const TURN = ['turn of ma of huimin'];
/** He is heard first; what counts against his being on time waits with it. */
export const heard = (saidBy: string, late = 'ma: false, null/false') =>
  `hears ma of huimin, said by ${saidBy} (${late})`;

/** The other side proposed it, an instant that is late enough, and everything else as it has to be. */
export interface Step {
  readonly action: Exclude<OrderAction, 'book' | 'accept' | 'acceptFor'>;
  readonly on: RepairOrder;
  readonly who: typeof LIU;
  readonly now?: number;
  readonly follows: readonly string[];
}

export const waiting = of({ state: 'open' });
export const accepted = of({ state: 'accepted' });
export const known = of({ state: 'accepted', recognised: true });
export const arrived = of({ state: 'arrived' });
export const quoted = of({ state: 'quoted' });
export const approved = of({ state: 'approved' });
export const finished = of({ state: 'finished' });
export const closed = of({ state: 'closed' });
export const frozen = of({ state: 'frozen' });
export const postponed = of({ state: 'postponed' });
export const released = of({ state: 'open', released: true });
export const extra = done(quote(approved, LINES, by(WORKER, NOW + HOUR)));
export const agreed = done(agreeVisit(postponed, postponed.visit?.from ?? 0, by(LIU, NOW + HOUR)));
export const rejected = { ...finished, rejected: { at: NOW, why: '还在滴水' } };
export const stalled = done(onTime(approved, by(CLOCK, approved.actsAt ?? 0)));
export const reworking = done(COMMANDS.rework(closed, by(LIU, NOW + DAY)));
export const orphaned = done(COMMANDS.reworkElsewhere(closed, by(LIU, NOW + DAY)));
export const owing = done(COMMANDS.cancel(arrived, by(LIU, NOW + HOUR)));
export const unpaid = done(ruleFee(owing, { to: 'unpaid', why: '没有付' }, by(STAFF, NOW + HOUR)));
export const lapsed = {
  ...of({ state: 'lapsed' }),
  reported: { worker: arrived.worker as NonNullable<RepairOrder['worker']>, cameAfterAll: false },
};
export const choosing = {
  ...waiting,
  chosenProviderId: 'huimin',
  chosenUntil: NOW + 5 * MINUTE,
  actsAt: NOW,
};
export const inRounds = {
  ...waiting,
  rounds: {
    first: [],
    second: [{ workerId: 'sun', memberId: 'member-sun' }],
    secondAt: NOW + 3 * MINUTE,
    everyoneAt: NOW + 6 * MINUTE,
    probationAt: NOW + 6 * MINUTE,
  },
};
export const late = (accepted.promisedAt ?? 0) + 30 * MINUTE;
