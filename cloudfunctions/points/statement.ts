import { yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { statementView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import { accounts, entries } from '../store/points';

/** 我的积分: balance and one page of the own statement. */
export const statement: UseCases<PointsContract>['statement'] = async ({ before }, { actor }) => {
  const [account, page] = await Promise.all([
    accounts.findById(actor.memberId),
    entries.ofMember(actor.memberId, before),
  ]);
  return yes(statementView(account, page));
};
