import Taro from '@tarojs/taro';

/** WeChat has its own view of photos, which fingers make larger. */
export const useLargeView = (_label: string) => ({
  show: (url: string, urls: readonly string[]) => void Taro.previewImage({ current: url, urls: [...urls] }),
  view: null,
});
