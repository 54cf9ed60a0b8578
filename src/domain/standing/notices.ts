import type { RoomNotices } from '#domain/kernel/notices';

const PROVIDER_STANDING = 'pages/provider/standing/index';
const STAFF_FIRM = 'pages/staff/firm/index';

export const standingNotices = {
  leadsTo: {},
  says: {
    'standing-warned': {
      title: '信誉：提醒',
      text: '点开看依据哪条规则、哪几单。7 天内可以申诉。',
    },
    'standing-probation': {
      title: '信誉：观察',
      text: '观察期间最后一轮才看到单子。7 天内可以申诉。',
    },
    'standing-suspended': {
      title: '信誉：暂停接单',
      text: '手上没开工的单子已退回居民。7 天内可以申诉。',
    },
    'standing-expelled': { title: '信誉：清退', text: '点开看依据。7 天内可以申诉。' },
    'standing-good': { title: '信誉恢复良好', text: '从今天起重新计算。' },
    'suspension-proposed': {
      title: '未到次数到了暂停的线',
      text: '现在先观察。工会两个工作日内确认，没有确认就不暂停。',
      page: PROVIDER_STANDING,
    },
    'suspension-to-confirm': {
      purpose: 'task',
      title: '一家服务商的暂停等着确认',
      text: '只因为未到。请在两个工作日内看过单子再定，没有确认就不暂停。',
      page: STAFF_FIRM,
    },
    'suspension-fell': {
      title: '这次不暂停接单',
      text: '工会没有确认暂停，仍在观察期。',
      page: PROVIDER_STANDING,
    },
    'at-once-to-confirm': {
      purpose: 'task',
      title: '一家服务商被立即暂停',
      text: '请另一位同事看过再定：确认，或不确认。到时没有确认就撤销。',
      page: STAFF_FIRM,
    },
    'at-once-confirmed': {
      title: '暂停接单已由第二人确认',
      text: '培训合格并经工会同意，才恢复接单。7 天内可以申诉。',
      page: PROVIDER_STANDING,
    },
    'at-once-fell': {
      title: '工会的暂停撤销了',
      text: '没有第二人确认。这一步从来不算，可以照常接单。',
      page: PROVIDER_STANDING,
    },
    'appeal-ends': {
      purpose: 'task',
      title: '申诉的期限快到了',
      text: '最近一步过两天就不能再申诉。不同意的话，请点开写明。',
      page: PROVIDER_STANDING,
    },
    'appeal-due': {
      purpose: 'task',
      title: '一件申诉今天到期',
      text: '请另一位同事在今天答复：维持，或撤销。',
      page: STAFF_FIRM,
    },
    'appeal-overdue': {
      purpose: 'task',
      title: '一件申诉超过期限了',
      text: '两个工作日已经过了，请马上答复，每天都会提醒。',
      page: STAFF_FIRM,
    },
    'standing-appealed': {
      purpose: 'task',
      title: '有服务商申诉',
      text: '请另一位同事在两个工作日内答复。',
      page: STAFF_FIRM,
    },
    'standing-appeal-decided': { title: '申诉有结果了', text: '点开可以看理由。' },
  },
} as const satisfies RoomNotices;
