/** 职工维权热线: the number that is always on the screen when the app itself cannot help. */
export const UNION_PHONE = '12351';
/** 全国统一心理援助热线. */
export const CARE_PHONE = '12356';

export const OFFLINE_SENTENCE = '网络不通，没有收到回音。请检查网络后再试一次，不会重复。';
export const UNSURE_SENTENCE =
  '网络不通，没有收到回音。手机存储也满了：再试之前，请先到列表里看看是不是已经办成。';
export const RESENDING_SENTENCE = '还没有收到回音，正在重发';
export const BROKEN_SENTENCE = '这一步没有办成，不是您的问题。请稍后再试，着急的话请打电话。';
/** Of a screen, where nothing was tried. */
export const NOT_OPENED_SENTENCE = '这一页没有打开，不是您的问题。请稍后再试，着急的话请打电话。';
export const CROWDED_SENTENCE = '现在用的人太多，没有收到回音。请过一会儿再试一次，不会重复。';
export const CROWDED_OUT_SENTENCE = '现在用的人太多，这一页没有打开。请过一会儿再试一次。';
export const CROWDED_UNSURE_SENTENCE =
  '现在用的人太多，没有收到回音。手机存储也满了：再试之前，请先到列表里看看是不是已经办成。';
export const STALE_SENTENCE = '暂时连不上，以下是上次看到的内容';
