import type { Provider, Worker } from '#domain/firm/firm';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import type { Member } from '#domain/membership/member';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { accept, release } from '#domain/repair/decide/acceptance';
import { book } from '#domain/repair/decide/booking';
import { autoConfirm, confirm, finish } from '#domain/repair/decide/closing';
import { arrive, disown, recognise } from '#domain/repair/decide/door';
import { cancel, cancelByStaff } from '#domain/repair/decide/ending';
import { lapse } from '#domain/repair/decide/offering';
import { onTime } from '#domain/repair/decide/on-time';
import { approve, decline, type QuotedLine, quote } from '#domain/repair/decide/price';
import { sayReceived } from '#domain/repair/decide/settle-fee';
import { agreeVisit, postpone, type Window } from '#domain/repair/decide/visits';
import type { RepairOrder, When } from '#domain/repair/order';
import { candidateOf } from '../cloudfunctions/repair/candidate';
import { diceFor } from './dice';
import { made } from './residents';

/** Who plays in an order. Everything happens by the domain's own decisions, so an order cannot be impossible. */
export interface Cast {
  readonly resident: Member;
  readonly provider: Provider;
  readonly worker: Worker;
  readonly staffId: string;
  readonly item: CatalogueItem;
  readonly wrong: string;
}

export type Act = (order: RepairOrder, at: number) => RepairOrder;

const actor = (
  memberId: string,
  role: 'resident' | 'worker' | 'staff',
  providerId: string | null = null,
): Actor => ({
  memberId,
  roles: ['visitor', 'resident', role],
  providerId,
});

function momentFor(
  who: Actor,
  order: { readonly _id: string; readonly events: readonly unknown[] },
  at: number,
): Moment {
  const dice = diceFor(`${order._id} ${order.events.length}`);
  return {
    actor: who,
    now: at,
    requestId: `demo-${order._id}-${order.events.length}`,
    digest: 'demo',
    newId: dice.id,
    newCode: () => dice.digits(6),
  };
}

const act =
  (who: Actor, decide: (order: RepairOrder, moment: Moment) => Decision<RepairOrder, string>): Act =>
  (order, at) =>
    made(decide(order, momentFor(who, order, at)));

export function booked(
  { resident, item, wrong }: Cast,
  id: string,
  at: number,
  when: When,
  photos: readonly string[] = [],
): RepairOrder {
  const [home] = resident.addresses;
  if (!home) throw new Error(`${resident.name} has no address`);
  const { street, community, contact, homeKey } = home;
  const booking = {
    id,
    item,
    wrong,
    photos,
    video: null,
    home: { place: { street, community }, contact, homeKey },
    when,
    // What is not done at the door is mostly talked over on the telephone.
    meeting: item.path === 'consult' ? ('phone' as const) : undefined,
    provider: null,
  };
  return made(book(booking, momentFor(actor(resident._id, 'resident'), { _id: id, events: [] }, at)));
}

/** The acts of one order, each of them one row of the table. */
export function actsOf(cast: Cast) {
  const her = actor(cast.resident._id, 'resident');
  const him = actor(cast.worker.memberId, 'worker', cast.provider._id);
  const staff = actor(cast.staffId, 'staff');
  return {
    accept: act(him, (order, moment) => {
      const candidate = candidateOf(cast.provider, cast.worker, moment);
      return accept(
        order,
        { ...candidate, onDuty: true, inGoodStanding: true, onProbation: false },
        'candidate',
        moment,
      );
    }),
    release: act(him, (order, moment) => release(order, '车坏在路上，赶不过去', moment)),
    recognise: act(her, (order, moment) =>
      recognise(
        order,
        { workerId: order.worker?.workerId ?? '', badgeWorn: true, uniformWorn: true },
        moment,
      ),
    ),
    disown: act(her, (order, moment) => disown(order, '来的人和照片不一样', moment)),
    arrive: act(him, (order, moment) => arrive(order, order.arrivalCode?.digits ?? '', null, moment)),
    quote: (lines: readonly QuotedLine[]) => act(him, (order, moment) => quote(order, lines, moment)),
    approve: act(her, (order, moment) => approve(order, order.quote?.id ?? '', moment)),
    decline: act(her, (order, moment) => decline(order, '想再比较一下', moment)),
    receiveFee: act(him, (order, moment) => sayReceived(order, true, moment)),
    finish: (paidFen: number, photosBefore: readonly string[], photosAfter: readonly string[]) =>
      act(him, (order, moment) =>
        finish(order, { checked: order.item.standard, photosBefore, photosAfter, paidFen }, null, moment),
      ),
    postpone: (window: Window) =>
      act(him, (order, moment) => postpone(order, { at: window, why: '缺一个配件，要去市场买' }, moment)),
    agreeVisit: act(her, (order, moment) => agreeVisit(order, order.visit?.from ?? 0, moment)),
    confirm: (paidFen: number) => act(her, (order, moment) => confirm(order, paidFen, moment)),
    autoConfirm: act(CLOCK, autoConfirm),
    cancel: act(her, (order, moment) => cancel(order, '临时有事，改天再约', moment)),
    cancelByStaff: act(staff, (order, moment) => cancelByStaff(order, '居民来电说已经不需要', moment)),
    lapse: act(CLOCK, lapse),
    clock: act(CLOCK, onTime),
  };
}
