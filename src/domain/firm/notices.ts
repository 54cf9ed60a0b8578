import type { RoomNotices } from '#domain/kernel/notices';
import { paperNotices } from './paper-notices';

const STAFF_FIRM = 'pages/staff/firm/index';
const PROVIDER_JOIN = 'pages/provider/join/index';
const PROVIDER_BADGE = 'pages/provider/badge/index';
const PROVIDER_CREW = 'pages/provider/crew/index';

export const firmNotices = {
  leadsTo: {
    provider: 'pages/provider/firm/index',
  },
  says: {
    'worker-waits': {
      purpose: 'task',
      title: '有师傅等着审核',
      text: '请看证件和培训，审核后他才能接单。',
      page: STAFF_FIRM,
    },
    'worker-admitted': {
      title: '您可以接单了',
      text: '工牌已经生效，开始接单就能看到单子。',
      page: 'pages/provider/desk/index',
    },
    'worker-refused': {
      title: '加入服务商没有通过',
      text: '请和负责人联系，点开可以看理由。',
      page: PROVIDER_JOIN,
    },
    'worker-left': {
      title: '您已不在这家服务商',
      text: '有疑问请和负责人联系，或打 12351。',
      page: PROVIDER_JOIN,
    },
    'worker-suspended': {
      title: '工会先停了您接单',
      text: '没开工的单子已退回居民。点开看理由，7 天内可以申诉。',
      page: PROVIDER_BADGE,
    },
    'crew-suspended': {
      title: '一位师傅被停止接单',
      text: '没开工的单子已退回居民。点开看理由，7 天内可以申诉。',
      page: PROVIDER_CREW,
    },
    'worker-to-confirm': {
      purpose: 'task',
      title: '一位师傅被立即停接',
      text: '请另一位同事看过再定：确认，或不确认。到时没有确认就撤销。',
      page: STAFF_FIRM,
    },
    'worker-suspension-confirmed': {
      title: '停接已由第二人确认',
      text: '培训合格并经工会同意，才恢复接单。',
      page: PROVIDER_BADGE,
    },
    'crew-suspension-confirmed': {
      title: '一位师傅的停接已确认',
      text: '培训合格并经工会同意，才恢复接单。',
      page: PROVIDER_CREW,
    },
    'worker-suspension-over': {
      title: '您可以接单了',
      text: '停接结束了。工牌有效，就能接单。',
      page: PROVIDER_BADGE,
    },
    'crew-suspension-over': {
      title: '一位师傅可以接单了',
      text: '停接结束了。工牌有效，就能派给他。',
      page: PROVIDER_CREW,
    },
    'worker-appealed': {
      purpose: 'task',
      title: '有师傅对停接申诉',
      text: '请另一位同事在两个工作日内答复。',
      page: STAFF_FIRM,
    },
    'worker-appeal-ends': {
      purpose: 'task',
      title: '申诉的期限快到了',
      text: '过两天就不能再对停接申诉。不同意的话，请点开写明。',
      page: PROVIDER_BADGE,
    },
    'worker-appeal-decided': {
      title: '申诉有结果了',
      text: '点开可以看理由。',
      page: PROVIDER_BADGE,
    },
    'crew-appeal-decided': {
      title: '师傅的申诉有结果了',
      text: '点开可以看理由。',
      page: PROVIDER_CREW,
    },
    'badge-revoked': {
      title: '工会收回了您的工牌',
      text: '没开工的单子已退回居民。点开看理由。',
      page: PROVIDER_BADGE,
    },
    'crew-badge-revoked': {
      title: '一位师傅的工牌被收回',
      text: '没开工的单子已退回居民。点开看理由。',
      page: PROVIDER_CREW,
    },
    'badge-given': {
      title: '新工牌发好了',
      text: '号码换了，旧的作废。',
      page: PROVIDER_BADGE,
    },
    'firm-quit': {
      purpose: 'task',
      title: '有服务商退出了服务',
      text: '点开看是哪家、为什么。要回来，由区总工会重新接纳。',
      page: STAFF_FIRM,
    },
    'firm-has-quit': {
      title: '您所在的服务商退出了服务',
      text: '您已不在这家服务商，可以加入别的一家。',
      page: PROVIDER_JOIN,
    },
    'own-firm-has-quit': {
      title: '本单位退出了服务',
      text: '师傅都已离开。点开看您还要做什么：居民的投诉还要答复。',
    },
    'firm-back': {
      title: '工会重新接纳了您的服务商',
      text: '信誉照旧。请把师傅一位位请回来。',
    },
    'union-wished': {
      purpose: 'task',
      title: '有服务商想建工会',
      text: '点开看是哪家，建立，或写明为什么不建立。',
      page: 'pages/union/wishes/index',
    },
    'union-wish-founded': {
      title: '本单位的工会建好了',
      text: '点开看是哪个工会，师傅可以入会了。',
    },
    'union-wish-declined': { title: '建工会有答复了', text: '这次没有建立，点开看理由。' },
    ...paperNotices,
  },
} as const satisfies RoomNotices;
