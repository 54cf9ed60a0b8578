import type { Moment } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, type Result, yes } from '#domain/kernel/result';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { admitLooking } from './looking';
import { addOnce } from './unit-of-work';

/** What is opened, why, and about whom it is. */
interface Opened {
  readonly noun: string;
  readonly subject: string;
  readonly reason: string;
  /** Absent in what was written down before the persons concerned could read it. */
  readonly concerns?: readonly string[];
}

/** 查看记录: who opened what, when and why. */
export interface Opening extends Opened {
  readonly _id: string;
  readonly version: number;
  /** Who looked. */
  readonly memberId: string;
  readonly at: number;
  readonly digest: string;
}

const newestFirst = (of: object, before = Number.MAX_SAFE_INTEGER) =>
  find<Opening>('seal_openings', {
    where: { ...of, at: command.lt(before) },
    orderBy: ['at', 'desc'],
    limit: PAGE_ROWS + 1,
  });

export const openings = {
  all: (before?: number) => newestFirst({}, before),
  about: (memberId: string, before?: number) => newestFirst({ concerns: memberId }, before),
};

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
