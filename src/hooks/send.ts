import type { Result } from '#domain/kernel/result';
import { ask } from '../platform/ask';
import type { Actions, Input, Output, RefusalCode, Room } from '../platform/rooms';
import { mayBeSentAgain } from '../platform/trouble';
import { resending } from './resending';

/** Short waits, then longer ones: a lift, a cellar, a change of mast, a crowd at the same minute. After that she is told. */
const WAITS = [200, 600, 1200] as const;

type Answered<R extends Room, A extends Actions<R>> = Result<Output<R, A>, RefusalCode<R, A>>;

/**
 * Sends a wish, and sends it again by itself where its answer was lost or the cloud had too much to do: under the same requestId, so that it is never
 * carried out twice.
 */
export async function send<R extends Room, A extends Actions<R>>(
  room: R,
  action: A,
  input: Input<R, A>,
  requestId: string,
): Promise<Answered<R, A>> {
  const once = () => ask(room, action, input, requestId);
  try {
    return await once();
  } catch (error) {
    if (!mayBeSentAgain(error)) throw error;
    return resending(() => again(once, error));
  }
}

async function again<T>(once: () => Promise<T>, first: Error): Promise<T> {
  let lost = first;
  for (const wait of WAITS) {
    // Not all who were refused at one moment come back at one moment.
    await new Promise((done) => setTimeout(done, wait * (0.75 + Math.random() / 2)));
    try {
      return await once();
    } catch (error) {
      if (!mayBeSentAgain(error)) throw error;
      lost = error;
    }
  }
  throw lost;
}
