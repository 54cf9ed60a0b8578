// 时钟: the one timer. Deadlines, what commits still owe and no phone asked for, messages to send again.
// Called by the timer and from the console.
import { no } from '#domain/kernel/result';
import { calledByPlatform } from '../runtime/wechat-world';
import { tick, tickForAll } from './tick';

export const main = async (event: unknown) => {
  if (!isTimer(event)) return no('FORBIDDEN');
  return event.TriggerName === EVERYTHING ? tickForAll() : tick();
};

/** Named by whoever wants from the console that no job waits for its turn. */
const EVERYTHING = 'everything';

/** A phone, a tool or the web can send any event, but none of them comes as the platform. */
const isTimer = (event: unknown): event is { TriggerName: unknown } =>
  calledByPlatform() && typeof event === 'object' && event !== null && 'TriggerName' in event;
