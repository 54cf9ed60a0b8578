import type { ActionOf, InputOf, OutputOf, RefusalOf } from '#domain/kernel/contract';
import type { RepairContract } from '#domain/repair/contract';

/**
 * The rooms a phone can ask. Contracts come in as types only: their schemas stay in the cloud, and no byte of them
 * reaches the phone.
 */
export interface Rooms {
  repair: RepairContract;
}

export type Room = keyof Rooms;
export type Actions<R extends Room> = ActionOf<Rooms[R]>;
export type Input<R extends Room, A extends Actions<R>> = InputOf<Rooms[R], A>;
export type Output<R extends Room, A extends Actions<R>> = OutputOf<Rooms[R], A>;
export type RefusalCode<R extends Room, A extends Actions<R>> = Extract<RefusalOf<Rooms[R], A>, string>;

/** Every code that any room may answer with. */
export type AnyRefusalCode = { [R in Room]: { [A in Actions<R>]: RefusalCode<R, A> }[Actions<R>] }[Room];
