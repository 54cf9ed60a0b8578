import Taro from '@tarojs/taro';
import { goBack, goInstead } from './go';

type Below =
  | readonly [screen: 'workerDesk' | 'staffDesk' | 'firm' | 'firmOrders']
  | readonly [screen: 'order' | 'workerOrder' | 'staffOrder', orderId: string];

/** Back to where somebody came from; where this screen was opened by itself, to the one that belongs below it. */
export function backOr(...[screen, id]: Below): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else goInstead(screen, id === undefined ? {} : { id });
}
