import { trainByAttendance } from '#domain/firm/crew';
import type { Provider } from '#domain/firm/firm';
import { CLOCK } from '#domain/kernel/actor';
import type { CountTraining } from '#domain/session/owed';
import { momentOf } from '../runtime/moment';
import { identities } from '../store/identities';
import { changeNoun } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';

/** 培训: where whoever came is a worker, the badge counts from its day; nobody types it. */
export async function countTraining({ cause, memberId, trainedOn }: CountTraining): Promise<void> {
  const identity = await identities.findByMember(memberId);
  if (!identity?.providerId) return;
  const moment = momentOf(CLOCK, cause, { memberId, trainedOn });
  const counted = await changeNoun({
    noun: 'provider',
    id: identity.providerId,
    moment,
    decide: (provider: Provider) => trainByAttendance(provider, { memberId, trainedOn }, moment),
  });
  owedStillIfBusy(counted);
}
