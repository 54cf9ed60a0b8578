import Taro from '@tarojs/taro';

/** The environment's id, known when the app is built (config/index.ts); none: WeChat takes the one that was made first. */
const ENV = String(process.env.TARO_APP_CLOUD_ENV);

let begun = false;

/** WeChat's cloud wants one init before anything is asked. */
export function ready(): void {
  if (begun) return;
  begun = true;
  Taro.cloud.init({ ...(ENV ? { env: ENV } : {}), traceUser: false });
}
