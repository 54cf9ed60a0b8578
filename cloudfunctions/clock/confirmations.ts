import { CLOCK } from '#domain/kernel/actor';
import * as confirming from '#domain/standing/confirming';
import type { Ladder } from '#domain/standing/ladder';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** Staff did not confirm it in time. */
export async function letProposalFall(providerId: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, providerId);
  const fallen = await changeNoun({
    noun: 'standing',
    id: providerId,
    moment,
    decide: (ladder: Ladder) => confirming.letProposalFall(ladder, moment),
  });
  return owes(fallen);
}
