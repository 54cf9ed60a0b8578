import Taro from '@tarojs/taro';

let begun = false;

/** WeChat's cloud wants one init before anything is asked; the environment is the one the project is bound to. */
export function ready(): void {
  if (begun) return;
  begun = true;
  Taro.cloud.init({ traceUser: false });
}
