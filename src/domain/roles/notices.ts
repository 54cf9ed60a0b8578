import type { RoomNotices } from '#domain/kernel/notices';

const STAFF_ROLES = 'pages/staff/roles/index';

export const rolesNotices = {
  leadsTo: {
    role: 'pages/resident/roles/index',
  },
  says: {
    'much-looked-at': {
      purpose: 'task',
      title: '有同事查看得特别多',
      text: '一小时里查满了次数，请问一问缘由。',
      page: STAFF_ROLES,
    },
    'staff-named': { title: '请您做工作人员', text: '点开看是谁提名的，由您自己决定。' },
    'staff-to-confirm': {
      purpose: 'task',
      title: '有一位新同事等您确认',
      text: '两个工作日内没有人确认就作废。',
      page: STAFF_ROLES,
    },
    'staff-joined': {
      title: '有一位新同事加入',
      text: '点开看是谁、谁提名的。',
      page: STAFF_ROLES,
    },
    'staff-given': { title: '您现在是区总工作人员', text: '在“我的”里可以看到工作台。' },
    'staff-naming-over': { title: '一次提名没有成', text: '点开看经过。' },
    'staff-taken': {
      title: '您不再是区总工作人员',
      text: '点开看理由。有疑问请打 12351。',
    },
    'staff-left': {
      title: '一位同事被免去',
      text: '点开看是谁、为什么。',
      page: STAFF_ROLES,
    },
    'officer-given': { title: '您现在是工会干部', text: '点开看在哪个工作室、什么职务。' },
    'officer-taken': { title: '您不再是工会干部', text: '点开看理由。有疑问请打 12351。' },
    'manager-given': { title: '您现在是服务商负责人', text: '在“我的”里可以看到服务商。' },
    'manager-taken': {
      title: '您不再是服务商负责人',
      text: '点开看理由。有疑问请打 12351。',
    },
  },
} as const satisfies RoomNotices;
