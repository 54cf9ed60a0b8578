import Taro from '@tarojs/taro';

/** WeChat's own scanner; only six digits count, whatever else it read. */
export const scanCode: (() => Promise<string | null>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return /(?:^|\D)(\d{6})(?:\D|$)/.exec(result)?.[1] ?? null;
  } catch {
    return null; // Nothing scanned.
  }
};
