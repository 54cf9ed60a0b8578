import fc from 'fast-check';
import { HOUR } from '#domain/kernel/time';
import type { RepairOrder, When } from '#domain/repair/order';
import { anOrder } from '../../kit/given-orders';
import { frozen } from './commands';
import { type Roll, START, type Tried, tried } from './random-life';

/** Lives of orders at random: everything that anybody might do to them, told step by step. */
const roll: fc.Arbitrary<Roll> = fc.record({
  who: fc.nat(1000),
  what: fc.nat(1000),
  which: fc.nat(1000),
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 3000 }) },
  ),
  bent: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Roll['bent']>('onward') },
    { weight: 2, arbitrary: fc.constant<Roll['bent']>('allowed') },
    { weight: 3, arbitrary: fc.constant<Roll['bent']>('anything') },
  ),
});
const tomorrow: When = { kind: 'window', from: START + 20 * HOUR, to: START + 22 * HOUR };
export const life = fc.record({
  when: fc.constantFrom<When>({ kind: 'urgent' }, tomorrow),
  rolls: fc.array(roll, { minLength: 10, maxLength: 60 }),
});

export interface Lived {
  readonly tries: readonly Tried[];
  readonly end: RepairOrder;
}

export function live({ when, rolls }: { when: When; rolls: readonly Roll[] }): Lived {
  let order = frozen(anOrder({ state: 'open', when }));
  let clock = START;
  const tries = rolls.map((one) => {
    const happened = tried(order, one, clock);
    clock = happened.now;
    order = frozen(happened.answer.after ?? order);
    return happened;
  });
  return { tries, end: order };
}
