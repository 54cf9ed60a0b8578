import type { RoomNotices } from '#domain/kernel/notices';

export const vettingNotices = {
  leadsTo: {
    application: 'pages/provider/apply/index',
  },
  says: {
    'vetting-submitted': {
      purpose: 'task',
      title: '有一份入驻申请',
      text: '请逐项看一看，两个工作日内答复。',
      page: 'pages/staff/application/index',
    },
    'vetting-returned': {
      title: '入驻申请要补正',
      text: '点开看哪几项要改，改好再送一次。',
    },
    'vetting-approved': { title: '入驻申请通过了', text: '现在可以邀请师傅加入。' },
    'vetting-rejected': { title: '入驻申请没有通过', text: '点开可以看理由。' },
  },
} as const satisfies RoomNotices;
