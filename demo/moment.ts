import type { Actor, Moment } from '#domain/kernel/actor';
import type { Dice } from './dice';

/** When somebody of the demo does something. */
export const momentOf = (actor: Actor, at: number, dice: Dice): Moment => ({
  actor,
  now: at,
  requestId: dice.id(),
  digest: 'demo',
  newId: dice.id,
  newCode: () => dice.digits(6),
});
