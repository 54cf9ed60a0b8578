import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import { cameAfterAll, countOutcome, tell, tellFirm, tellResident, tellStaff } from './effects';
import { allowed, isOver, type NoShowRefusal, step } from './lifecycle';
import { NO_SHOW_ANSWER_WITHIN, type NoShow, type NoShowAction, type NoShowParty } from './no-show';
import type { OpenNoShow } from './owed';

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
    return step(pending, moment, 'admit', 'worker', { effects: [...countOutcome(pending)] });
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
      ...(counts ? countOutcome(noShow) : []),
      ...(action === 'dismiss' ? cameAfterAll(noShow) : []),
      tell(noShow, noShow.worker.memberId, about),
      tellFirm(noShow, about),
      ...tellResident(noShow, about),
    ],
  });
}
