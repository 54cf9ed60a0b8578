import Taro from '@tarojs/taro';
import { orNothing } from './privacy';

/** What a square or the bars on a book say, by WeChat's own scanner; null where nothing was scanned. */
export const scanWords: (() => Promise<string | null>) | null = () =>
  orNothing(async () => {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'barCode'] });
    return result;
  });
