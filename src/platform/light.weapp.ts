import Taro from '@tarojs/taro';

/** Whether the phone is set to dark colours, for what does not read our style sheets. */
export const isDark = (): boolean => Taro.getAppBaseInfo().theme === 'dark';
