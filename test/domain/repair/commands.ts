import type { Provider, Worker } from '#domain/firm/firm';
import type { Actor, Moment } from '#domain/kernel/actor';
import { accept, nobodyCame, release, reportNoShow } from '#domain/repair/decide/acceptance';
import { cameAfterAll, oweFee } from '#domain/repair/decide/came-after-all';
import { autoConfirm, confirm, dispute, finish, reject } from '#domain/repair/decide/closing';
import { arrive, disown, recognise, releaseByStaff, resume } from '#domain/repair/decide/door';
import { cancel, cancelByStaff, stall, standStill } from '#domain/repair/decide/ending';
import { alarm, choiceRanOut, lapse, offer, suggest, widen } from '#domain/repair/decide/offering';
import { approve, decline, quote } from '#domain/repair/decide/price';
import { askFeeFirst, feeRanOut, payFee, ruleFee, sayReceived } from '#domain/repair/decide/settle-fee';
import { releaseBySweep, withdrawOffer } from '#domain/repair/decide/sweeping';
import { rework } from '#domain/repair/decide/warranty';
import type { RepairOrder } from '#domain/repair/order';
import type { OrderAction } from '#domain/repair/transitions';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { anOrder, LINES, PICTURES } from '../../kit/given-orders';
import { type Answer, type Done, laterFrom, ofEach } from '../../kit/order-commands';

const OTHER_FIRM = { id: 'haibin', name: '海滨', mayServe: true };
const again = (workerIsThere: boolean) => (order: RepairOrder, moment: Moment) =>
  rework(order, { why: '又漏了', at: laterFrom(moment.now), workerIsThere }, moment);

/** Every action on an order that stands, with an input that is right for it, but `accept` and `acceptFor`. */
export const COMMANDS: Readonly<Record<Exclude<OrderAction, 'book' | 'accept' | 'acceptFor'>, Done>> = {
  offer: (order, moment) => offer(order, order.rework ? 'same-firm' : 'everyone', moment),
  suggest: (order, moment) => suggest(order, OTHER_FIRM, moment),
  widen,
  alarm,
  choiceRanOut,
  recognise: (order, moment) =>
    recognise(order, { workerId: order.worker?.workerId ?? '-', badgeWorn: true, uniformWorn: true }, moment),
  disown: (order, moment) => disown(order, '不是照片上的人', moment),
  arrive: (order, moment) => arrive(order, order.arrivalCode?.digits ?? '000000', null, moment),
  resumeWork: (order, moment) => arrive(order, order.arrivalCode?.digits ?? '000000', null, moment),
  quote: (order, moment) => quote(order, LINES, moment),
  approve: (order, moment) => approve(order, order.quote?.id ?? '-', moment),
  decline: (order, moment) => decline(order, null, moment),
  declineExtra: (order, moment) => decline(order, null, moment),
  ...ofEach('done'),
  finish: (order, moment) =>
    finish(
      order,
      {
        checked: order.item.standard,
        photosBefore: PICTURES,
        photosAfter: PICTURES,
        paidFen: order.rework ? 0 : (order.approvedQuote?.totalFen ?? 0),
      },
      null,
      moment,
    ),
  confirm: (order, moment) => confirm(order, order.finish?.paidFen ?? 0, moment),
  autoConfirm,
  reject: (order, moment) => reject(order, '还在滴水', moment),
  dispute: (order, moment) => dispute(order, '还是滴水', moment),
  rework: again(true),
  reworkElsewhere: again(false),
  endRework: (order, moment) => cancel(order, null, moment),
  endReworkByStaff: (order, moment) => cancelByStaff(order, '居民来电', moment),
  reworkRanOut: (order, moment) =>
    order.state === 'open' ? lapse(order, moment) : standStill(order, moment),
  cancel: (order, moment) => cancel(order, null, moment),
  release: (order, moment) => release(order, '车坏了', moment),
  reportNoShow,
  nobodyCame,
  stall,
  standStill,
  resume: (order, moment) => resume(order, '核实过照片', moment),
  releaseByStaff: (order, moment) => releaseByStaff(order, '来的不是本人', moment),
  cancelByStaff: (order, moment) => cancelByStaff(order, '居民来电', moment),
  lapse,
  releaseBySweep,
  withdrawOffer,
  receiveFee: (order, moment) => sayReceived(order, true, moment),
  missFee: (order, moment) => sayReceived(order, false, moment),
  payFee,
  ruleFee: (order, moment) => ruleFee(order, { to: 'waived', why: '师傅没有看就走了' }, moment),
  askFeeFirst: (order, moment) => askFeeFirst(order, 3, moment),
  feeRanOut,
  cameAfterAll: (order, moment) => cameAfterAll(order, order.reported?.worker.workerId ?? '-', moment),
  oweFee: (order, moment) => oweFee(order, order.reported?.worker.workerId ?? '-', moment),
};

