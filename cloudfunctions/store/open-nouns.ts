import { LIVE as OPEN_REQUEST } from '#domain/appointment/transitions';
import { TO_CALL } from '#domain/callback/callback';
import { UNDECIDED } from '#domain/complaint/complaint';
import type { LimitName } from '#domain/limits';
import { type HeldNoun, nounOf } from '#domain/open-limits';
import { LIVE as OPEN_ORDER } from '#domain/repair/order-states';
import { OPEN_COURSE_REQUEST } from '#domain/session/course-request';
import { OPEN_SIGN_UP } from '#domain/session/sign-up';
import { NOUNS } from './nouns';

/** In which states each noun is not over yet, as far as limits are concerned. What is frozen waits for staff. */
const OPEN: Readonly<Record<HeldNoun, readonly string[]>> = {
  'repair-order': OPEN_ORDER,
  appointment: OPEN_REQUEST,
  complaint: UNDECIDED,
  callback: TO_CALL,
  'sign-up': OPEN_SIGN_UP,
  'course-request': OPEN_COURSE_REQUEST,
};

/** What these limits hold, looked up along with the allowance, each under the name of its limit; `held` is where that stands. */
export const heldAlong = (limits: readonly LimitName[], held: string) =>
  Object.fromEntries(
    limits.flatMap((limit) => {
      const noun = nounOf(limit);
      return noun ? [[limit, { from: NOUNS[noun], by: `${held}.${limit}.id` }] as const] : [];
    }),
  );

/** Of what was looked up in this way, which are open still. */
export const openIn = (
  limits: readonly LimitName[],
  along: Readonly<Record<string, readonly object[]>>,
): (readonly [id: string, open: boolean])[] =>
  limits.flatMap((limit) => {
    const noun = nounOf(limit);
    const held = (along[limit] ?? []) as readonly { readonly _id: string; readonly state: string }[];
    return noun ? held.map(({ _id, state }) => [_id, OPEN[noun].includes(state)] as const) : [];
  });
