import type { Moment } from '#domain/kernel/actor';
import { findById } from './documents';
import { addOnce } from './unit-of-work';

interface Opening {
  readonly digest: string;
}

/**
 * Writes down who opened a sealed field and why, before anybody sees what it holds. Sent again it stands written
 * already; but the name of another wish must not open a seal unseen: then the answer is false.
 */
export async function noteOpening(
  noun: string,
  subject: string,
  reason: string,
  moment: Moment,
): Promise<boolean> {
  const opening = {
    _id: `${moment.actor.memberId}-${moment.requestId}`,
    version: 0,
    memberId: moment.actor.memberId,
    noun,
    subject,
    reason,
    at: moment.now,
    digest: moment.digest,
  };
  if (await addOnce('seal_openings', opening)) return true;
  const earlier = await findById<Opening>('seal_openings', opening._id);
  return earlier?.digest === moment.digest;
}
