import Taro from '@tarojs/taro';
import type { Question } from '../hooks/asking';
import { questionColours } from './native-colours';
import './dialog.scss';

export { CAN_BE_UNDONE, confirm, type Sure } from '../hooks/asking';

/** WeChat's own question, where no screen of ours need be there yet; it shows four characters on a button. */
export async function askByWechat({ title, words, yes, no = '返回' }: Question): Promise<boolean> {
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
