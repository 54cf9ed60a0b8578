import Taro from '@tarojs/taro';

/** Into WeChat's own log of the app, which its console shows (运维中心 → 实时日志): for what only we can mend. */
export const noteFault = (words: string): void => {
  Taro.getRealtimeLogManager().error(words);
};
