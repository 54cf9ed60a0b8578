import type { RoomNotices } from '#domain/kernel/notices';

const UNION_MEMBER = 'pages/union/member/index';

export const unionNotices = {
  leadsTo: {
    membership: 'pages/union/mine/index',
    invitation: 'pages/union/mine/index',
  },
  says: {
    'union-post-given': {
      title: '您在工会有了职务',
      text: '点开看是哪个工会、什么职务。',
    },
    'union-post-taken': {
      title: '您在工会的职务免去了',
      text: '点开看理由。有疑问请打 12351。',
    },
    'union-applied': {
      purpose: 'task',
      title: '有人申请入会',
      text: '请在三个工作日内审核。',
      page: UNION_MEMBER,
    },
    'union-transfer': {
      purpose: 'task',
      title: '有会员申请转来',
      text: '请看一看，接收还是不接收。',
      page: UNION_MEMBER,
    },
    'union-left': { title: '一位会员退会了', text: '点开看理由。', page: UNION_MEMBER },
    'union-admitted': { title: '您入会了', text: '会员号和会员卡在“我的”里。' },
    'union-returned': { title: '入会申请要补充', text: '点开看要补什么，改好再交。' },
    'union-refused': { title: '这次入会没有通过', text: '点开看理由，可以再申请。' },
    'union-invited': {
      title: '工会邀请您入会',
      text: '点开看是哪个工会，由您本人确认或不参加。',
    },
    'union-invited-again': {
      title: '工会的入会邀请还等您回话',
      text: '参加不参加都由您定，只提醒这一次。',
    },
    'union-kept': { title: '转会没有成', text: '点开看理由，原来的会员号照用。' },
  },
} as const satisfies RoomNotices;
