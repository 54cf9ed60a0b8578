import type { Moment } from '#domain/kernel/actor';
import type { ActionOf } from '#domain/kernel/contract';
import type { Decision } from '#domain/kernel/entity';
import type { Command } from '#domain/repair/command';
import type { RepairContract } from '#domain/repair/contract';
import type { RepairOrder } from '#domain/repair/order';
import type { Context, UseCases } from '../runtime/serve';
import { changeOrder } from './change-order';

type Named<Name extends ActionOf<RepairContract>> = { readonly [A in Name]: Command<A> };
type OnOrder = (order: RepairOrder, input: object, moment: Moment) => Decision<RepairOrder, never>;

/** The use cases of commands that need nothing but their order: each name has its own input, which the contract has parsed. */
export function served<Name extends ActionOf<RepairContract>>(commands: Named<Name>) {
  const useCases = Object.entries(commands as unknown as Readonly<Record<string, OnOrder>>).map(
    ([name, command]) => [name, useCaseOf(command)] as const,
  );
  return Object.fromEntries(useCases) as unknown as Pick<UseCases<RepairContract>, Name>;
}

const useCaseOf =
  (command: OnOrder) =>
  ({ orderId, ...input }: { readonly orderId: string }, context: Context) =>
    changeOrder(orderId, context, (order) => command(order, input, context.moment));
