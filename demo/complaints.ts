import { USUAL, workingDaysAfter } from '#domain/appointment/calendar';
import {
  type Complaint,
  DECIDE_WITHIN_DAYS,
  isUpheld,
  type ResidentKind,
  RULE_WITHIN_DAYS,
} from '#domain/complaint/complaint';
import * as filing from '#domain/complaint/filing';
import * as hearing from '#domain/complaint/hearing';
import { onTime } from '#domain/complaint/on-time';
import type { Provider } from '#domain/firm/firm';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { complainable, headlineOf } from '#domain/repair/complainable';
import type { RepairOrder } from '#domain/repair/order';
import { counted } from '#domain/standing/counting';
import type { CountCourse } from '#domain/standing/owed';
import { complaintId } from '../cloudfunctions/store/complaints';
import { diceFor } from './dice';
import { ladderOf } from './ladder';
import { made } from './residents';

interface Told {
  readonly kind: ResidentKind;
  readonly words: string;
  /** How many days ago it was filed. */
  readonly daysAgo: number;
  readonly answer?: string;
  readonly ruling?: readonly [upheld: boolean, why: string];
  readonly appeal?: string;
  readonly decision?: readonly [overturned: boolean, why: string];
}

/** A complaint in every state; the first three are about the firm of the story. */
const TOLD: readonly Told[] = [
  { kind: 'price', words: '说好一百二，修完多要了三十。', daysAgo: 1 },
  {
    kind: 'attitude',
    words: '催着要现金，说话不好听。',
    daysAgo: 6,
    answer: '师傅那天连跑三家，急了点，已经批评过他。',
    ruling: [true, '录音里听得清楚，负责人也承认。'],
  },
  {
    kind: 'work',
    words: '第二天又滴水。',
    daysAgo: 4,
    answer: '是原来的阀门老化，报价时提醒过要换。',
  },
  { kind: 'other', words: '走的时候垃圾没有带走。', daysAgo: 4 },
  {
    kind: 'price',
    words: '收据上没有写配件。',
    daysAgo: 10,
    answer: '配件在报价单上，居民同意过。',
    ruling: [false, '报价单上写着配件，金额对得上。'],
    appeal: '同意的时候没有给我看配件的价钱。',
  },
  {
    kind: 'work',
    words: '装的灯不亮，来了一趟还是不亮。',
    daysAgo: 16,
    answer: '换过灯管，当时是亮的。',
    ruling: [true, '完工照片里灯就没有亮。'],
    appeal: '照片是开工前拍的，传错了。',
    decision: [true, '核对拍摄时间，确实传错了，改判不成立。'],
  },
];

interface Room {
  readonly now: number;
  readonly orders: readonly RepairOrder[];
  readonly firms: readonly Provider[];
  readonly staffId: string;
  /** Who decides on what the first one ruled. */
  readonly secondId: string;
  /** Whose firm has the manager among the demo's phones. */
  readonly firmOfStory: string;
}

/** What people complained of, as the rules made it; a frozen order has its case. */
export function complaintsAt(room: Room): Complaint[] {
  const closed = room.orders
    .filter(
      ({ state, closedAt }) => state === 'closed' && closedAt !== null && closedAt > room.now - 29 * DAY,
    )
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  const taken = new Set<string>();
  const told = TOLD.flatMap((one, place) => {
    const filedAt = room.now - one.daysAgo * DAY;
    const order = closed.find((order) => {
      const ofStory = order.worker?.providerId === room.firmOfStory;
      return ofStory === place < 3 && (order.closedAt ?? 0) < filedAt && !taken.has(order._id);
    });
    if (!order) return [];
    taken.add(order._id);
    return [play(one, order, filedAt, room)];
  });
  return [...told, ...room.orders.filter(({ state }) => state === 'frozen').map((order) => ofFrozen(order))];
}

