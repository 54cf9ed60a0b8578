import type { Appointment } from '#domain/appointment/request';
import type { Complaint } from '#domain/complaint/complaint';
import type { Effect } from '#domain/effects';
import type { Provider } from '#domain/firm/firm';
import { reminders } from '#domain/firm/reminders';
import { DAY, HOUR, startOfDay } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Notify } from '#domain/notice/owed';
import type { Award } from '#domain/points/owed';
import type { Rating } from '#domain/rating/rating';
import type { RepairOrder } from '#domain/repair/order';
import { afterItsTime } from '#domain/retention';
import type { Application } from '#domain/vetting/application';

type Owing = RepairOrder | Rating | Appointment | Application | Provider | Complaint;

/** What followed from orders, ratings and requests, as if the clock had carried it out at once. */
export interface Aftermath {
  readonly earned: readonly Award[];
  readonly notices: readonly Notice[];
}

export interface Happened {
  readonly orders: readonly RepairOrder[];
  readonly ratings: readonly Rating[];
  readonly requests: readonly Appointment[];
  readonly complaints: readonly Complaint[];
}

const NOTICES_KEPT = 30 * DAY;

export const aftermath = ({ orders, ratings, requests, complaints }: Happened, now: number): Aftermath => ({
  earned: [...orders, ...ratings, ...requests].flatMap(earnedBy),
  notices: [...orders, ...ratings, ...requests, ...complaints].flatMap((noun) => noticesOf(noun, now)),
});

const effectsOf = (noun: Owing): readonly Effect[] => Object.values(noun.effects);

const earnedBy = (noun: Owing): Award[] =>
  effectsOf(noun).filter((effect): effect is Award => effect.kind === 'award');

/** Whom it has told. */
export const noticesOf = (noun: Owing, now: number): Notice[] =>
  effectsOf(noun)
    .filter((effect): effect is Notify => effect.kind === 'notify')
    .map((effect) => noticeOf(effect, whenToldOf(effect, noun), now))
    .filter((notice) => notice.at > now - NOTICES_KEPT);

/** The cause of a notice ends in the number of the event that it tells of; that of a rating can only be its reply. */
const whenToldOf = ({ cause }: Notify, noun: Owing): number =>
  'ratedAt' in noun
    ? (noun.reply?.repliedAt ?? 0)
    : (noun.events[Number(cause.slice(cause.lastIndexOf('-') + 1))]?.at ?? 0);

/** What firms and workers were told this morning of their certificates. */
export const remindersOf = (providers: readonly Provider[], now: number): Notice[] =>
  providers
    .flatMap((provider) => reminders(provider, now))
    .map((reminder) => noticeOf(reminder, startOfDay(now), now));

function noticeOf({ cause, to, about, noun, id }: Notify, at: number, now: number): Notice {
  const readAt = at < now - 2 * HOUR ? at + HOUR : null;
  return {
    _id: `${cause}-${to}`,
    version: 1,
    memberId: to,
    about,
    noun,
    subject: id,
    at,
    readAt,
    message: 'sent',
    tries: 1,
    sendAt: null,
  };
}

/** A noun whose effects have all been carried out, at the version that its commits led to. */
/** Names and doors of long ago are gone, as the clock takes them away. */
export const asKept = (order: RepairOrder, complaints: readonly Complaint[], now: number): RepairOrder =>
  afterItsTime(
    order,
    complaints.filter((one) => one.order?.id === order._id),
    now,
  ) ?? order;

export const settledOrder = (order: RepairOrder): RepairOrder => ({
  ...order,
  version: order.events.length,
  effects: {},
  owed: 0,
});

export const settledOfFirm = <T extends Application | Provider>(noun: T): T => ({
  ...noun,
  version: noun.events.length + 1,
  effects: {},
  owed: 0,
});

export const settledRating = (rating: Rating): Rating => ({
  ...rating,
  version: rating.events.length + (rating.addition ? 2 : 1),
  effects: {},
  owed: 0,
});
