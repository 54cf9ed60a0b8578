import { workingDaysAfter } from '#domain/appointment/calendar';
import { CLOCK } from '#domain/kernel/actor';
import type { CountCourse, StrikeCourse } from '#domain/kernel/effect';
import { CONFIRM_WITHIN_DAYS } from '#domain/provider/confirming';
import { type Ladder, newLadder } from '#domain/provider/ladder';
import { afterOutcome, type JudgedBy, judged, standingAt, standingCases } from '#domain/provider/standing';
import { struck } from '#domain/provider/striking';
import { shown } from '#domain/rating/score';
import { momentOf, newId } from '../runtime/moment';
import { barred } from '../store/barred';
import { type Change, commit, type Outcome } from '../store/commit';
import { providers } from '../store/providers';
import { scores } from '../store/ratings';
import { outcomes, standings } from '../store/standings';
import { calendars } from '../store/studios';
import { sweep } from './sweep';
import { untilDone } from './until-done';

/** 履约: written down in the commit that moves the ladder, so it moves it once; a step changes the firm with it. */
export async function countCourse({ kind, ...effect }: CountCourse): Promise<void> {
  const { cause, ...outcome } = effect;
  await untilDone(async () => {
    if (await outcomes.findById(cause)) return 'done';
    const noted: Change = {
      collection: 'outcomes',
      before: null,
      after: { _id: cause, version: 0, ...outcome },
    };
    return judgeWith(effect.providerId, [noted], (ladder, by) =>
      afterOutcome(ladder, { kind, ...effect }, by),
    );
  });
  await sweepIfStopped(effect.providerId);
}

/** 撤销: marked in the commit that takes it out of the ladder. What was not counted yet never will be. */
export async function strikeCourse({ kind: _, ...effect }: StrikeCourse): Promise<void> {
  const { cause, ...outcome } = effect;
  await untilDone(async () => {
    const known = await outcomes.findById(cause);
    if (known?.struckAt !== undefined) return 'done';
    const after = { ...(known ?? { _id: cause, version: 0, ...outcome }), struckAt: Date.now() };
    const change: Change = { collection: 'outcomes', before: known, after };
    return judgeWith(effect.providerId, [change], async (ladder, by) => {
      if (!known) return ladder;
      // Read after the ladder: what is proven meanwhile moves the ladder's version, so that nobody overlooks it.
      const grave = (await outcomes.graveOf(effect.providerId)).filter(({ _id }) => _id !== cause);
      return struck(ladder, known, standingCases(ladder, grave).length > 0, by);
    });
  });
}

/** The rules looked at again without an outcome: a score moved, or a month went by. */
export async function judgeFirm(providerId: string): Promise<void> {
  await untilDone(() => judgeWith(providerId, [], judged));
  await sweepIfStopped(providerId);
}

async function judgeWith(
  providerId: string,
  changes: readonly Change[],
  decide: (ladder: Ladder, by: JudgedBy) => Ladder | Promise<Ladder>,
): Promise<Outcome> {
  const [before, provider, score, calendar] = await Promise.all([
    standings.findById(providerId),
    providers.findById(providerId),
    scores.findById(providerId),
    calendars.current(),
  ]);
  if (!provider) return 'done';
  const moment = momentOf(CLOCK, `clock-${newId()}`, providerId);
  const confirmBy = workingDaysAfter(calendar, moment.now, CONFIRM_WITHIN_DAYS);
  const by = { score: score && shown(score, moment.now).mean, now: moment.now, newId, confirmBy };
  const ladder = before ?? newLadder(providerId, provider.standing);
  const after = await decide(ladder, by);
  if (after === ladder && changes.length === 0) return 'done';
  const firm = standingAt(provider, after, moment);
  return commit([
    ...changes,
    { collection: 'standings', before, after },
    // Where the ladder moved, the firm's version moves with it: whoever has read the earlier ladder does not write that into the firm.
    ...(firm === provider && after.standing === ladder.standing
      ? []
      : [{ collection: 'providers', before: provider, after: firm } as const]),
    ...(await barred.following(provider, firm)),
  ]);
}

async function sweepIfStopped(providerId: string): Promise<void> {
  const provider = await providers.findById(providerId);
  if (provider?.sweepsAt != null && provider.sweepsAt <= Date.now()) await sweep(providerId);
}
