import type { Ladder, RuleId, Step } from './ladder';
import type { Level, MeasuredRule } from './rules';
import type { Standing } from './standing';

/** Where the firm stood before a step: what was taken back before it never counted either. */
export function standingBefore({ steps }: Ladder, step: Step): Standing {
  const earlier = steps.slice(
    0,
    steps.findIndex(({ id }) => id === step.id),
  );
  return earlier.reduceRight<Standing>(
    (stood, one) => (wasTakenBack(one) && one.to === stood ? one.from : stood),
    step.from,
  );
}

export const SUSPENSIONS_MAX = 3;

export interface JudgedBy {
  /** The displayed score; null while none is shown. */
  readonly score: number | null;
  readonly now: number;
  readonly newId: () => string;
  /** By when staff confirm a suspension by no-shows alone that is proposed now. */
  readonly confirmBy: number;
}

/** What a level leads to: the third suspension is none any more. */
export function stepTo(
  ladder: Ladder,
  level: Level,
  rule: MeasuredRule,
): { readonly to: Standing; readonly rule: RuleId } {
  const third = level === 'suspended' && suspensionsOf(ladder) + 1 >= SUSPENSIONS_MAX;
  return third ? { to: 'expelled', rule: 'third-suspension' } : { to: level, rule };
}

/** A step that was overturned or undone never counted. */
export const suspensionsOf = ({ steps }: Ladder): number =>
  steps.filter((step) => step.to === 'suspended' && !wasTakenBack(step)).length;
export const wasTakenBack = ({ appeal, undoneAt }: Step): boolean =>
  appeal?.state === 'overturned' || undoneAt !== undefined;

export function stepped(
  ladder: Ladder,
  to: Standing,
  rule: RuleId,
  orders: readonly string[],
  by: Pick<JudgedBy, 'now' | 'newId'>,
  ruledBy: string | null = null,
): Ladder {
  const step: Step = {
    id: by.newId(),
    at: by.now,
    from: ladder.standing,
    to,
    rule,
    orders,
    ruledBy,
    appeal: null,
  };
  return { ...ladder, standing: to, steps: [...ladder.steps, step] };
}
