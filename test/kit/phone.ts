import { randomBytes } from 'node:crypto';
import type { Contracts, Room } from '#domain/contracts';
import type { ActionOf, InputOf, OutputOf, RefusalOf } from '#domain/kernel/contract';
import type { Answer } from '#domain/kernel/wire';
import type { LocalCloud } from '../../local-cloud';

export const newRequestId = (): string => randomBytes(12).toString('hex');

/** Somebody with a phone: asks like the app does, and fires what follows like the app does. */
export interface Phone {
  readonly openid: string;
  ask<R extends Room, A extends ActionOf<Contracts[R]>>(
    room: R,
    action: A,
    input: InputOf<Contracts[R], A>,
    requestId?: string,
  ): Promise<Answer<OutputOf<Contracts[R], A>, RefusalOf<Contracts[R], A> & string>>;
  /** Asks, expects a yes, and lets the effects follow. */
  does<R extends Room, A extends ActionOf<Contracts[R]>>(
    room: R,
    action: A,
    input: InputOf<Contracts[R], A>,
  ): Promise<OutputOf<Contracts[R], A>>;
  /** Anything at all, as a hostile phone would send it. */
  send(room: string, event: unknown): Promise<unknown>;
}

export function phoneOf(cloud: Pick<LocalCloud, 'call'>, openid: string): Phone {
  const send = async (room: string, event: unknown) => {
    const { result, error } = await cloud.call(room, event, { openid });
    if (error) throw new Error(error.message);
    return result;
  };
  // What comes back was checked against the contract by the door, which is what the type says.
  const ask: Phone['ask'] = async (room, action, input, requestId = newRequestId()) =>
    (await send(room, { action, requestId, input })) as never;
  const does: Phone['does'] = async (room, action, input) => {
    const answer = await ask(room, action, input);
    if (!answer.ok) throw new Error(`${room}.${action}: ${JSON.stringify(answer)}`);
    const settled =
      answer.follow &&
      (await ask('outbox', 'settle', answer.follow as InputOf<Contracts['outbox'], 'settle'>));
    if (settled && 'refusal' in settled) throw new Error(`outbox.settle: ${JSON.stringify(settled)}`);
    return answer.value;
  };
  return { openid, ask, does, send };
}
