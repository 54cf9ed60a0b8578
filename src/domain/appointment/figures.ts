import { tableOf } from '#domain/kernel/tables';
import { monthOf } from '#domain/kernel/time';
import type { Appointment } from './request';
import { type Contribution, FIGURES, type Figures, NO_FIGURES } from './tally';

export * from './tally';

/** 满意 is four stars and more. */
const SATISFIED_FROM = 4;

/**
 * What one request adds to the figures as it stands. The figures are the sum of this over all requests, always; so
 * they can be moved by the difference, and can be counted again.
 */
export function contributionsOf(request: Appointment): Contribution[] {
  return byMonth(request).flatMap(([month, figures]) =>
    ownersOf(request).map((owner) => ({ ...owner, month, figures })),
  );
}

function ownersOf({ studio, officer }: Appointment): Pick<Contribution, 'scope' | 'owner' | 'name'>[] {
  return [
    { scope: 'district', owner: 'district', name: '全区' },
    { scope: 'union', owner: studio.unionId, name: studio.unionName },
    { scope: 'studio', owner: studio.id, name: studio.name },
    ...(officer ? [{ scope: 'officer', owner: officer.memberId, name: officer.name } as const] : []),
  ];
}

type Counted = readonly [month: string, figures: Partial<Figures>];

/** Each thing counts in the month in which it happened. */
function byMonth(request: Appointment): Counted[] {
  const { requestedAt, respondedAt, answer, evaluation } = request;
  return [
    [monthOf(requestedAt), { asked: 1 }],
    ...(respondedAt === null ? [] : [counted(respondedAt, respondedBy(request))]),
    ...(answer === null ? [] : [counted(answer.at, answeredBy(request))]),
    ...(evaluation === null ? [] : [counted(evaluation.at, judgedBy(request))]),
    ...followedUp(request),
  ];
}

const counted = (at: number, figures: Partial<Figures>): Counted => [monthOf(at), figures];

/** A no has led to another round, in which she is asked again in time; so a request may be followed up twice. */
function followedUp({ lasting, events }: Appointment): Counted[] {
  const noes = events.filter(({ action }) => action === 'reopenUnsolved');
  return [
    ...noes.map(({ at }) => counted(at, { followedUp: 1 })),
    ...(lasting ? [counted(lasting.at, { followedUp: 1, lasting: lasting.solved ? 1 : 0 })] : []),
  ];
}

const respondedBy = ({ respondedInTime }: Appointment): Partial<Figures> => ({
  responded: 1,
  respondedInTime: respondedInTime ? 1 : 0,
});

function answeredBy({ topic, answer }: Appointment): Partial<Figures> {
  if (!answer) return {};
  const settled = answer.outcome === 'resolved';
  const mediated = topic === 'dispute' && settled;
  return {
    answered: 1,
    answeredInTime: answer.inTime ? 1 : 0,
    mediations: mediated ? 1 : 0,
    people: mediated ? answer.people : 0,
    recoveredFen: answer.recoveredFen,
    demands: topic === 'interests' && settled ? 1 : 0,
    suggestions: topic === 'suggestion' ? 1 : 0,
    adopted: answer.outcome === 'adopted' ? 1 : 0,
  };
}

const judgedBy = ({ evaluation }: Appointment): Partial<Figures> => ({
  evaluated: 1,
  satisfied: evaluation && evaluation.stars >= SATISFIED_FROM ? 1 : 0,
  stars: evaluation?.stars ?? 0,
});

export const tallyId = ({ month, scope, owner }: Pick<Contribution, 'month' | 'scope' | 'owner'>): string =>
  `${month}-${scope}-${owner}`;

export const plus = (figures: Figures, more: Partial<Figures>, sign: 1 | -1 = 1): Figures => {
  return tableOf(FIGURES, (key) => figures[key] + sign * (more[key] ?? 0));
};

/** By how much the figures move when a request that was counted as `before` stands as `after`. */
export function movesBetween(
  before: readonly Contribution[],
  after: readonly Contribution[],
): ReadonlyMap<string, Contribution & { readonly figures: Figures }> {
  const moves = new Map<string, Contribution & { readonly figures: Figures }>();
  const move = (one: Contribution, sign: 1 | -1) => {
    const id = tallyId(one);
    const known = moves.get(id)?.figures ?? NO_FIGURES;
    moves.set(id, { ...one, figures: plus(known, one.figures, sign) });
  };
  for (const one of before) move(one, -1);
  for (const one of after) move(one, 1);
  return new Map([...moves].filter(([, { figures }]) => FIGURES.some((key) => figures[key] !== 0)));
}
