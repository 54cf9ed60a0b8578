import type { EffectOf } from '#domain/effects';
import { daysUntil } from '#domain/kernel/time';
import type { NoticeKind } from '#domain/notices';
import { answerDue, endsSoon } from '#domain/standing/watching';
import { type Certificate, GRACE_DAYS, isRenewed } from './certificate';
import { hasQuit, type Provider, type Worker } from './firm';
import { mayAppeal } from './suspending';
import { openSuspension } from './suspension';

type Ahead = readonly (readonly [daysLeft: number, about: NoticeKind])[];

export const FIRST_REMINDER_DAYS = 30;

/** 到期提醒: 30, 14 and 7 days ahead, on running out, and when the days of grace are over. */
const OF_PAPERS: Ahead = [
  [FIRST_REMINDER_DAYS, 'paper-30'],
  [14, 'paper-14'],
  [7, 'paper-7'],
  [-1, 'paper-grace'],
  [-1 - GRACE_DAYS, 'paper-closed'],
];
/** A training has no grace: the day after, the badge does not count. */
const OF_TRAINING: Ahead = [
  [FIRST_REMINDER_DAYS, 'training-30'],
  [14, 'training-14'],
  [7, 'training-7'],
  [-1, 'training-over'],
];

/**
 * What people have to be told today of their certificates and trainings. The cause names what runs out and the
 * reminder, so each is told once, also when the clock was late by some days: then only the latest is.
 */
export function reminders(provider: Provider, now: number): EffectOf<'notify'>[] {
  if (hasQuit(provider)) return [];
  const { managerIds } = provider;
  const own = ofPapers(provider, provider.certificates, managerIds, now);
  const present = provider.workers.filter(({ left, approvedAt }) => !left && approvedAt !== null);
  const theirs = present.flatMap((worker) => {
    const whom = [...new Set([worker.memberId, ...managerIds])];
    return [
      ...ofPapers(provider, worker.certificates, whom, now),
      ...ofTraining(provider, worker, whom, now),
    ];
  });
  return [...own, ...theirs];
}

/** 停接的申诉: who was stopped is told before it is too late to appeal, and staff before they are late. */
export function appealsOfWorkers(
  { _id: id, workers }: Pick<Provider, '_id' | 'workers'>,
  now: number,
): (EffectOf<'notify'> | EffectOf<'tell-staff'>)[] {
  return workers.flatMap((worker) => {
    const open = openSuspension(worker);
    if (!open) return [];
    const ends = mayAppeal(open, now) && endsSoon(open, now);
    const cause = `appeal-ends-${open.id}`;
    const about = 'worker-appeal-ends';
    const told = { kind: 'notify', cause, to: worker.memberId, about, noun: 'provider', id } as const;
    return [...(ends ? [told] : []), ...answerDue(id, open, now)];
  });
}

const ofPapers = (
  provider: Provider,
  papers: readonly Certificate[],
  whom: readonly string[],
  now: number,
): EffectOf<'notify'>[] =>
  papers
    .filter((paper) => paper.checkedAt !== null && !isRenewed(paper, papers, now))
    .flatMap((paper) => told(provider, whom, dueOn(OF_PAPERS, paper.validToOn, now), paper.id));

/** The day is part of the cause: the next training is another one to be reminded of. */
const ofTraining = (
  provider: Provider,
  { workerId, trainedUntilOn }: Worker,
  whom: readonly string[],
  now: number,
): EffectOf<'notify'>[] =>
  told(provider, whom, dueOn(OF_TRAINING, trainedUntilOn, now), `${workerId}-${trainedUntilOn}`);

const dueOn = (ahead: Ahead, lastDay: string, now: number): NoticeKind | undefined =>
  ahead.filter(([daysLeft]) => daysUntil(lastDay, now) <= daysLeft).at(-1)?.[1];

const told = (
  { _id: id }: Provider,
  whom: readonly string[],
  about: NoticeKind | undefined,
  what: string,
): EffectOf<'notify'>[] =>
  about === undefined
    ? []
    : whom.map((to) => ({ kind: 'notify', cause: `${about}-${what}`, to, about, noun: 'provider', id }));
