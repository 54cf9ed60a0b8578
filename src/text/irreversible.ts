import type { Contracts, Room } from '#domain/contracts';
import type { ActionOf } from '#domain/kernel/contract';

/**
 * What cannot be undone, and what it comes to. The type of `run` asks for a yes before any of these is sent; the screen that
 * asks says it with the names and sums of the case.
 */
export const IRREVERSIBLE = {
  repair: {
    disown: '这一单马上冻结，工会来核实。',
    decline: '这一单就此结束，师傅上过门的要付上门费。',
    cancel: '取消以后不能恢复。师傅上过门的，要付上门费。',
    release: '退回以后由居民另选师傅，记进完成率。',
    reportNoShow: '这一单退回给居民，师傅要说明为什么没有到。',
    releaseByStaff: '原师傅退出，由居民另选。',
    cancelByStaff: '单子结束，双方都会收到消息。',
    ruleFee: '上门费就此办结，双方都会收到消息。',
  },
  provider: {
    withdrawApplication: '这次申请作废，要入驻得重新交。',
    review: '不予通过的申请就此结束，要入驻得重新交。',
    leave: '不再属于这家服务商，工牌作废。',
    takeManager: '马上不能再管这家服务商。',
    quit: '不再接单，师傅都离开本单位。',
    suspendFirm: '马上停接，没开工的单子退回居民。',
    suspendWorker: '马上停接，没开工的单子退回居民。',
    answerProposal: '暂停由此生效，或者就此撤销。',
    answerSuspension: '停接由此生效，或者就此撤销，同一件事不能再停。',
    decideSuspensionAppeal: '申诉就此办结。',
    revokeBadge: '工牌马上无效，没开工的单子退回居民。',
    withdrawPaper: '这一类马上停接。',
    decideAppeal: '申诉就此办结。',
    ruleOnComplaint: '投诉成立就计入信誉，严重的清退。',
    decideRulingAppeal: '这件投诉就此办结，不能再申诉。',
    openCase: '服务商要在 48 小时内答复，属实就清退。',
    answerComplaint: '只能答复一次。',
    ruleOnNoShow: '裁定以后不能改。',
    answerNoShow: '说明以后不能改。',
  },
  session: {
    callOff: '报了名的人都会收到消息，不能恢复。',
    cancel: '名额马上给下一位。',
    callRoll: '没有签到的人都记作没有来。',
    declineCourse: '这次申请就此结束，工会会收到理由。',
    withdrawCourse: '这次申请就此结束，要上课得重新申请。',
    rule: '这件申诉就此办结。',
  },
  appointment: {
    answer: '答复马上送到居民手里，不能收回。',
    withdraw: '这次约谈就此结束。',
    decline: '这次邀请就此结束。',
    cancelSlot: '有名额和候补的居民另选时间。',
    cancelMeeting: '居民要另选一个时间。',
    dismiss: '马上不再是干部，约好的接待取消。',
  },
  points: {
    cancel: '积分退回，礼品留给别人。',
    handOut: '积分就此用掉，不能退回。',
    reverse: '积分马上收回。',
  },
  membership: {
    withdrawConsent: '名字、电话和地址收起来，要用的事办不了。',
    erase: '个人信息永远删除，找不回来。',
    keepGuide: '每个人都要重新看过、同意。',
  },
  roles: {
    dismissStaff: '马上不再是工作人员。',
    endNaming: '这次提名就此作废。',
    answerNaming: '谢绝的提名就此作废。',
  },
  union: {
    takePost: '马上没有这个职务。',
    leave: '会员号作废，想回来要重新申请。',
    withdraw: '申请作废，要入会得重新交。',
    refuse: '这次申请就此结束。',
    declineWish: '答复只有一次。',
    askTransfer: '对方接收以后，会员号换新的。',
  },
  book: {
    withdraw: '这本书从此借不了，别人也看不到。',
    removeNote: '这条留言从此看不到了。',
  },
  announcement: {
    publish: '马上看得到，发出去的消息收不回来。',
    withdraw: '撤下以后谁也看不到了。',
  },
} as const satisfies { readonly [R in Room]?: { readonly [A in ActionOf<Contracts[R]>]?: string } };
