import * as request from '#domain/appointment/notice-standing';
import type { Appointment } from '#domain/appointment/request';
import type { Actor } from '#domain/kernel/actor';
import type { Notice } from '#domain/notice/notice';
import type { Standing } from '#domain/notice/view';
import { NOTICE_ACT } from '#domain/notice-sentences';
import type { NoticeNoun } from '#domain/notices';
import * as order from '#domain/repair/notice-standing';
import type { RepairOrder } from '#domain/repair/order';
import { appointments } from './appointments';
import { orders } from './orders';
import { ratings } from './ratings';

interface Matters {
  readonly 'repair-order': RepairOrder;
  readonly appointment: Appointment;
}

/** The name of this member in what a notice is about. */
export function nameIn<N extends keyof Matters>(
  noun: N,
  matter: Matters[N] | null,
  who: string,
): string | null {
  if (!matter) return null;
  return noun === 'repair-order'
    ? order.nameOn(matter as RepairOrder, who)
    : request.nameOn(matter as Appointment, who);
}

/** How the matters of these notices stand for whoever reads them: one call for each noun, one for what may be rated. */
export async function standingsOf(
  notices: readonly Notice[],
  actor: Actor,
  now: number,
): Promise<(notice: Notice) => Standing> {
  const [ordersFound, requestsFound] = await Promise.all([
    orders.findAll(idsOf(notices, 'repair-order')),
    appointments.findAll(idsOf(notices, 'appointment')),
  ]);
  const asked = new Set(
    notices.filter(({ about }) => NOTICE_ACT[about]?.does === 'rate').map(({ subject }) => subject),
  );
  const unrated = await ratings.awaitedOf(
    ordersFound.filter(({ _id }) => asked.has(_id)),
    actor.memberId,
    now,
  );
  return ({ noun, subject, about, facts }) => {
    const does = NOTICE_ACT[about]?.does;
    if (noun === 'repair-order') {
      const found = ordersFound.find(({ _id }) => _id === subject);
      if (!found) return NOTHING;
      const acts = does === 'rate' ? unrated.has(subject) : !!does && order.mayStill(found, does, actor, now);
      const fen = about === 'repair-quoted' ? order.sumOn(found) : null;
      return { name: facts?.who ? order.nameOn(found, facts.who) : null, acts, fen };
    }
    const found = noun === 'appointment' ? requestsFound.find(({ _id }) => _id === subject) : undefined;
    if (!found) return NOTHING;
    const acts = !!does && request.mayStill(found, does, actor, now);
    return { name: facts?.who ? request.nameOn(found, facts.who) : null, acts, fen: null };
  };
}

const NOTHING: Standing = { name: null, acts: false, fen: null };

const idsOf = (notices: readonly Notice[], noun: NoticeNoun): string[] =>
  notices
    .filter((notice) => notice.noun === noun && (notice.facts?.who || NOTICE_ACT[notice.about]))
    .map(({ subject }) => subject);
