import type { Result } from '#domain/kernel/result';
import type { Answer, Follow } from '#domain/kernel/wire';
import { call } from './call';
import { newRequestId } from './request-id';
import type { Actions, Input, Output, RefusalCode, Room } from './rooms';
import { Broken, Busy } from './trouble';

/**
 * Asks a room for something. An expected no is an answer; a lost connection (Offline) or a fault (Broken) is thrown,
 * and then the same requestId may be sent again without the wish coming true twice.
 */
export async function ask<R extends Room, A extends Actions<R>>(
  room: R,
  action: A,
  input: Input<R, A>,
  requestId: string,
): Promise<Result<Output<R, A>, RefusalCode<R, A>>> {
  const answer = (await call(room, { action, requestId, input })) as Answer<Output<R, A>, RefusalCode<R, A>>;
  if (answer.ok) {
    if (answer.follow) settle(answer.follow);
    return { ok: true, value: answer.value };
  }
  if ('fault' in answer) throw new (answer.fault.busy ? Busy : Broken)(answer.fault.requestId);
  return { ok: false, refusal: answer.refusal };
}

/** Lets the cloud carry out what must follow. Nobody waits for it: the clock does it if this call is lost. */
function settle(follow: Follow): void {
  call('outbox', { action: 'settle', requestId: newRequestId(), input: follow }).catch(() => undefined);
}
