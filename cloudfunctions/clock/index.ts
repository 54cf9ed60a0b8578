// 时钟: the one timer. Deadlines, what commits still owe (notices, points, scores), messages to send again.
// Called by the timer; phones may only ask that the effects of one noun be carried out now.
import { clockContract } from '#domain/clock/contract';
import { yes } from '#domain/kernel/result';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { calledByPlatform } from '../runtime/wechat-world';
import { settle } from './settle';
import { tick, tickForAll } from './tick';

const answerPhone = serve('clock', clockContract, SHOWS_NOTHING, {
  settle: async ({ noun, id }) => {
    await settle(noun, id);
    return yes({ done: true });
  },
});

export const main = async (event: unknown) => {
  if (!isTimer(event)) return answerPhone(event);
  return event.TriggerName === EVERYTHING ? tickForAll() : tick();
};

/** Named by whoever wants from the console that no job waits for its turn. */
const EVERYTHING = 'everything';

/** A phone, a tool or the web can send any event, but none of them comes as the platform. */
const isTimer = (event: unknown): event is { TriggerName: unknown } =>
  calledByPlatform() && typeof event === 'object' && event !== null && 'TriggerName' in event;
