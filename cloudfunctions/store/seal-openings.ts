import type { Moment } from '#domain/kernel/actor';
import { no, type Result, yes } from '#domain/kernel/result';
import { findById } from './documents';
import { admitLooking } from './looking';
import { addOnce } from './unit-of-work';

interface Opening {
  readonly digest: string;
}

/** What is opened, and why. */
interface Opened {
  readonly noun: string;
  readonly subject: string;
  readonly reason: string;
}

/**
 * Writes down who opened a sealed field and why, before anybody sees what it holds. Sent again it stands written
 * already; but the name of another wish must not open a seal unseen: then the answer is false.
 */
export async function noteOpening(opened: Opened, moment: Moment): Promise<boolean> {
  const { memberId } = moment.actor;
  const opening = {
    ...opened,
    ...{ _id: `${memberId}-${moment.requestId}`, version: 0, memberId },
    ...{ at: moment.now, digest: moment.digest },
  };
  if (await addOnce('seal_openings', opening)) return true;
  const earlier = await findById<Opening>('seal_openings', opening._id);
  return earlier?.digest === moment.digest;
}

/** The same where staff choose whose seal they open: so often an hour, and no more. */
export async function noteChosenOpening(
  opened: Opened,
  moment: Moment,
): Promise<Result<null, 'REQUEST_REUSED' | 'TOO_MANY_OPENINGS' | 'BUSY'>> {
  const counted = await admitLooking('openings-an-hour', moment);
  if (!counted.ok) return counted;
  return (await noteOpening(opened, moment)) ? yes(null) : no('REQUEST_REUSED');
}
