import type { AnyRefusalCode } from '../api/rooms';

/**
 * One sentence per refusal: what happened, what it means, what to do. A code without a sentence does not compile,
 * nor does a sentence without a code.
 */
const sentences: { readonly [Code in AnyRefusalCode]: string } = {
  UNKNOWN_ACTION: '这个版本太旧了，请关掉小程序重新打开。',
  FORBIDDEN: '您现在的身份不能做这件事。有疑问请打 12351。',
  INVALID_INPUT: '有几处要改一下，请看标出来的地方。',
  REQUEST_REUSED: '内容和刚才送出的不一样，请返回看看现在的情况，再送一次。',
  BUSY: '同时办的人太多，这次没有轮到。请再点一次。',
  NOT_FOUND: '没有找到，可能已经不在，或不再归您看了。',
  NOT_NOW: '单子的情况已经变了，这一步现在不能做。请看最新的情况。',
  TAKEN: '这张单子已被别的师傅接走。请看看别的单子。',
  NOT_ON_DUTY: '您还没有上岗，请先点“开始接单”。',
  NOT_IN_GOOD_STANDING: '您所在的服务商现在不能接单，请和负责人联系。',
  BADGE_NOT_VALID: '您的工牌现在无效，多半是培训或证件到期。请和负责人联系。',
  ONE_URGENT_AT_A_TIME: '您手上还有一张急单。先办完那一张，再接新的急单。',
  ITEM_NOT_FOUND: '这个服务项目已经下架，请重新选一项。',
  ADDRESS_NOT_FOUND: '没有找到这个地址，请重新选一个。',
  PROVIDER_NOT_AVAILABLE: '这家服务商现在不接这类单子。您可以换一家，或不指定。',
  WINDOW_NOT_POSSIBLE: '这个时间已经约不上了，请另选一个。',
  NOT_A_WORKER: '您还不是登记在册的师傅。请让负责人先邀请您加入。',
  WORKER_CHANGED: '接单的师傅换人了，请看清现在这位师傅的姓名和照片。',
  NOT_RECOGNISED_YET: '居民还没有点“是本人”。请她先看您的工牌，再念到达码。',
  WRONG_CODE: '到达码不对，请居民再念一遍。错五次会换新码。',
  PRICE_NOT_ON_LIST: '有一项不在价目表上，请从价目表里选。',
  PRICE_ABOVE_LIST: '有一项高于价目表的上限，请改低后再报。',
  TOTAL_TOO_HIGH: '总价太高，超出了平台的上限。请检查数量和单价。',
  QUOTE_CHANGED: '师傅刚刚改了报价，请看新的报价再决定。',
  CHECKLIST_INCOMPLETE: '服务标准还没有逐项勾完，请做完再交工。',
  PAID_ABOVE_QUOTE: '填的收款高于您同意过的报价，请核对后再填。',
  NO_IDENTITY: '微信没有告诉我们您是谁，请关掉小程序重新打开。',
  PHONE_NOT_GIVEN: '微信没有给出手机号，请再点一次，或自己填写。',
  PLACE_UNKNOWN: '这个街道社区还不在服务范围内，请从列表里选。',
  TOO_MANY_ADDRESSES: '地址已经存满了，请先删掉一个不用的。',
  NOT_CLOSED: '这张单子还没有办结，办结以后再评价。',
  TOO_LATE: '办结超过 15 天，已经不能评价了。',
  ALREADY_RATED: '这张单子您已经评过了，谢谢您。',
  WORDS_NOT_ALLOWED: '这段话里有不能公开的内容，请改一改再送出。',
  TOO_EARLY: '还没有到可以报“没来”的时间，请再等一会儿，或先给师傅打电话。',
};

export const sayRefusal = (code: AnyRefusalCode): string => sentences[code];
