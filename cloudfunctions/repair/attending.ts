import type { NameOf } from '#domain/kernel/called';
import { no, yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/attending';
import { CALL_NOTE_LIMITS } from '#domain/repair/limits';
import type { RepairOrder } from '#domain/repair/order';
import { attendingView } from '#domain/repair/view-attending';
import { open, seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { members } from '../store/members';
import { type Changed, changeNoun } from '../store/nouns';
import { orders } from '../store/orders';

type Cases = UseCases<RepairContract>;

/** 谁在跟进, 通话记录 */
export const attending: Cases['attending'] = async ({ orderId }, { moment }) => {
  const order = await orders.findById(orderId);
  return order ? seen(order, moment) : no('NOT_FOUND');
};

/** 我来跟进 */
export const attend: Cases['attend'] = async ({ orderId: id, instead }, { moment }) =>
  shown(
    await changeNoun({
      ...{ noun: 'repair-order', id, moment },
      decide: (order: RepairOrder) => decide.attend(order, instead, moment),
    }),
    moment,
  );

/** 不跟了 */
export const handBack: Cases['handBack'] = async ({ orderId: id }, { moment }) =>
  shown(
    await changeNoun({
      ...{ noun: 'repair-order', id, moment },
      decide: (order: RepairOrder) => decide.handBack(order, moment),
    }),
    moment,
  );

/** 记一次通话: counted before it is written, once however often it is sent. */
export const noteCall: Cases['noteCall'] = async ({ orderId: id, whom, outcome, words }, { moment }) => {
  const { actor, now, requestId, digest } = moment;
  const said = { whom, outcome, words: seal(words) };
  const decideOn = async (order: RepairOrder) => {
    const decision = decide.noteCall(order, said, moment);
    if (!decision.ok) return decision;
    const counted = await admit({
      ...{ limits: CALL_NOTE_LIMITS, id, now, sent: `${requestId}:${digest}` },
      claimants: [{ memberId: actor.memberId, phoneConfirmed: true }],
    });
    return counted.ok ? decision : counted;
  };
  return shown(await changeNoun({ noun: 'repair-order', id, moment, decide: decideOn }), moment);
};

async function shown<Code extends string>(done: Changed<RepairOrder, Code>, moment: Context['moment']) {
  return done.ok ? seen(done.value, moment) : done;
}

/** How those are called who look after these. */
export const attendantsOf = (found: readonly RepairOrder[]): Promise<NameOf> =>
  members.namesOf(found.flatMap(({ attendant }) => attendant?.memberId ?? []));

async function seen(order: RepairOrder, moment: Context['moment']) {
  const { attendant, calls = [] } = order;
  const nameOf = await members.namesOf([
    ...(attendant ? [attendant.memberId] : []),
    ...calls.map(({ by }) => by),
  ]);
  const view = attendingView(order, moment, nameOf, open.words);
  return view ? yes(view) : no('OWN_CASE');
}
