import { CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { letAtOnceFall } from '#domain/standing/at-once';
import { letProposalFall } from '#domain/standing/confirming';
import { owingTheFirm } from '#domain/standing/judging';
import type { Ladder } from '#domain/standing/ladder';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** Staff did not confirm in time what was proposed, or set at once; the firm follows where that moves it. */
export async function letSuspensionFall(providerId: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, providerId);
  const fallen = await changeNoun({
    noun: 'standing',
    id: providerId,
    moment,
    decide: (ladder: Ladder) => letFall(ladder, moment),
  });
  return owes(fallen);
}

function letFall(ladder: Ladder, moment: Moment): Decision<Ladder, string> {
  if (!ladder.atOnce) return letProposalFall(ladder, moment);
  const decision = letAtOnceFall(ladder, moment);
  return decision.ok ? change(owingTheFirm(decision.after)) : decision;
}
