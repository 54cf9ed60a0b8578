import Taro from '@tarojs/taro';
import { goBack, goInstead } from '../../hooks/go';

/** The order lies below, save where this screen was opened by itself. */
export function backToOrder(orderId: string): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else goInstead('workerOrder', { id: orderId });
}
