import type { Refused } from '../platform/privacy';
import { UNION_PHONE } from './office';

/** What WeChat did not let happen, and what to do about it. Within ten seconds of a no it does not ask again. */
export const REFUSED: Readonly<Record<Refused, { readonly title: string; readonly words: string }>> = {
  agreement: {
    title: '没有同意微信的隐私提示',
    words: '您在微信的隐私提示里选了“拒绝”，这一步就没有做成。愿意的话，稍等十几秒再点一次，选“同意”。',
  },
  undeclared: {
    title: '这项功能暂时用不了',
    words: `不是您的问题，是我们这边还没有设置好，已经记下来了。着急的话，请打电话 ${UNION_PHONE}。`,
  },
  permission: {
    title: '微信还不能用相机或相册',
    words: '请在手机的“设置”里找到微信，打开相机和照片，再回来试一次。',
  },
  location: {
    title: '微信还不能用位置',
    words: '请在微信右上角“…”的“设置”里允许用位置，再回来试一次。不用位置也行，可以按街道找。',
  },
  calendar: {
    title: '没有加进手机日历',
    words: '请在手机的“设置”里找到微信，打开日历，再回来试一次。不加也行，到时候会提醒您。',
  },
};
