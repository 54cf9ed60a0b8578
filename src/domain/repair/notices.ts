import type { RoomNotices } from '#domain/kernel/notices';

const STAFF_ORDER = 'pages/staff/order/index';
const PROVIDER_ORDER = 'pages/provider/order/index';

export const repairNotices = {
  leadsTo: {
    'repair-order': 'pages/resident/order/index',
  },
  says: {
    'repair-booked-for': { purpose: 'order', title: '有人替您约了师傅', text: '不是您的意思，可以取消。' },
    'repair-offered': {
      purpose: 'task',
      title: '附近有一张急单',
      text: '先请您看，几分钟后会请更多师傅。',
      page: 'pages/provider/desk/index',
    },
    'repair-alarm': {
      purpose: 'task',
      title: '有一单没有人接',
      text: '请打电话找师傅，或给居民推荐一家。',
      page: STAFF_ORDER,
    },
    'repair-case': {
      purpose: 'task',
      title: '有一单要核实',
      text: '门口不是本人，有争议，或久未完工。请看经过再决定。',
      page: STAFF_ORDER,
    },
    'repair-choice': {
      purpose: 'order',
      title: '您选的服务商还没有接单',
      text: '可以再等等，也可以请别的师傅来。',
    },
    'repair-suggested': {
      purpose: 'order',
      title: '工会为您推荐了一家',
      text: '您同意以后，才请这家的师傅来。',
    },
    'repair-accepted': { purpose: 'order', title: '师傅已接单', text: '到门口后，请先看清是不是本人。' },
    'repair-released': { purpose: 'order', title: '师傅来不了了', text: '请您选择接下来怎么办。' },
    'repair-no-show': {
      purpose: 'order',
      title: '居民反映您没有到',
      text: '这一单已经退回居民。您可以在 24 小时内说明。',
      page: 'pages/provider/no-shows/index',
    },
    'repair-nobody-came': {
      purpose: 'order',
      title: '约好的时间没有人到',
      text: '这一单退回给居民，由居民另选。',
    },
    'repair-quoted': { purpose: 'quote', title: '师傅报价了', text: '请您看一看，同意后才开工。' },
    'repair-approved': {
      purpose: 'order',
      title: '居民同意报价',
      text: '可以开工了。',
      page: PROVIDER_ORDER,
    },
    'repair-declined': {
      purpose: 'order',
      title: '居民没有同意报价',
      text: '这一单已经结束，按目录收上门费。',
      page: PROVIDER_ORDER,
    },
    'repair-visit-proposed': {
      purpose: 'visit',
      title: '提了一个再上门的时间',
      text: '请看一看，合适就同意。',
    },
    'repair-visit-agreed': { purpose: 'visit', title: '再上门的时间定了', text: '到时还是这位师傅来。' },
    'repair-visit-ahead': {
      purpose: 'visit',
      reminds: 'ahead',
      sms: true,
      title: '提醒您和师傅约好的时间',
      text: '请留出时间，有变化请早点说。',
    },
    'repair-visit-soon': {
      purpose: 'visit',
      reminds: 'soon',
      sms: true,
      title: '和师傅约好的时间快到了',
      text: '点开看是哪位师傅。',
    },
    'repair-job-ahead': {
      purpose: 'visit',
      reminds: 'ahead',
      title: '提醒您约好的一单',
      text: '请留出时间，去不了请早点说。',
      page: PROVIDER_ORDER,
    },
    'repair-job-soon': {
      purpose: 'visit',
      reminds: 'soon',
      sms: true,
      title: '约好的一单快到时间了',
      text: '请按时到，会晚请先打电话。',
      page: PROVIDER_ORDER,
    },
    'repair-finished': { purpose: 'order', title: '师傅说修好了', text: '请您检查，没问题就确认。' },
    'repair-rejected': {
      purpose: 'order',
      title: '居民说还没有修好',
      text: '请再看一看，修好后重新完工。',
      page: PROVIDER_ORDER,
    },
    'repair-disputed': {
      purpose: 'order',
      title: '这一单有争议，已冻结',
      text: '工会会分别联系，请保留照片。',
      page: PROVIDER_ORDER,
    },
    'repair-stalled': { purpose: 'order', title: '这一单很久没有进展', text: '已冻结，工会会联系您。' },
    'repair-closed': { title: '这一单已完成', text: '感谢您，欢迎查看详情。' },
    'repair-cancelled': { purpose: 'order', title: '这一单已取消', text: '不用再上门了，点开可以看原因。' },
    'repair-frozen': {
      purpose: 'order',
      title: '这一单已冻结',
      text: '工会正在核实到场人员，请等候电话。',
      page: PROVIDER_ORDER,
    },
    'repair-resumed': { purpose: 'order', title: '这一单恢复了', text: '工会已核实，由原来的师傅继续。' },
    'repair-rework': {
      purpose: 'order',
      title: '保修期内要返工',
      text: '不收费，请按约好的时间上门。',
      page: PROVIDER_ORDER,
    },
    'repair-fee-due': { purpose: 'order', title: '这一单结束了', text: '师傅上过门，请把上门费付给师傅。' },
    'repair-fee-missing': { purpose: 'order', title: '师傅说没收到上门费', text: '付了请点开说一声。' },
    'repair-fee-paid': {
      purpose: 'order',
      title: '居民说付了上门费',
      text: '收到了没有？请点开说一声。',
      page: PROVIDER_ORDER,
    },
    'repair-fee-differs': {
      purpose: 'task',
      title: '上门费两边说法不同',
      text: '请打电话问清楚再处理。',
      page: STAFF_ORDER,
    },
    'repair-fee-settled': { title: '上门费办结了', text: '结果和理由请点开看。' },
    'repair-fee-first': {
      purpose: 'order',
      title: '请先付清上门费',
      text: '付清了点开说一声，就可以再预约。',
    },
    'repair-lapsed': {
      title: '这一单没有等到师傅',
      text: '很抱歉，您可以重新预约或打电话给工会。',
    },
    'repair-swept': {
      purpose: 'order',
      title: '您的单子要换一家来',
      text: '原来的服务商现在不能上门，请您选择接下来怎么办。',
    },
  },
} as const satisfies RoomNotices;
