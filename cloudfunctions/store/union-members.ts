import type { Members, MembersOf } from '#domain/figures/unit';
import { MEMBER_STATES } from '#domain/union/membership';
import { UNIONS_MAX } from '#domain/union/union';
import { command, database } from '../runtime/wechat-world';

/** `2026-11`, of the day `2026-11-16`. */
const MONTH_LETTERS = 7;
/** More months than anybody is asked about at once. */
const MONTHS_MAX = 100;

/** From one month to another, both with it. */
interface Months {
  readonly from: string;
  readonly to: string;
}

/** 会员 of some unions: how many each has, and when they joined. Counted when somebody asks, for few ask and many join. */
export const unionMembers = {
  async ofEach(unionIds: readonly string[], months: Months): Promise<MembersOf> {
    const { cond, sum } = command.aggregate;
    const { list } = await membersOf(unionIds)
      .group({
        _id: '$unionId',
        members: sum(1),
        joined: sum(cond([isAmong(months), 1, 0])),
      })
      .limit(UNIONS_MAX)
      .end();
    return new Map((list as (Members & { readonly _id: string })[]).map(({ _id, ...of }) => [_id, of]));
  },

  async joinedByMonth(unionIds: readonly string[], months: Months): Promise<ReadonlyMap<string, number>> {
    const { sum } = command.aggregate;
    const { list } = await membersOf(unionIds)
      .match(command.expr(isAmong(months)))
      .group({ _id: MONTH_JOINED, joined: sum(1) })
      .limit(MONTHS_MAX)
      .end();
    return new Map((list as { _id: string; joined: number }[]).map(({ _id, joined }) => [_id, joined]));
  },
};

const membersOf = (unionIds: readonly string[]) =>
  database
    .collection('memberships')
    .aggregate()
    .match({ unionId: command.in(unionIds), state: command.in(MEMBER_STATES) });

const MONTH_JOINED = command.aggregate.substrCP(['$card.sinceOn', 0, MONTH_LETTERS]);

/** Months are words that sort as time does. */
const isAmong = ({ from, to }: Months): object => {
  const { and, gte, lte } = command.aggregate;
  return and([gte([MONTH_JOINED, from]), lte([MONTH_JOINED, to])]);
};
