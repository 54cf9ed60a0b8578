import Taro from '@tarojs/taro';

/** What a square says, by WeChat's own scanner; null where nothing was scanned. */
export const scanWords: (() => Promise<string | null>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
};
