import Taro from '@tarojs/taro';
import { orNothing } from './privacy';

/** Puts words on the phone's clipboard; the phone says itself that it has them. */
export const copy = (data: string): Promise<unknown> => orNothing(() => Taro.setClipboardData({ data }));
