import Taro from '@tarojs/taro';
import { goBack, goInstead } from '../../hooks/go';

type Below = readonly [screen: 'workerDesk'] | readonly [screen: 'workerOrder', orderId: string];

/** Back to where he came from; where this screen was opened by itself, to the one that belongs below it. */
export function backOr(...[screen, id]: Below): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else goInstead(screen, id === undefined ? {} : { id });
}
