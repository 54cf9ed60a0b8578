import Taro from '@tarojs/taro';
import { BASE_LIBRARY_MIN, isOlder } from './older';

/**
 * Whether this WeChat's base library is too old. The console's own minimum says the same before the app is loaded; this is for
 * where nobody has set it. `getAppBaseInfo`, which has taken the old call's place, is too young for what is looked for.
 */
export const isTooOld = (): boolean => isOlder(Taro.getSystemInfoSync().SDKVersion ?? '', BASE_LIBRARY_MIN);
