import { CLOCK } from '#domain/kernel/actor';
import { hasConfirmedPhone } from '#domain/membership/member';
import { onTime, open } from '#domain/no-show/hearing';
import type { NoShow } from '#domain/no-show/no-show';
import type { OpenNoShow } from '#domain/no-show/owed';
import { foundThatHeCame } from '#domain/repair/decide/came-after-all';
import type { RepairOrder } from '#domain/repair/order';
import type { CameAfterAll } from '#domain/repair/owed';
import { momentOf, newId } from '../runtime/moment';
import { members } from '../store/members';
import { changeNoun, owes } from '../store/nouns';
import { addOnce } from '../store/unit-of-work';

/** 未到: opened under the cause, so that it is there once. Nobody knows who speaks where no phone was ever confirmed. */
export async function openNoShow(effect: OpenNoShow): Promise<void> {
  if (!hasConfirmedPhone(await members.findById(effect.residentId))) return;
  const moment = momentOf(CLOCK, `clock-${newId()}`, effect.cause);
  const noShow = open(effect.cause, effect, moment);
  await addOnce('no_shows', noShow);
}

/** Staff found that he came: the order knows of it, and owes him the way once it has ended. */
export async function cameAfterAll({ cause, orderId, workerId }: CameAfterAll): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, cause);
  const changed = await changeNoun({
    noun: 'repair-order',
    id: orderId,
    moment,
    decide: (order: RepairOrder) => foundThatHeCame(order, workerId, moment),
  });
  if (!changed.ok && changed.refusal.code === 'BUSY') throw new Error(`order ${orderId} is busy`);
}

/** Nobody answered, or nobody ruled. */
export async function actOnNoShow(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'no-show',
    id,
    moment,
    decide: (noShow: NoShow) => onTime(noShow, moment),
  });
  return owes(acted);
}
