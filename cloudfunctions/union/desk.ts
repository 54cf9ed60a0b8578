import type { Decision } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { record as recordNumber } from '#domain/union/card';
import type { UnionContract } from '#domain/union/contract';
import * as joining from '#domain/union/joining';
import type { Membership } from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import * as moving from '#domain/union/moving';
import { servesIn } from '#domain/union/party';
import { ROOT_ID, type Union } from '#domain/union/union';
import { detailOf, membershipDetail, membershipRow } from '#domain/union/view';
import { fingerprint } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { members } from '../store/members';
import { changeMembership, memberships } from '../store/memberships';
import { unions } from '../store/unions';
import { DRAWN_BY_LOT } from '../store/unit-of-work';
import { openPerson } from './open-person';

type Cases = UseCases<UnionContract>;

/** 会员名单, of whoever serves there. */
export const desk: Cases['desk'] = async ({ unionId, state, after }, { actor }) => {
  const [found, list] = await Promise.all([unions.withAbove(unionId), listOf(unionId, state, after)]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  return yes({ unionName: found.union.name, ...page(list, [found.union]) });
};

function listOf(unionId: string, state: 'applied' | 'transferring' | 'admitted', after?: string) {
  if (state === 'admitted') return memberships.admittedTo(unionId, after);
  return state === 'applied' ? memberships.appliedTo(unionId) : memberships.comingTo(unionId);
}

export const waiting: Cases['waiting'] = async () => {
  const [applied, moving, all] = await Promise.all([
    memberships.waiting('applied'),
    memberships.waiting('transferring'),
    unions.all(),
  ]);
  return yes(page([...applied, ...moving], all));
};

const page = (list: readonly Membership[], known: readonly Union[]) => ({
  rows: list.slice(0, PAGE_ROWS).map((one) => membershipRow(one, { unions: known }, openPerson)),
  more: list.length > PAGE_ROWS,
});

export const membership: Cases['membership'] = async ({ memberId }, { actor }) => {
  const { membership: known, around } = await memberships.around(memberId);
  const seen = known && membershipDetail(known, around, openPerson, actor);
  return seen ? yes(seen) : no('NOT_FOUND');
};

export const admit: Cases['admit'] = ({ memberId }, context) =>
  onDesk(memberId, context, (known, around) =>
    joining.admit(known, around, context.moment.newCode(), context.moment),
  );

export const giveBack: Cases['giveBack'] = ({ memberId, why }, context) =>
  onDesk(memberId, context, (known, around) =>
    joining.turnDown(known, 'giveBack', around, why, context.moment),
  );

export const refuse: Cases['refuse'] = ({ memberId, why }, context) =>
  onDesk(memberId, context, (known, around) =>
    joining.turnDown(known, 'refuse', around, why, context.moment),
  );

export const receive: Cases['receive'] = ({ memberId }, context) =>
  onDesk(memberId, context, (known, around) =>
    moving.receive(known, around, context.moment.newCode(), context.moment),
  );

export const keep: Cases['keep'] = ({ memberId, why }, context) =>
  onDesk(memberId, context, (known, around) => moving.stay(known, 'keep', around, why, context.moment));

type Step = Decision<Membership, 'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE'>;

/** A number that is on another card is drawn anew. Who has decided sees what has become of it, also who keeps nobody by it. */
async function onDesk(
  memberId: string,
  { moment, actor }: Context,
  decideOn: (known: Membership, around: Around) => Step,
) {
  let beside: Around | null = null;
  const changed = await changeMembership(
    memberId,
    moment,
    (known, around): Step => {
      beside = around;
      return known ? decideOn(known, around) : no('NOT_FOUND');
    },
    DRAWN_BY_LOT,
  );
  if (!changed.ok) return changed;
  // Sent again, nothing was decided, so nothing is known around it.
  const around = beside ?? (await memberships.around(memberId)).around;
  const last = changed.value.events.at(-1);
  const isOwn = last?.memberId === actor.memberId && last.requestId === moment.requestId;
  const seen = (isOwn ? detailOf : membershipDetail)(changed.value, around, openPerson, actor);
  return seen ? { ...changed, value: seen } : no('NOT_FOUND');
}

/** 登记会员号: the number is on no other card. */
export const record: Cases['record'] = async ({ phone, number, sinceOn }, { moment }) => {
  const holder = await members.ofPhone(fingerprint(phone));
  if (holder.kind === 'none') return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (holder.kind === 'several') return no('SHARED_PHONE', [{ path: 'phone', problem: 'shared' }]);
  const { _id, name } = holder.member;
  const changed = await changeMembership<RecordRefusal>(
    _id,
    moment,
    async (known, _, round) => {
      const other =
        round > 1 && known?.numberKey !== number && (await memberships.isHeld('numberKey', number));
      if (other) return no('NUMBER_TAKEN', [{ path: 'number', problem: 'taken' }]);
      const unionId = known?.unionId || ROOT_ID;
      return recordNumber(known, _id, { unionId, number, sinceOn }, moment);
    },
    'NUMBER_TAKEN',
  );
  if (!changed.ok) return changed;
  const card = changed.value.card ?? { number, sinceOn };
  return { ...changed, value: { name, number: card.number, sinceOn: card.sinceOn } };
};
type RecordRefusal = 'NUMBER_TAKEN' | 'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE' | 'DAY_TO_COME';
