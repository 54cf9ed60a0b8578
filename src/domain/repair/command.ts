import type { Moment } from '#domain/kernel/actor';
import type { ActionOf, InputOf, RefusalOf } from '#domain/kernel/contract';
import type { Decision } from '#domain/kernel/entity';
import type { RepairContract } from './contract';
import type { RepairOrder } from './order';

/** What the contract's action of that name does to one order. What `commands/` exports is served under its own name. */
export type Command<A extends ActionOf<RepairContract>> = (
  order: RepairOrder,
  input: Omit<InputOf<RepairContract, A>, 'orderId'>,
  moment: Moment,
) => Decision<RepairOrder, RefusalOf<RepairContract, A>>;
