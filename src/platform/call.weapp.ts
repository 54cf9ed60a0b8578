import Taro from '@tarojs/taro';
import type { Request } from '#domain/kernel/wire';
import { ready } from './cloud';
import { Broken, Offline } from './trouble';

const NETWORK = /network|time.?out|interrupt|disconnect|ERR_|request:fail|socket/i;

/** Carries one request to a room's cloud function. */
export async function call(room: string, request: Request): Promise<unknown> {
  ready();
  try {
    const answer = await Taro.cloud.callFunction({ name: room, data: request });
    return answer.result;
  } catch (trouble) {
    throw NETWORK.test(wordsOf(trouble)) ? new Offline() : new Broken(request.requestId);
  }
}

const wordsOf = (trouble: unknown): string =>
  trouble instanceof Error
    ? trouble.message
    : typeof trouble === 'object' && trouble !== null && 'errMsg' in trouble
      ? String(trouble.errMsg)
      : String(trouble);
