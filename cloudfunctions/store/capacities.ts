import { capacityIn } from '#domain/firm/capacity';
import { turnAway } from '#domain/firm/crew';
import type { Provider } from '#domain/firm/firm';
import type { FollowFirm } from '#domain/firm/owed';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import { whoAnswers } from '#domain/union/wishes';
import type { Application } from '#domain/vetting/application';
import { vettedFirm } from '#domain/vetting/founding';
import { momentOf, newId } from '../runtime/moment';
import { applications } from './applications';
import { keepWish } from './firm-unions';
import { identities } from './identities';
import { changeNoun } from './nouns';
import { providers } from './providers';
import { unions } from './unions';
import { addOnce, untilCommitted } from './unit-of-work';

/**
 * 身份 follows the firm. The identity is read before the firm: who commits on that version has seen nothing older than whoever
 * wrote it, so that of two who follow at the same moment the one with the newer sight comes last.
 */
export async function followFirm({ to, providerId }: Pick<FollowFirm, 'to' | 'providerId'>): Promise<void> {
  let elsewhere = false;
  await untilCommitted(async () => {
    const before = await identities.findByMember(to);
    const provider = await providers.findById(providerId);
    if (!before || !provider) return [];
    const after = capacityIn(before, provider);
    elsewhere = after === 'elsewhere';
    if (after === 'elsewhere' || JSON.stringify(after) === JSON.stringify(before)) return [];
    return [{ collection: 'identities', before, after }];
  });
  if (elsewhere) await letGo(to, providerId);
}

async function letGo(memberId: string, providerId: string): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, memberId);
  await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    decide: (provider: Provider) => turnAway(provider, memberId, moment),
  });
}

/** The firm is there as it was approved, whenever it is founded, and its manager belongs to it. */
export async function foundFirm(applicationId: string): Promise<void> {
  const approved = await applications.findById(applicationId);
  const moment = approved && momentOfApproval(approved);
  if (!moment) return;
  const tellIds = approved.joinsUnion ? whoAnswers(await unions.answering()) : [];
  const firm = vettedFirm(approved, moment, tellIds);
  if (!(await addOnce('providers', firm))) await keepWish(firm);
  await followFirm({ to: approved.applicantId, providerId: applicationId });
}

function momentOfApproval({ events }: Application): Moment | null {
  const event = [...events].reverse().find(({ action }) => action === 'approve');
  if (!event) return null;
  const actor = { ...CLOCK, memberId: event.memberId };
  return { ...momentOf(actor, event.requestId, null), now: event.at, digest: event.digest };
}
