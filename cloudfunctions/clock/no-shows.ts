import { CLOCK } from '#domain/kernel/actor';
import type { OpenNoShow } from '#domain/kernel/effect';
import { hasConfirmedPhone } from '#domain/membership/member';
import type { NoShow } from '#domain/provider/no-show';
import { onTime, open } from '#domain/provider/no-show-case';
import { momentOf, newId } from '../runtime/serve';
import { commit } from '../store/commit';
import { members } from '../store/members';
import { changeNoun, NOTHING, owes } from '../store/nouns';

/** 未到: opened under the cause, so that it is there once. Nobody knows who speaks where no phone was ever confirmed. */
export async function openNoShow(effect: OpenNoShow): Promise<void> {
  if (!hasConfirmedPhone(await members.findById(effect.residentId))) return;
  const moment = momentOf(CLOCK, `clock-${newId()}`, effect.cause);
  const noShow = open(effect.cause, effect, moment);
  await commit([{ collection: 'no_shows', before: null, after: noShow }]);
}

/** Nobody answered, or nobody ruled. */
export async function actOnNoShow(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'no-show',
    id,
    moment,
    beside: NOTHING,
    decide: (noShow: NoShow) => onTime(noShow, moment),
  });
  return owes(acted);
}
