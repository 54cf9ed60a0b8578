import Taro from '@tarojs/taro';
import { saysOverload } from '#domain/kernel/overload';
import type { Request } from '#domain/kernel/wire';
import { ready } from './cloud';
import { Broken, Busy, Offline } from './trouble';

const NETWORK = /network|time.?out|interrupt|disconnect|ERR_|request:fail|socket/i;

/** Carries one request to a room's cloud function. */
export async function call(room: string, request: Request): Promise<unknown> {
  ready();
  try {
    const answer = await Taro.cloud.callFunction({ name: room, data: request });
    return answer.result;
  } catch (trouble) {
    const words = wordsOf(trouble);
    if (saysOverload(words)) throw new Busy(request.requestId);
    throw NETWORK.test(words) ? new Offline() : new Broken(request.requestId);
  }
}

const wordsOf = (trouble: unknown): string =>
  typeof trouble !== 'object' || trouble === null
    ? String(trouble)
    : ['errCode', 'errMsg', 'message'].map((name) => String(Reflect.get(trouble, name) ?? '')).join(' ');
