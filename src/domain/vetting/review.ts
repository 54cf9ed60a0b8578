import type { EffectOf } from '#domain/effects';
import type { Provider } from '#domain/firm/firm';
import { isNotGood } from '#domain/firm/representing';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { NoticeKind } from '#domain/notices';
import { type Application, holdOf, itemsOf, type Outcome, VETTING, type Verdict } from './application';
import { allowed, step, tell, type VettingRefusal } from './lifecycle';

export type ReviewRefusal =
  | VettingRefusal
  | 'OWN_CASE'
  | 'VERDICTS_INCOMPLETE'
  | 'REASON_MISSING'
  | 'NOT_ALL_RIGHT'
  | 'NOTHING_TO_MEND'
  | 'BARRED'
  | 'OTHER_FIRM_NOT_GOOD'
  | 'ALREADY_IN_A_FIRM';

export interface ReviewWish {
  readonly outcome: Outcome;
  readonly why: string;
  readonly verdicts: readonly Verdict[];
}

export interface KnownOfCase {
  /** Since it was sent in, another firm of the representative was made to leave. */
  readonly barred: boolean;
  readonly otherFirms: readonly Pick<Provider, 'standing'>[];
  /** The reviewer is party to it in some other capacity. */
  readonly ownCase: boolean;
  readonly inAFirm: boolean;
}

/** Item by item, with a reason for each no; by somebody who has no part in it. */
export function review(
  application: Application,
  wish: ReviewWish,
  known: KnownOfCase,
  moment: Moment,
): Decision<Application, ReviewRefusal> {
  const own = known.ownCase || application.applicantId === moment.actor.memberId;
  const party = moment.actor.roles.includes('staff') ? 'reviewer' : 'stranger';
  const may = allowed(application, wish.outcome, party);
  if (!may.ok) return may;
  if (own) return no('OWN_CASE');
  const wrong = whatIsWrongWith(wish, itemsOf(application));
  if (wrong) return no(wrong);
  if (wish.outcome === 'approve' && known.barred) return no('BARRED');
  if (wish.outcome === 'approve' && known.otherFirms.some(isNotGood)) return no('OTHER_FIRM_NOT_GOOD');
  if (wish.outcome === 'approve' && known.inAFirm) return no('ALREADY_IN_A_FIRM');
  const { outcome, why, verdicts } = wish;
  const row = VETTING[outcome];
  const holds = holdOf(
    row?.to ?? application.state,
    application.applicantId,
    application.creditCode,
    application._id,
  );
  const reviewed = {
    ...application,
    holds,
    reviews: [...application.reviews, { at: moment.now, by: moment.actor.memberId, outcome, why, verdicts }],
  };
  const founds = { kind: 'found-firm', cause: application._id } satisfies EffectOf<'found-firm'>;
  const effects = [
    ...(outcome === 'approve' ? [founds] : []),
    tell(application, application.applicantId, TOLD[outcome]),
  ];
  return change(step(reviewed, moment, outcome, 'reviewer', { why, effects }));
}

const TOLD: Readonly<Record<Outcome, NoticeKind>> = {
  approve: 'vetting-approved',
  return: 'vetting-returned',
  reject: 'vetting-rejected',
};

function whatIsWrongWith({ outcome, why, verdicts }: ReviewWish, items: readonly string[]) {
  const judged = new Set(verdicts.map(({ item }) => item));
  const everyItem = judged.size === verdicts.length && items.every((item) => judged.has(item));
  if (!everyItem || judged.size !== items.length) return 'VERDICTS_INCOMPLETE';
  const noes = verdicts.filter(({ right }) => !right);
  if (noes.some((verdict) => verdict.why.trim() === '')) return 'REASON_MISSING';
  if (outcome === 'approve' && noes.length > 0) return 'NOT_ALL_RIGHT';
  if (outcome === 'return' && noes.length === 0) return 'NOTHING_TO_MEND';
  return outcome === 'reject' && why.trim() === '' ? 'REASON_MISSING' : null;
}
