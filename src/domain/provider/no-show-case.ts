import { type Actor, CLOCK, isOrWasOf, type Moment } from '#domain/kernel/actor';
import type { Effect, NoticeKind, OpenNoShow } from '#domain/kernel/effect';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import {
  NO_SHOW_ANSWER_WITHIN,
  NO_SHOW_TABLE,
  type NoShow,
  type NoShowAction,
  type NoShowParty,
  type NoShowState,
} from './no-show';
import { ownCaseOr } from './own-case';

export type NoShowRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/** How somebody stands to it. The own part counts before any role: staff who have one are no staff here. */
export function partyTo(noShow: NoShow, actor: Actor): NoShowParty {
  const { memberId, roles } = actor;
  if (memberId === CLOCK.memberId) return 'clock';
  if (noShow.workerMemberId === memberId) return 'worker';
  if (noShow.toldIds.includes(memberId)) return 'resident';
  if (actor.providerId === noShow.providerId && roles.includes('manager')) return 'firm';
  if (!roles.includes('staff')) return 'stranger';
  return isOrWasOf(actor, noShow.providerId) ? 'involved' : 'staff';
}

export function allowed(
  noShow: NoShow,
  action: NoShowAction,
  { actor }: Pick<Moment, 'actor'>,
): Result<NoShowParty, NoShowRefusal> {
  const row: Row<NoShowState, NoShowParty> = NO_SHOW_TABLE[action];
  const may = mayTake(row, noShow.state, partyTo(noShow, actor));
  return ownCaseOr(may, row.by.includes('staff') && actor.roles.includes('staff'));
}

/** Who gave the order back himself when he was long awaited has said so already. */
export function open(id: string, { kind: _, cause: __, ...told }: OpenNoShow, moment: Moment): NoShow {
  const dueAt = moment.now + NO_SHOW_ANSWER_WITHIN;
  const pending: NoShow = {
    ...newNoun(id),
    ...told,
    state: 'pending',
    orderId: told.order.id,
    workerMemberId: told.worker.memberId,
    answer: null,
    ruling: null,
    dueAt,
    actsAt: dueAt,
  };
  if (told.saidBy === 'worker')
    return step(pending, moment, 'admit', 'worker', { effects: [...counting(pending)] });
  return step(pending, moment, 'open', 'clock', {
    effects: [tell(pending, told.worker.memberId, 'no-show-opened'), tellFirm(pending, 'no-show-opened')],
  });
}

/** 承认或说明, within 24 hours. `dueAt`: by when staff have to rule. */
export function answer(
  noShow: NoShow,
  said: { readonly admits: boolean; readonly words: string; readonly photos: readonly CheckedPhoto[] },
  dueAt: number,
  moment: Moment,
): Decision<NoShow, NoShowRefusal | 'REASON_MISSING'> {
  const action = said.admits ? 'admit' : 'contest';
  const may = allowed(noShow, action, moment);
  if (!may.ok) return may;
  if (isOver(noShow, moment)) return no('NOT_NOW');
  if (said.admits) return change(settled(noShow, 'admit', 'worker', moment));
  if (said.words.trim() === '') return no('REASON_MISSING', [{ path: 'words', problem: 'required' }]);
  const contested: NoShow = {
    ...noShow,
    answer: { at: moment.now, words: said.words, photos: said.photos },
    dueAt,
    actsAt: dueAt,
  };
  return change(
    step(contested, moment, 'contest', 'worker', {
      effects: [tellStaff(noShow, 'no-show-due'), ...tellResident(noShow, 'no-show-contested')],
    }),
  );
}

/** 裁定, by staff without a part in it, on both sides' words. */
export function rule(
  noShow: NoShow,
  { upheld, why }: { readonly upheld: boolean; readonly why: string },
  moment: Moment,
): Decision<NoShow, NoShowRefusal> {
  const action = upheld ? 'uphold' : 'dismiss';
  const may = allowed(noShow, action, moment);
  if (!may.ok) return may;
  if (isOver(noShow, moment)) return no('NOT_NOW');
  const ruling = { at: moment.now, by: moment.actor.memberId, upheld, why };
  return change(settled({ ...noShow, ruling }, action, 'staff', moment));
}

/** Nobody answered, or nobody ruled. */
export function onTime(noShow: NoShow, moment: Moment): Decision<NoShow, NoShowRefusal> {
  if (!isOver(noShow, moment)) return no('NOT_NOW');
  const action = noShow.state === 'pending' ? 'leaveUnanswered' : 'leaveUnruled';
  const may = allowed(noShow, action, moment);
  return may.ok ? change(settled(noShow, action, 'clock', moment)) : may;
}

export const isOver = ({ dueAt }: NoShow, { now }: Pick<Moment, 'now'>): boolean =>
  dueAt !== null && dueAt <= now;

/** It counts, or never will; everybody concerned is told which. */
function settled(
  noShow: NoShow,
  action: Exclude<NoShowAction, 'open' | 'contest'>,
  by: NoShowParty,
  moment: Moment,
): NoShow {
  const counts = action === 'admit' || action === 'leaveUnanswered' || action === 'uphold';
  const about = counts ? 'no-show-counts' : 'no-show-dismissed';
  return step(noShow, moment, action, by, {
    effects: [
      ...(counts ? counting(noShow) : []),
      ...(action === 'dismiss' ? cameAfterAll(noShow) : []),
      tell(noShow, noShow.worker.memberId, about),
      tellFirm(noShow, about),
      ...tellResident(noShow, about),
    ],
  });
}

/** As of the instant at which he should have been there, under a cause of its own: once. */
const counting = (noShow: NoShow): Effect[] => [
  {
    kind: 'count-course',
    cause: `no-show-${noShow._id}`,
    providerId: noShow.providerId,
    workerId: noShow.worker.workerId,
    orderId: noShow.orderId,
    residentId: noShow.residentId,
    outcome: 'no-show',
    at: noShow.at,
    ruledBy: noShow.ruling?.by ?? null,
  },
  ...noShow.visits,
];

const cameAfterAll = ({ _id, orderId, worker }: NoShow): Effect[] => [
  { kind: 'came-after-all', cause: `came-${_id}`, orderId, workerId: worker.workerId },
];

function step(
  noShow: NoShow,
  moment: Moment,
  action: NoShowAction,
  by: NoShowParty,
  { effects }: { readonly effects: readonly Effect[] },
): NoShow {
  const state = NO_SHOW_TABLE[action].to;
  const isOpen = state === 'pending' || state === 'contested';
  const after = { ...noShow, state, ...(isOpen ? {} : { dueAt: null, actsAt: null }) };
  return withEvent(after, moment, {
    action,
    by,
    from: action === 'open' ? null : noShow.state,
    to: state,
    effects,
  });
}

const about = (noShow: NoShow, kind: NoticeKind) =>
  ({
    cause: `no-show-${noShow._id}-${noShow.events.length}`,
    about: kind,
    noun: 'no-show',
    id: noShow._id,
  }) as const;
const tell = (noShow: NoShow, to: string, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to,
  ...about(noShow, kind),
});
const tellResident = (noShow: NoShow, kind: NoticeKind): Effect[] =>
  noShow.toldIds.filter((to) => to !== noShow.worker.memberId).map((to) => tell(noShow, to, kind));
const tellFirm = (noShow: NoShow, kind: NoticeKind): Effect => ({
  kind: 'tell-firm',
  providerId: noShow.providerId,
  ...about(noShow, kind),
});
const tellStaff = (noShow: NoShow, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(noShow, kind),
});
