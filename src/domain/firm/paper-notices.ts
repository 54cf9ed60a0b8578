import type { RoomNotices } from '#domain/kernel/notices';

const STAFF_FIRM = 'pages/staff/firm/index';
const PROVIDER_PAPERS = 'pages/provider/papers/index';
const PROVIDER_AMEND = 'pages/provider/amend/index';

/** 证件、资料和培训: what runs out, and what was decided of it. */
export const paperNotices = {
  'paper-withdrawn': {
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
    title: '证件审核通过了',
    text: '已经生效。',
    page: PROVIDER_PAPERS,
  },
  'paper-refused': {
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
    title: '修改通过了',
    text: '已经生效，居民看到的是新的。',
    page: PROVIDER_AMEND,
  },
  'amendment-refused': {
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
    title: '一类单子停接了',
    text: '证件过了宽限期，换证审核后恢复。',
    page: PROVIDER_PAPERS,
  },
  'training-counted': {
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
    title: '上岗培训过期了',
    text: '工牌已经无效，不能接单。培训登记后恢复。',
    page: PROVIDER_PAPERS,
  },
} as const satisfies RoomNotices['says'];