/** Besides its state, the order as it must be for this to be possible: the other ways are tested one by one. */
export function ripeFor(action: OrderAction, order: RepairOrder): RepairOrder {
  const ripe = { ...order, ...(RIPE[action] ?? OWN[action])?.(order) };
  // What the clock does it does when its instant has come.
  return ripe.actsAt === null ? ripe : { ...ripe, actsAt: 0 };
}

type Ripening = (order: RepairOrder) => Partial<RepairOrder>;
const approvedBefore: Ripening = ({ quote }) => ({ approvedQuote: quote ?? QUOTE });
const inRework: Ripening = ({ worker, when, promisedAt, arrivedAt, arrivalPromisedAt, finish, paidFen }) => ({
  rework: {
    at: 0,
    why: '又漏了',
    first: {
      worker,
      when,
      arrivalPromisedAt,
      promisedAt,
      arrivedAt,
      finish,
      paidFen,
      quote: QUOTE,
      approvedQuote: QUOTE,
    },
  },
  lapsesAt: 0,
});
const owesFee: Ripening = ({ worker }) => ({
  visitFee: {
    state: 'owed',
    fen: 2_000,
    owedAt: 0,
    received: null,
    saidPaid: false,
    settledAt: null,
    why: null,
  },
  worker: worker ?? anOrder({ state: 'arrived' }).worker,
  actsAt: 0,
});
const WAS_THERE = anOrder({ state: 'arrived' }).worker as NonNullable<RepairOrder['worker']>;
const wasThere: Ripening = () => ({ visitFee: null, reported: { worker: WAS_THERE, cameAfterAll: false } });
const QUOTE = { id: 'first', lines: [], totalFen: 9_000, at: 0 };

const OWN: Partial<Record<OrderAction, Ripening | undefined>> = ofEach('ripe');
const RIPE: Partial<Record<OrderAction, Ripening>> = {
  offer: () => ({ pool: null, chosenProviderId: null }),
  withdrawOffer: () => ({ chosenProviderId: 'huimin' }),
  choiceRanOut: () => ({ chosenUntil: 0 }),
  lapse: () => ({ lapsesAt: 0 }),
  resumeWork: approvedBefore,
  arrive: () => ({ approvedQuote: null }),
  decline: () => ({ approvedQuote: null }),
  declineExtra: approvedBefore,
  cancel: () => ({ approvedQuote: null }),
  reportNoShow: ({ visit }) => ({ visit: visit && { ...visit, agreed: true } }),
  dispute: () => ({ rejected: { at: 0, why: '还在滴水' } }),
  receiveFee: owesFee,
  missFee: owesFee,
  payFee: owesFee,
  ruleFee: owesFee,
  askFeeFirst: (order) => {
    const { visitFee, ...owing } = owesFee(order);
    return { ...owing, visitFee: visitFee ? { ...visitFee, state: 'unpaid' } : null };
  },
  feeRanOut: owesFee,
  cameAfterAll: wasThere,
  oweFee: wasThere,
  endRework: inRework,
  endReworkByStaff: inRework,
  reworkRanOut: inRework,
};

/** What the room does when a worker asks: he himself, or nobody when his account is no worker's. */
export function acceptBy(order: RepairOrder, firms: readonly Provider[], who: Actor, moment: Moment): Answer {
  const found = whoIs(firms, who);
  return accept(order, found && candidateOf(found.provider, found.worker, moment), 'candidate', moment);
}

/** What the room does when a manager asks for one of the own workers. */
export function acceptForBy(
  order: RepairOrder,
  firms: readonly Provider[],
  { who, workerId }: { who: Actor; workerId: string },
  moment: Moment,
): Answer {
  const provider = firms.find(
    (firm) => firm._id === who.providerId && firm.managerIds.includes(who.memberId),
  );
  const worker = provider?.workers.find((one) => one.workerId === workerId);
  return accept(order, provider && worker ? candidateOf(provider, worker, moment) : null, 'manager', moment);
}

function whoIs(firms: readonly Provider[], who: Actor): { provider: Provider; worker: Worker } | null {
  const provider = firms.find((firm) => firm._id === who.providerId);
  const worker = provider?.workers.find((one) => one.memberId === who.memberId);
  return provider && worker ? { provider, worker } : null;
}

/** Freezes a noun to its ground, so that a decision that changes what it was given fails loudly. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
