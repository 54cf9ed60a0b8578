import type { NoticeKind } from '#domain/kernel/effect';

/** What happened, and what to do: title and one sentence. */
export const NOTICE_TEXT: Readonly<Record<NoticeKind, { readonly title: string; readonly text: string }>> = {
  'repair-accepted': { title: '师傅已接单', text: '到门口后，请先看清是不是本人。' },
  'repair-released': { title: '师傅来不了了', text: '请您选择接下来怎么办。' },
  'repair-no-show': { title: '居民反映您没有到', text: '这一单已经退回，并记录一次未到。' },
  'repair-quoted': { title: '师傅报价了', text: '请您看一看，同意后才开工。' },
  'repair-approved': { title: '居民同意报价', text: '可以开工了。' },
  'repair-declined': { title: '居民没有同意报价', text: '这一单已经结束，按目录收上门费。' },
  'repair-finished': { title: '师傅说修好了', text: '请您检查，没问题就确认。' },
  'repair-closed': { title: '这一单已完成', text: '感谢您，欢迎查看详情。' },
  'repair-cancelled': { title: '这一单已取消', text: '不用再上门了，点开可以看原因。' },
  'repair-frozen': { title: '这一单已冻结', text: '工会正在核实到场人员，请等候电话。' },
  'repair-resumed': { title: '这一单恢复了', text: '工会已核实，由原来的师傅继续。' },
  'repair-lapsed': { title: '这一单没有等到师傅', text: '很抱歉，您可以重新预约或打电话给工会。' },
};
