import type { EffectOf } from '#domain/effects';
import { DAY, dayOf } from '#domain/kernel/time';
import { APPEAL_WITHIN } from './appeals';
import type { Appeal, Ladder } from './ladder';
import { mayAppeal } from './view';

// 申诉的期限: the clock looks once a day, so that whoever may still appeal, and whoever has to answer, is told in time.

const BEFORE_IT_ENDS = 2 * DAY;
const BEFORE_IT_IS_DUE = DAY;

export const endsSoon = ({ at }: { readonly at: number }, now: number): boolean =>
  at + APPEAL_WITHIN - now < BEFORE_IT_ENDS;

/** What staff are told of an appeal that waits for their answer: on its last day once, and each day that they are late. */
export function answerDue(
  providerId: string,
  { id, appeal }: { readonly id: string; readonly appeal: Appeal | null },
  now: number,
): EffectOf<'tell-staff'>[] {
  if (appeal?.state !== 'filed' || appeal.dueAt - now > BEFORE_IT_IS_DUE) return [];
  const isLate = appeal.dueAt <= now;
  const about = isLate ? 'appeal-overdue' : 'appeal-due';
  const cause = isLate ? `${about}-${id}-${dayOf(now)}` : `${about}-${id}`;
  return [{ kind: 'tell-staff', cause, about, noun: 'provider', id: providerId }];
}

export const appealsOf = (
  { _id: id, steps }: Pick<Ladder, '_id' | 'steps'>,
  now: number,
): (EffectOf<'tell-firm'> | EffectOf<'tell-staff'>)[] =>
  steps.flatMap((step) => [
    ...(mayAppeal(step, now) && endsSoon(step, now) ? [appealEnds(id, step.id)] : []),
    ...answerDue(id, step, now),
  ]);

const appealEnds = (id: string, stepId: string): EffectOf<'tell-firm'> => ({
  ...{ kind: 'tell-firm', providerId: id, cause: `appeal-ends-${stepId}` },
  ...{ about: 'appeal-ends', noun: 'provider', id },
});
