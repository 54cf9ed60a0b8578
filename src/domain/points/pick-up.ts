import type { Moment } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { owing } from '#domain/kernel/noun';
import { no, type Result, yes } from '#domain/kernel/result';
import { againAt, codesCause, isFull, oneMoreWrong, tryAgainAt, type WrongTry } from '#domain/kernel/tries';
import type { Account, Posting } from './ledger';
import { release, spend } from './moves';
import { pickupOf, restocked, type Turn } from './redeem';
import { REDEMPTION, type Redemption, type RedemptionAction, type RedemptionParty } from './redemption';
import type { Reward } from './reward';

/** The ways in which a redemption ends: handed out, cancelled, not fetched. */

export type EndRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'REDEMPTION_OVER';

/** What a wrong code leaves behind; nothing else moves. */
export interface Mark {
  readonly redemption: Redemption;
}

interface Known {
  readonly redemption: Redemption;
  readonly account: Account;
  readonly rewards: readonly Reward[];
  readonly party: RedemptionParty;
}

function allowed(
  { redemption, party }: Pick<Known, 'redemption' | 'party'>,
  action: RedemptionAction,
): Result<null, EndRefusal> {
  if (party === 'stranger') return no('NOT_FOUND');
  if (!REDEMPTION[action].by.includes(party)) return no('FORBIDDEN');
  if (!REDEMPTION[action].from.includes(redemption.state)) return no('REDEMPTION_OVER');
  return yes(null);
}

export type CollectAnswer =
  | Result<Turn, EndRefusal | 'TOO_MANY_TRIES'>
  | {
      readonly ok: false;
      readonly refusal: {
        readonly code: 'WRONG_PICKUP_CODE';
        readonly fields: { path: string; problem: string }[];
      };
      readonly mark: Mark;
    };

/** 领取: with the member's code, and not by the member. `tried` are the wrong codes that whoever hands out typed anywhere. */
export function collect(
  known: Omit<Known, 'rewards'>,
  code: string,
  moment: Moment,
  tried: readonly WrongTry[] = [],
): CollectAnswer {
  const { redemption, account, party } = known;
  const may = allowed(known, 'collect');
  if (!may.ok) return may;
  const again = againAt(redemption.wrong, moment) ?? againAt(tried, moment);
  if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
  if (code !== redemption.code) {
    const fields = [{ path: 'code', problem: 'wrong' }];
    return {
      ok: false,
      refusal: { code: 'WRONG_PICKUP_CODE', fields },
      mark: { redemption: wrong(redemption, moment) },
    };
  }
  const posting = spend(account, redemption._id, redemption.lots, moment.now);
  const ended = end(redemption, 'collect', party, moment);
  return yes({
    ...posting,
    rewards: [],
    redemption: owing(ended, [tell(redemption, 'redemption-collected')]),
  });
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
export function cancel(known: Known, moment: Moment): Result<Turn, EndRefusal> {
  const may = allowed(known, 'cancel');
  return may.ok ? yes(freed(known, 'cancel', moment)) : may;
}

/** 过期未领: the clock's, after 14 days; never before. */
export function lapse(known: Known, moment: Moment): Result<Turn, EndRefusal | 'TOO_EARLY'> {
  const may = allowed(known, 'lapse');
  if (!may.ok) return may;
  if (moment.now < known.redemption.lapsesAt) return no('TOO_EARLY');
  const turn = freed(known, 'lapse', moment);
  return yes({ ...turn, redemption: owing(turn.redemption, [tell(turn.redemption, 'redemption-lapsed')]) });
}

function freed(known: Known, action: 'cancel' | 'lapse', moment: Moment): Turn {
  const { redemption, party } = known;
  const posting: Posting = release(known.account, redemption._id, redemption.lots, moment.now);
  const rewards = restocked(redemption, known.rewards);
  return { ...posting, rewards, redemption: end(redemption, action, party, moment) };
}

function end(
  redemption: Redemption,
  action: RedemptionAction,
  by: RedemptionParty,
  { now, requestId, digest, actor }: Moment,
): Redemption {
  const to = REDEMPTION[action].to;
  const event = { at: now, action, by, memberId: actor.memberId, from: redemption.state, to, why: null };
  return {
    ...redemption,
    state: to,
    endedAt: now,
    actsAt: null,
    pickup: `over:${redemption._id}`,
    events: [...redemption.events, { ...event, requestId, digest }],
  };
}

const tell = (redemption: Redemption, about: 'redemption-collected' | 'redemption-lapsed'): Effect => ({
  kind: 'notify',
  cause: about === 'redemption-lapsed' ? `lapsed-${redemption._id}` : `collected-${redemption._id}`,
  to: redemption.memberId,
  about,
  noun: 'redemption',
  id: redemption._id,
});
