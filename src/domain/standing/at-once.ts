import type { EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import type { Grounds } from './cause';
import { NOTHING_PROPOSED } from './confirming';
import { withFallen, wrongGrounds } from './grounds';
import { withStep } from './judging';
import type { AtOnce, Ladder, Step } from './ladder';
import { takenBack } from './overturn';
import { STANDING_TABLE, type Standing, type StandingParty } from './standing';
import { SUSPENSIONS_MAX, stepped, suspensionsOf, wasTakenBack } from './stepping';

// 立即暂停: one member of staff stops a firm with a reason; somebody else confirms it in time, or it falls and never counted.

const NOTHING_AT_ONCE = { atOnce: null, confirmBy: null } as const;

type AtOnceRefusal = 'NOT_NOW' | 'OWN_CASE' | 'SAME_CAUSE' | 'CAUSE_DAY_WRONG';

export function suspendAtOnce(
  ladder: Ladder,
  grounds: Grounds,
  { ownCase, confirmBy }: { readonly ownCase: boolean; readonly confirmBy: number },
  moment: Moment,
): Decision<Ladder, AtOnceRefusal> {
  const row: Row<Standing, StandingParty> = STANDING_TABLE.suspend;
  if (!row.from.includes(ladder.standing)) return no('NOT_NOW');
  if (ownCase) return no('OWN_CASE');
  const wrong = wrongGrounds(grounds, ladder.fallen ?? [], moment.now);
  if (wrong) return wrong;
  const { memberId: byId } = moment.actor;
  const free = { ...ladder, ...NOTHING_PROPOSED };
  const after = stepped(free, 'suspended', 'at-once', [], moment, byId);
  const step = after.steps.at(-1);
  if (!step) return no('NOT_NOW');
  const atOnce: AtOnce = { stepId: step.id, byId, dueAt: confirmBy };
  return change(
    withEvent({ ...withStep(after, { ...step, grounds }), atOnce, confirmBy }, moment, {
      ...{ action: 'suspend', by: 'staff', to: 'suspended', why: grounds.why },
      effects: [{ kind: 'tell-staff', ...about(ladder, 'at-once-to-confirm') }],
    }),
  );
}

/** 确认或不确认. Who set it may take it back, and does not confirm it. */
export function answerAtOnce(
  ladder: Ladder,
  { confirmed, why }: { readonly confirmed: boolean; readonly why: string },
  { ownCase }: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Ladder, 'NOT_NOW' | 'OWN_CASE' | 'ANOTHER_NEEDED'> {
  const { atOnce } = ladder;
  if (!atOnce || atOnce.dueAt <= moment.now) return no('NOT_NOW');
  if (ownCase) return no('OWN_CASE');
  if (!confirmed) return change(fallen(ladder, atOnce, moment, 'staff', why));
  if (atOnce.byId === moment.actor.memberId) return no('ANOTHER_NEEDED');
  const after = confirmedAtOnce(ladder, moment);
  return change(
    withEvent(after, moment, {
      ...{ action: 'confirm', by: 'staff', to: after.standing, why },
      effects: [tellFirm(ladder, 'at-once-confirmed')],
    }),
  );
}

/** Nobody else confirmed it in time. */
export function letAtOnceFall(ladder: Ladder, moment: Moment): Decision<Ladder, 'NOT_NOW'> {
  const { atOnce } = ladder;
  if (!atOnce || atOnce.dueAt > moment.now) return no('NOT_NOW');
  return change(fallen(ladder, atOnce, moment, 'clock', null));
}

/** By whoever decides; a third suspension is none any more. */
export function confirmedAtOnce(ladder: Ladder, moment: Moment): Ladder {
  const step = ladder.steps.find(({ id }) => id === ladder.atOnce?.stepId);
  if (!step) return ladder;
  const { memberId } = moment.actor;
  const after = { ...withStep(ladder, { ...step, confirmedBy: memberId }), ...NOTHING_AT_ONCE };
  const isThird = ladder.standing === 'suspended' && suspensionsOf(after) >= SUSPENSIONS_MAX;
  return isThird ? stepped(after, 'expelled', 'third-suspension', [], moment, memberId) : after;
}

/** The suspension is over, and is not set again for the same cause. */
export const overAtOnce = (ladder: Ladder, { grounds }: Step, now: number): Ladder =>
  grounds ? { ...ladder, ...NOTHING_AT_ONCE, fallen: withFallen(ladder.fallen ?? [], grounds, now) } : ladder;

function fallen(
  ladder: Ladder,
  { stepId }: AtOnce,
  moment: Moment,
  by: 'staff' | 'clock',
  why: string | null,
): Ladder {
  const step = ladder.steps.find(({ id }) => id === stepId);
  const last = ladder.steps.filter((one) => !wasTakenBack(one)).at(-1);
  const without = step ? overAtOnce(takenBack(ladder, step, moment.now), step, moment.now) : ladder;
  // What led further down meanwhile stands.
  const after = last?.id === stepId ? without : { ...without, standing: ladder.standing };
  const effects = [tellFirm(ladder, 'at-once-fell')];
  return withEvent(after, moment, { action: 'letFall', by, to: after.standing, why, effects });
}

const tellFirm = (ladder: Ladder, kind: NoticeKind): EffectOf<'tell-firm'> => ({
  kind: 'tell-firm',
  providerId: ladder._id,
  ...about(ladder, kind),
});

const about = ({ _id: id, events }: Ladder, kind: NoticeKind) =>
  ({ cause: `${kind}-${id}-${events.length}`, about: kind, noun: 'provider', id }) as const;
