import { workingDaysAfter } from '#domain/appointment/calendar';
import { standingAt } from '#domain/firm/standing-follows';
import { CLOCK } from '#domain/kernel/actor';
import { shown } from '#domain/rating/score';
import { CONFIRM_WITHIN_DAYS } from '#domain/standing/confirming';
import { judged } from '#domain/standing/judging';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { JudgedBy } from '#domain/standing/stepping';
import { momentOf, newId } from '../runtime/moment';
import { barred } from '../store/barred';
import type { Change } from '../store/commit';
import { providers } from '../store/providers';
import { standings } from '../store/standings';
import { calendars } from '../store/studios';
import { untilCommitted } from '../store/unit-of-work';
import { Known } from './known';
import { sweep } from './sweep';

/** The rules looked at again without an outcome: a score moved, or a month went by. */
export async function judgeFirm(providerId: string): Promise<void> {
  await untilCommitted(() => judgedChanges(providerId, [], judged));
  await sweepIfStopped(providerId);
}

/** What was decided about a ladder: null where it has been before. */
export type Decide = (ladder: Ladder, by: JudgedBy) => Ladder | null | Promise<Ladder | null>;

/** The ladder as decided, with what is noted and, where it took a step, with the firm. */
export async function judgedChanges(
  providerId: string,
  noted: readonly Change[],
  decide: Decide,
  known = new Known(),
): Promise<Change[]> {
  const [{ ladder: before, score }, provider] = await Promise.all([
    standings.withScore(providerId),
    known.provider(providerId),
  ]);
  if (!provider) return [];
  const moment = momentOf(CLOCK, `clock-${newId()}`, providerId);
  const { now } = moment;
  const by = { score: score && shown(score, now).mean, now, newId, confirmBy: NOT_LOOKED_UP };
  const ladder = before ?? newLadder(providerId, provider.standing);
  const first = await decide(ladder, by);
  // Until when a suspension waits for staff is asked of the calendar only where there is one.
  const proposes = first?.confirmBy === NOT_LOOKED_UP;
  const after = proposes ? await decide(ladder, { ...by, confirmBy: await confirmBy(now) }) : first;
  if (!after || (after === ladder && noted.length === 0)) return [];
  const firm = standingAt(provider, after, moment);
  return [
    ...noted,
    { collection: 'standings', before, after },
    // Where the ladder moved, the firm's version moves with it: whoever has read the earlier ladder does not write that into the firm.
    ...(firm === provider && after.standing === ladder.standing
      ? []
      : [{ collection: 'providers', before: provider, after: firm } as const]),
    ...(await barred.following(provider, firm)),
  ];
}

const NOT_LOOKED_UP = -1;
const confirmBy = async (now: number): Promise<number> =>
  workingDaysAfter(await calendars.current(), now, CONFIRM_WITHIN_DAYS);

export async function sweepIfStopped(providerId: string): Promise<void> {
  const provider = await providers.findById(providerId);
  if (provider?.sweepsAt != null && provider.sweepsAt <= Date.now()) await sweep(providerId);
}
