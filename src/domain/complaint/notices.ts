import type { RoomNotices } from '#domain/kernel/notices';

const STAFF_COMPLAINT = 'pages/staff/complaint/index';

export const complaintNotices = {
  leadsTo: {
    complaint: 'pages/resident/complaint/index',
  },
  says: {
    'complaint-opened': {
      title: '您反映的事立案了',
      text: '服务商要在 48 小时内答复，之后由工会裁定。',
    },
    'complaint-filed': {
      purpose: 'task',
      title: '有一件投诉',
      text: '请服务商在 48 小时内答复。',
      page: 'pages/provider/complaint/index',
    },
    'complaint-about-worker': {
      purpose: 'task',
      title: '您做的一单有投诉',
      text: '由负责人答复。请把经过和照片交给负责人。',
      page: 'pages/provider/desk/index',
    },
    'complaint-answered': { title: '服务商答复了投诉', text: '工会会听两边的话再裁定。' },
    'complaint-unanswered': {
      title: '投诉没有得到答复',
      text: '48 小时已过，工会直接裁定。',
    },
    'complaint-to-rule': {
      purpose: 'task',
      title: '有一件投诉等着裁定',
      text: '请听两边的话，写明理由，五个工作日内裁定。',
      page: STAFF_COMPLAINT,
    },
    'complaint-overdue': {
      purpose: 'task',
      title: '有一件投诉过了办理时限',
      text: '居民和服务商都在等，请马上办理。',
      page: STAFF_COMPLAINT,
    },
    'complaint-ruled': { title: '投诉有裁定了', text: '点开看理由，7 天内可以申诉一次。' },
    'complaint-appealed': {
      title: '有一件投诉裁定被申诉',
      text: '由另一位工作人员在两个工作日内答复。',
    },
    'complaint-final': { title: '投诉办结了', text: '点开可以看最后的结果。' },
  },
} as const satisfies RoomNotices;
