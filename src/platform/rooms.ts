import type { Contracts } from '#domain/contracts';
import type { ActionOf, InputOf, OutputOf, RefusalOf } from '#domain/kernel/contract';

// Contracts come in as types only: their schemas stay in the cloud, and no byte of them reaches the phone.

/** The rooms a phone can ask. */
export type Room = keyof Contracts;
export type Actions<R extends Room> = ActionOf<Contracts[R]>;
export type Input<R extends Room, A extends Actions<R>> = InputOf<Contracts[R], A>;
export type Output<R extends Room, A extends Actions<R>> = OutputOf<Contracts[R], A>;
export type RefusalCode<R extends Room, A extends Actions<R>> = Extract<RefusalOf<Contracts[R], A>, string>;

/** Every code that any room may answer with. */
export type AnyRefusalCode = { [R in Room]: { [A in Actions<R>]: RefusalCode<R, A> }[Actions<R>] }[Room];
