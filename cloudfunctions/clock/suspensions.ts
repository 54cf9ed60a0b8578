import type { Provider } from '#domain/firm/firm';
import { letFall } from '#domain/firm/suspending';
import { CLOCK } from '#domain/kernel/actor';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** 停接: nobody else confirmed in time that a worker was stopped. */
export async function letWorkersGoOn(providerId: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, providerId);
  const fallen = await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    decide: (provider: Provider) => letFall(provider, moment),
  });
  return owes(fallen);
}
