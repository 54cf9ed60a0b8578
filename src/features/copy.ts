import Taro from '@tarojs/taro';

/** Puts words on the phone's clipboard; the phone says itself that it has them. */
export const copy = (data: string): Promise<unknown> =>
  Taro.setClipboardData({ data }).catch(() => undefined);
