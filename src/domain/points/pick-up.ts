import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result, yes } from '#domain/kernel/result';
import { againAt, codesCause, isFull, oneMoreWrong, tryAgainAt, type WrongTry } from '#domain/kernel/tries';
import { type Account, opening, type Posting } from './ledger';
import { release, releasedBy, spend, spentBy } from './moves';
import { pickupOf, type Turn } from './redeem';
import {
  REDEMPTION,
  type RedeemedItem,
  type Redemption,
  type RedemptionAction,
  type RedemptionParty,
} from './redemption';

/** The ways in which a redemption ends: handed out, cancelled, not fetched. */

export type EndRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'REDEMPTION_OVER';

interface Known {
  readonly redemption: Redemption;
  readonly party: RedemptionParty;
}

/** A redemption ends once: what is not possible now never will be. */
function allowed(
  { redemption, party }: Known,
  action: RedemptionAction,
): Result<RedemptionParty, EndRefusal> {
  const may = mayTake(REDEMPTION[action], redemption.state, party);
  if (may.ok) return may;
  const { code } = may.refusal;
  return no(code === 'NOT_NOW' ? 'REDEMPTION_OVER' : code);
}

/** 领取: with the member's code, and not by the member. `tried` are the wrong codes that whoever hands out typed anywhere. */
export function collect(
  known: Known,
  code: string,
  moment: Moment,
  tried: readonly WrongTry[] = [],
): Decision<Redemption, EndRefusal | 'TOO_MANY_TRIES' | 'WRONG_PICKUP_CODE'> {
  const { redemption, party } = known;
  const may = allowed(known, 'collect');
  if (!may.ok) return may;
  const again = againAt(redemption.wrong, moment) ?? againAt(tried, moment);
  if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
  if (code !== redemption.code) {
    const refused = no('WRONG_PICKUP_CODE', [{ path: 'code', problem: 'wrong' }]);
    return { ...refused, after: wrong(redemption, moment) };
  }
  return change(owing(end(redemption, 'collect', party, moment), [tell(redemption, 'redemption-collected')]));
}

/** Once the measure is full the member sees a new code, and staff are told. */
function wrong(redemption: Redemption, moment: Moment): Redemption {
  const tries = oneMoreWrong(redemption.wrong, moment);
  if (tries === redemption.wrong) return redemption;
  if (!isFull(tries, moment)) return { ...redemption, wrong: tries };
  const code = moment.newCode();
  const renewed = { ...redemption, wrong: tries, code, pickup: pickupOf(redemption.station._id, code) };
  return owing(renewed, [codesTried(redemption, moment.now)]);
}

const codesTried = ({ _id }: Redemption, now: number): Effect => ({
  kind: 'tell-staff',
  cause: codesCause(_id, now),
  about: 'codes-tried',
  noun: 'redemption',
  id: _id,
});

/** 取消: points and stock are free again. */
export function cancel(known: Known, moment: Moment): Decision<Redemption, EndRefusal> {
  const may = allowed(known, 'cancel');
  return may.ok ? change(end(known.redemption, 'cancel', known.party, moment)) : may;
}

/** 过期未领: the clock's, after 14 days; never before. */
export function lapse(known: Known, moment: Moment): Decision<Redemption, EndRefusal | 'TOO_EARLY'> {
  const may = allowed(known, 'lapse');
  if (!may.ok) return may;
  if (moment.now < known.redemption.lapsesAt) return no('TOO_EARLY');
  const ended = end(known.redemption, 'lapse', known.party, moment);
  return change(owing(ended, [tell(ended, 'redemption-lapsed')]));
}

/** What follows for the account; null while it is held. `now`: when it is booked. */
export function postingOf(redemption: Redemption, account: Account, now: number): Posting | null {
  const { _id, lots, endedAt, state } = redemption;
  if (endedAt === null) return null;
  return (state === 'collected' ? spend : release)(account, _id, lots, endedAt, now);
}

/** An end with everything that follows from it, done at once; a no as it is. */
export function carriedOut<Code extends string>(
  { account, rewards }: Pick<Turn, 'account' | 'rewards'>,
  decided: Decision<Redemption, Code>,
): Result<Turn, Code> {
  if (!decided.ok) return { ok: false, refusal: decided.refusal };
  const { after } = decided;
  const owed = Object.entries(after.effects).filter(([, { kind }]) => kind !== 'end-redemption');
  const posting = postingOf(after, account, after.endedAt ?? 0) ?? opening(account);
  const freed = freedItems(after).flatMap(({ rewardId, quantity }) => {
    const reward = rewards.find(({ _id }) => _id === rewardId);
    return reward ? [{ ...reward, stock: reward.stock + quantity }] : [];
  });
  return yes({ ...posting, rewards: freed, redemption: { ...after, effects: Object.fromEntries(owed) } });
}

/** Under which entry its end is booked. */
export const bookedBy = ({ _id, state }: Redemption): string =>
  state === 'collected' ? spentBy(_id) : releasedBy(_id);

/** What goes back on the shelf: nothing of what was handed out. */
export const freedItems = ({ state, items }: Redemption): readonly RedeemedItem[] =>
  state === 'cancelled' || state === 'lapsed' ? items : [];

/** Its end was decided, and not everything that follows from it was done. */
export const isEnding = ({ effects }: Redemption): boolean =>
  Object.values(effects).some(({ kind }) => kind === 'end-redemption');

function end(
  redemption: Redemption,
  action: RedemptionAction,
  by: RedemptionParty,
  moment: Moment,
): Redemption {
  const { _id, state: from } = redemption;
  const to = REDEMPTION[action].to;
  const at = moment.now;
  const ended = { ...redemption, state: to, endedAt: at, actsAt: null, pickup: `over:${_id}` };
  const effects = [{ kind: 'end-redemption', cause: `ended-${_id}`, at } as const];
  return withEvent(ended, moment, { action, by, from, to, effects });
}

const tell = (redemption: Redemption, about: 'redemption-collected' | 'redemption-lapsed'): Effect => ({
  kind: 'notify',
  cause: about === 'redemption-lapsed' ? `lapsed-${redemption._id}` : `collected-${redemption._id}`,
  to: redemption.memberId,
  about,
  noun: 'redemption',
  id: redemption._id,
  matter: redemption.items[0]?.name ?? '礼品',
});
