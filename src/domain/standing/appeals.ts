import type { EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Row, Transitions } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import { confirmedAtOnce, overAtOnce } from './at-once';
import { NOTHING_PROPOSED } from './confirming';
import { ANEW, type GraveCase, standingCases, withStep } from './judging';
import type { Appeal, Ladder, Step } from './ladder';
import type { Standing } from './standing';
import { rankOf, STANDING_TABLE, type StandingParty } from './standing';
import { standingBefore, stepped, wasTakenBack } from './stepping';

/** 申诉与恢复: how a step down is contested, and how a suspended firm comes back with staff's consent. */
export const APPEALS: Transitions<'file' | 'keep' | 'overturn', 'none' | Appeal['state'], StandingParty> = {
  file: { from: ['none'], to: 'filed', by: ['manager'] },
  keep: { from: ['filed'], to: 'kept', by: ['staff'] },
  overturn: { from: ['filed'], to: 'overturned', by: ['staff'] },
};
export const APPEAL_WITHIN = 7 * DAY;

export type AppealRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE' | 'REASON_MISSING';

/** 申诉: once per step, within seven days; a suspension stands meanwhile. */
export function appeal(
  ladder: Ladder,
  wish: { readonly stepId: string; readonly why: string; readonly dueAt: number },
  staffIds: readonly string[],
  moment: Moment,
): Decision<Ladder, AppealRefusal> {
  const step = ladder.steps.find(({ id }) => id === wish.stepId);
  if (!step) return no('NOT_FOUND');
  const late = moment.now - step.at > APPEAL_WITHIN;
  if (step.appeal !== null || wasTakenBack(step) || late || rankOf(step.to) <= rankOf(step.from))
    return no('NOT_NOW');
  const filed: Appeal = {
    state: 'filed',
    at: moment.now,
    why: wish.why,
    dueAt: wish.dueAt,
    decidedAt: null,
    decision: null,
  };
  const after = withStep(ladder, { ...step, appeal: filed });
  return change(
    withEvent(after, moment, {
      action: 'file',
      by: 'manager',
      to: ladder.standing,
      why: wish.why,
      effects: staffIds.map((to) => tellOf(ladder, to, 'standing-appealed')),
    }),
  );
}

export interface AppealDecision {
  readonly stepId: string;
  readonly overturned: boolean;
  readonly why: string;
}

interface DecidesKnowing {
  readonly ownCase: boolean;
  readonly managerIds: readonly string[];
  /** All that was ever proven against the firm of the kind that expels. */
  readonly graveCases: readonly GraveCase[];
  readonly staffIds: readonly string[];
}

/** Who made the ruling behind the step decides nothing; who confirmed it only where nobody else is of the staff. */
export function hasRuled(
  { ruledBy, confirmedBy }: Pick<Step, 'ruledBy'> & { readonly confirmedBy?: string | null },
  staffIds: readonly string[],
  memberId: string,
): boolean {
  const isAlone = staffIds.every((id) => id === ruledBy || id === confirmedBy);
  return ruledBy === memberId || (confirmedBy === memberId && !isAlone);
}

/** By somebody who neither belongs to the firm nor made the ruling behind the step. */
export function decideAppeal(
  ladder: Ladder,
  { stepId, overturned, why }: AppealDecision,
  known: DecidesKnowing,
  moment: Moment,
): Decision<Ladder, AppealRefusal> {
  const step = ladder.steps.find(({ id }) => id === stepId);
  if (!step) return no('NOT_FOUND');
  if (step.appeal?.state !== 'filed') return no('NOT_NOW');
  if (known.ownCase || hasRuled(step, known.staffIds, moment.actor.memberId)) return no('OWN_CASE');
  const decided: Appeal = {
    ...step.appeal,
    state: overturned ? 'overturned' : 'kept',
    decidedAt: moment.now,
    decision: why,
  };
  const after = withStep(ladder, { ...step, appeal: decided });
  const effects = known.managerIds.map((to) => tellOf(ladder, to, 'standing-appeal-decided'));
  const note = { action: overturned ? 'overturn' : 'keep', by: 'staff', why, effects };
  const back = overturned
    ? stillExpelled(overAtOnce(withoutBlame(after, step), step, moment.now), step, known.graveCases, moment)
    : keptBy(after, step, moment);
  return change(withEvent(back, moment, { ...note, to: back.standing }));
}

/** Whoever keeps what staff set at once has confirmed it. */
const keptBy = (ladder: Ladder, { id }: Step, moment: Moment): Ladder =>
  ladder.atOnce?.stepId === id ? confirmedAtOnce(ladder, moment) : ladder;

/** What it was blamed for counts no more, and it stands where it stood, unless it has moved on by another step. */
function withoutBlame(ladder: Ladder, step: Step): Ladder {
  const last = ladder.steps.filter((one) => one.id === step.id || !wasTakenBack(one)).at(-1);
  return {
    ...ladder,
    ...(ladder.proposal?.orders.some((id) => step.orders.includes(id)) ? NOTHING_PROPOSED : {}),
    blamed: ladder.blamed.filter(({ orderId }) => !step.orders.includes(orderId)),
    standing: last?.id === step.id ? standingBefore(ladder, step) : ladder.standing,
  };
}

/** Where another proven case stands, it expels at once, by a step of its own against which the firm may appeal. */
function stillExpelled(
  ladder: Ladder,
  overturned: Step,
  graveCases: readonly GraveCase[],
  moment: Moment,
): Ladder {
  const other = overturned.to === 'expelled' ? standingCases(ladder, graveCases)[0] : undefined;
  if (!other || ladder.standing === 'expelled') return ladder;
  const by = { score: null, now: moment.now, newId: moment.newId };
  return stepped(ladder, 'expelled', other.outcome, [other.orderId], by, other.ruledBy);
}

/** 恢复: with a training behind it and staff's consent; counting starts anew. */
export function reinstate(
  ladder: Ladder,
  wish: { readonly trainedOn: string; readonly why: string },
  known: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Ladder, AppealRefusal | 'TRAINING_DAY_WRONG'> {
  const row: Row<Standing, StandingParty> = STANDING_TABLE.reinstate;
  if (!row.from.includes(ladder.standing) || ladder.atOnce) return no('NOT_NOW');
  if (known.ownCase) return no('OWN_CASE');
  const suspendedOn = dayOf(ladder.steps.at(-1)?.at ?? 0);
  if (wish.trainedOn < suspendedOn || wish.trainedOn > dayOf(moment.now)) {
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  }
  const by = { score: null, now: moment.now, newId: moment.newId };
  const after = { ...stepped(ladder, 'good', 'reinstated', [], by, moment.actor.memberId), ...ANEW };
  return change(
    withEvent({ ...after, since: moment.now }, moment, {
      action: 'reinstate',
      by: 'staff',
      to: 'good',
      why: wish.why,
    }),
  );
}

const tellOf = (ladder: Ladder, to: string, about: NoticeKind): EffectOf<'notify'> => ({
  kind: 'notify',
  cause: `standing-${ladder._id}-${ladder.events.length}`,
  to,
  about,
  noun: 'provider',
  id: ladder._id,
});