function play(told: Told, order: RepairOrder, filedAt: number, room: Room): Complaint {
  const about = aboutOf(order);
  const manager = managerOf(about.firm.id, room.firms);
  const her = actor(order.residentId, 'resident');
  const id = complaintId(order._id, told.kind, about.firm.id);
  const claim = { kind: told.kind, words: told.words, photos: [], firmSeesPhotos: false };
  let complaint = made(filing.file(id, claim, about, momentFor(her, id, 0, filedAt)));
  const at = (who: Actor, hours: number) =>
    momentFor(who, id, complaint.events.length, filedAt + hours * HOUR);
  const due = (moment: Moment, days: number) => workingDaysAfter(USUAL, moment.now, days);

  if (told.answer) {
    const moment = at(manager, 20);
    const said = { words: told.answer, photos: [] };
    complaint = made(hearing.answer(complaint, said, due(moment, RULE_WITHIN_DAYS), moment));
  } else if (filedAt + 48 * HOUR < room.now) {
    const moment = at(CLOCK, 48);
    complaint = made(onTime(complaint, due(moment, RULE_WITHIN_DAYS), moment));
  }
  if (told.ruling) {
    const [upheld, why] = told.ruling;
    complaint = made(hearing.rule(complaint, { upheld, why }, at(actor(room.staffId, 'staff'), 72)));
  }
  if (told.appeal) {
    const moment = at(told.ruling?.[0] ? manager : her, 230);
    complaint = made(hearing.appeal(complaint, told.appeal, due(moment, DECIDE_WITHIN_DAYS), moment));
  }
  if (told.decision) {
    const [overturned, why] = told.decision;
    complaint = made(
      hearing.decideAppeal(complaint, { overturned, why }, at(actor(room.secondId, 'staff'), 270)),
    );
  }
  return complaint;
}

/** What she said at the door, as the clock made a case of it. */
function ofFrozen(order: RepairOrder): Complaint {
  const { at = order.bookedAt, why = null } = order.events.at(-1) ?? {};
  const about = aboutOf(order);
  const id = complaintId(order._id, 'subcontracting', about.firm.id);
  const of = { kind: 'subcontracting', saidBy: order.residentId, words: why ?? '', about } as const;
  return filing.fileByOrder(id, of, momentFor(CLOCK, id, 0, at));
}

function aboutOf(order: RepairOrder): filing.OpenOrder {
  const found = complainable(order);
  if (!found) throw new Error(`no firm had order ${order._id}`);
  return { ...found, order: { ...headlineOf(order), worker: found.worker } };
}

const managerOf = (firmId: string, firms: readonly Provider[]): Actor => ({
  memberId: firms.find(({ _id }) => _id === firmId)?.managerIds[0] ?? '',
  roles: ['visitor', 'resident', 'manager'],
  providerId: firmId,
});

const actor = (memberId: string, role: 'resident' | 'staff'): Actor => ({
  memberId,
  roles: ['visitor', 'resident', role],
  providerId: null,
});

function momentFor(who: Actor, id: string, events: number, now: number): Moment {
  const dice = diceFor(`${id} ${events}`);
  return {
    actor: who,
    now,
    requestId: `demo-${id}-${events}`,
    digest: 'demo',
    newId: dice.id,
    newCode: () => dice.digits(6),
  };
}

/** Everything that followed has been carried out. */
export const settledComplaint = (complaint: Complaint): Complaint => ({
  ...complaint,
  version: complaint.events.length,
  effects: {},
  owed: 0,
});

/** What was upheld and not overturned, written down and on the ladders of the firms. */
export function courseOf(complaints: readonly Complaint[], firms: readonly Provider[], now: number) {
  const upheld = complaints
    .filter((one) => isUpheld(one))
    .flatMap(({ effects }) => Object.values(effects))
    .filter((effect): effect is CountCourse => effect.kind === 'count-course');
  const outcomes = upheld.map(({ kind: _, cause, ...outcome }) => ({ _id: cause, version: 1, ...outcome }));
  const standings = firms.flatMap(({ _id, standing }) => {
    const its = upheld.filter(({ providerId }) => providerId === _id);
    const ladder = its.reduce(counted, ladderOf(_id, standing, now));
    const version = its.length + ladder.steps.length;
    return version > 0 ? [{ ...ladder, version }] : [];
  });
  return { outcomes, standings };
}
