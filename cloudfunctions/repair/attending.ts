import { no, yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/attending';
import { CALL_NOTE_LIMITS } from '#domain/repair/limits';
import type { RepairOrder } from '#domain/repair/order';
import { type Attendants, attendingView, LEFT_ALONE } from '#domain/repair/view-attending';
import { heldBy } from '#domain/roles/roll';
import { open, seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { members } from '../store/members';
import { type Changed, changeNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { staffRolls } from '../store/staff-roll';

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
      beside: staffNow,
      decide: (order: RepairOrder, isOnStaff) => decide.attend(order, instead, isOnStaff, moment),
    }),
    moment,
  );

/** 不跟了 */
export const handBack: Cases['handBack'] = async ({ orderId: id }, { moment }) => {
  const done = await changeNoun({
    ...{ noun: 'repair-order', id, moment },
    decide: (order: RepairOrder) => decide.handBack(order, moment),
  });
  return done.ok ? yes((await viewOf(done.value, moment)) ?? LEFT_ALONE) : done;
};

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

/** Who is of the staff now. */
const staffNow = async (): Promise<decide.IsOnStaff> => {
  const roll = await staffRolls.current();
  return (memberId) => heldBy(roll, memberId) !== null;
};

/** How those are called who look after these, and who noted calls; the roll is asked only where somebody looks after one. */
export async function attendantsOf(
  found: readonly RepairOrder[],
  others: readonly string[] = [],
): Promise<Attendants> {
  const ids = found.flatMap(({ attendant }) => attendant?.memberId ?? []);
  const [nameOf, isOnStaff] = await Promise.all([
    members.namesOf([...ids, ...others]),
    ids.length > 0 ? staffNow() : () => false,
  ]);
  return { nameOf, isOnStaff };
}

async function viewOf(order: RepairOrder, moment: Context['moment']) {
  const attendants = await attendantsOf(
    [order],
    (order.calls ?? []).map(({ by }) => by),
  );
  return attendingView(order, moment, attendants, open.words);
}

async function seen(order: RepairOrder, moment: Context['moment']) {
  const view = await viewOf(order, moment);
  return view ? yes(view) : no('OWN_CASE');
}
