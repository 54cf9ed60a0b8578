import Taro from '@tarojs/taro';
import { orNothing } from './privacy';

/** What a square says, by WeChat's own scanner; null where nothing was scanned. */
export const scanWords: (() => Promise<string | null>) | null = () =>
  orNothing(async () => {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  });
