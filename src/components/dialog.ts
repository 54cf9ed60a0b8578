import Taro from '@tarojs/taro';
import { questionColours } from './native-colours';
import './dialog.scss';

interface Question {
  readonly title: string;
  /** What it means, before somebody agrees to it. */
  readonly words: string;
  /** The verb of what will happen; WeChat shows four characters. */
  readonly yes: string;
  readonly no?: string;
}

/** Asks before something that cannot be undone. */
export async function confirm({ title, words, yes, no = '返回' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: words,
    confirmText: yes,
    cancelText: no,
    ...questionColours(),
  });
  return answer.confirm;
}

interface News {
  readonly title: string;
  readonly words: string;
}

/** Says something that has to be read; there is nothing to choose. */
export const tell = ({ title, words }: News): void => {
  Taro.showModal({
    title,
    content: words,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: questionColours().confirmColor,
  }).catch(() => undefined);
};

/** A word on what was done, for what is not on the screen to see. */
export const toast = (words: string): void => {
  Taro.showToast({ title: words, icon: 'none', duration: 2500 }).catch(() => undefined);
};

/** Dials, after WeChat's own question. */
export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
};
