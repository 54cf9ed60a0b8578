import type { RoomNotices } from '#domain/kernel/notices';

const STAFF_FIRM = 'pages/staff/firm/index';
const PROVIDER_JOIN = 'pages/provider/join/index';
const PROVIDER_PAPERS = 'pages/provider/papers/index';
const PROVIDER_BADGE = 'pages/provider/badge/index';
const PROVIDER_CREW = 'pages/provider/crew/index';
const PROVIDER_AMEND = 'pages/provider/amend/index';

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
      purpose: 'result',
      title: '您可以接单了',
      text: '工牌已经生效，开工后就能看到单子。',
      page: 'pages/provider/desk/index',
    },
    'worker-refused': {
      purpose: 'result',
      title: '加入服务商没有通过',
      text: '请和负责人联系，点开可以看理由。',
      page: PROVIDER_JOIN,
    },
    'worker-left': {
      purpose: 'result',
      title: '您已不在这家服务商',
      text: '有疑问请和负责人联系，或打 12351。',
      page: PROVIDER_JOIN,
    },
    'worker-suspended': {
      purpose: 'result',
      title: '工会先停了您接单',
      text: '没开工的单子已退回居民。点开看理由，7 天内可以申诉。',
      page: PROVIDER_BADGE,
    },
    'crew-suspended': {
      purpose: 'result',
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
      purpose: 'result',
      title: '停接已由第二人确认',
      text: '培训合格并经工会同意，才恢复接单。',
      page: PROVIDER_BADGE,
    },
    'crew-suspension-confirmed': {
      purpose: 'result',
      title: '一位师傅的停接已确认',
      text: '培训合格并经工会同意，才恢复接单。',
      page: PROVIDER_CREW,
    },
    'worker-suspension-over': {
      purpose: 'result',
      title: '您可以接单了',
      text: '停接结束了。工牌有效，就能开工。',
      page: PROVIDER_BADGE,
    },
    'crew-suspension-over': {
      purpose: 'result',
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
      purpose: 'result',
      title: '申诉有结果了',
      text: '点开可以看理由。',
      page: PROVIDER_BADGE,
    },
    'crew-appeal-decided': {
      purpose: 'result',
      title: '师傅的申诉有结果了',
      text: '点开可以看理由。',
      page: PROVIDER_CREW,
    },
    'badge-revoked': {
      purpose: 'result',
      title: '工会收回了您的工牌',
      text: '没开工的单子已退回居民。点开看理由。',
      page: PROVIDER_BADGE,
    },
    'crew-badge-revoked': {
      purpose: 'result',
      title: '一位师傅的工牌被收回',
      text: '没开工的单子已退回居民。点开看理由。',
      page: PROVIDER_CREW,
    },
    'badge-given': {
      purpose: 'result',
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
      purpose: 'result',
      title: '您所在的服务商退出了服务',
      text: '您已不在这家服务商，可以加入别的一家。',
      page: PROVIDER_JOIN,
    },
    'own-firm-has-quit': {
      purpose: 'result',
      title: '本单位退出了服务',
      text: '师傅都已离开。点开看您还要做什么：居民的投诉还要答复。',
    },
    'firm-back': {
      purpose: 'result',
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
      purpose: 'result',
      title: '本单位的工会建好了',
      text: '点开看是哪个工会，师傅可以入会了。',
    },
    'union-wish-declined': { purpose: 'result', title: '建工会有答复了', text: '这次没有建立，点开看理由。' },
    'paper-withdrawn': {
      purpose: 'result',
      title: '工会撤销了一件证件',
      text: '这一类马上停接。点开看理由，换好再交上来。',
      page: PROVIDER_PAPERS,
    },
    'paper-waits': {
      purpose: 'task',
      title: '有证件等着审核',
      text: '换证或增项，请看一看。',
      page: STAFF_FIRM,
    },
    'paper-checked': {
      purpose: 'result',
      title: '证件审核通过了',
      text: '已经生效。',
      page: PROVIDER_PAPERS,
    },
    'paper-refused': {
      purpose: 'result',
      title: '证件没有通过',
      text: '点开看理由，改好再交一次。',
      page: PROVIDER_PAPERS,
    },
    'amendment-waits': {
      purpose: 'task',
      title: '有服务商要改资料',
      text: '介绍、地址、街道、联系人或视频，请看一看。',
      page: STAFF_FIRM,
    },
    'amendment-accepted': {
      purpose: 'result',
      title: '修改通过了',
      text: '已经生效，居民看到的是新的。',
      page: PROVIDER_AMEND,
    },
    'amendment-refused': {
      purpose: 'result',
      title: '修改没有通过',
      text: '原来的照旧。点开看理由，改好再交一次。',
      page: PROVIDER_AMEND,
    },
    'paper-30': {
      purpose: 'task',
      title: '有证件 30 天后到期',
      text: '请尽早换证，换好后在这里交上来。',
      page: PROVIDER_PAPERS,
    },
    'paper-14': {
      purpose: 'task',
      title: '有证件 14 天后到期',
      text: '请尽快换证，换好后在这里交上来。',
      page: PROVIDER_PAPERS,
    },
    'paper-7': {
      purpose: 'task',
      title: '有证件 7 天后到期',
      text: '到期后还有 14 天宽限，之后停接这一类单子。',
      page: PROVIDER_PAPERS,
    },
    'paper-grace': {
      purpose: 'task',
      title: '有证件到期了',
      text: '宽限 14 天，之后停接这一类单子，请马上换证。',
      page: PROVIDER_PAPERS,
    },
    'paper-closed': {
      purpose: 'result',
      title: '一类单子停接了',
      text: '证件过了宽限期，换证审核后恢复。',
      page: PROVIDER_PAPERS,
    },
    'training-counted': {
      purpose: 'result',
      title: '上岗培训登记好了',
      text: '工牌从今天起再有效一年。',
      page: PROVIDER_PAPERS,
    },
    'training-30': {
      purpose: 'task',
      title: '上岗培训 30 天后到期',
      text: '请和负责人约培训，到期工牌就无效。',
      page: PROVIDER_PAPERS,
    },
    'training-14': {
      purpose: 'task',
      title: '上岗培训 14 天后到期',
      text: '请尽快培训，到期工牌就无效。',
      page: PROVIDER_PAPERS,
    },
    'training-7': {
      purpose: 'task',
      title: '上岗培训 7 天后到期',
      text: '到期第二天起不能接单，请马上安排培训。',
      page: PROVIDER_PAPERS,
    },
    'training-over': {
      purpose: 'result',
      title: '上岗培训过期了',
      text: '工牌已经无效，不能接单。培训登记后恢复。',
      page: PROVIDER_PAPERS,
    },
  },
} as const satisfies RoomNotices;
