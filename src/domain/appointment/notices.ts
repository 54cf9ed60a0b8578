import type { RoomNotices } from '#domain/kernel/notices';

const HANDLING = 'pages/officer/request/index';
const OWN_PORTRAIT = 'pages/officer/portrait/index';

export const appointmentNotices = {
  leadsTo: {
    appointment: 'pages/resident/request/index',
  },
  says: {
    'appointment-asked': {
      purpose: 'task',
      title: '有一件约谈等您受理',
      text: '点开看办理时限，请在时限内回应。',
      page: HANDLING,
    },
    'appointment-accepted': {
      purpose: 'request',
      title: '工会受理了您的约谈',
      text: '点开看谁来办、什么时候见面。',
    },
    'appointment-invited': {
      purpose: 'request',
      title: '工会邀请您谈一谈',
      text: '点开看时间；不方便可以不来。',
    },
    'appointment-recorded': {
      purpose: 'request',
      title: '工会记下了您反映的事',
      text: '点开可以看办到哪一步。',
    },
    'appointment-ahead': {
      purpose: 'request',
      reminds: 'ahead',
      sms: true,
      title: '提醒您约好的约谈',
      text: '请留出时间，不方便可以换一个。',
    },
    'appointment-soon': {
      purpose: 'request',
      reminds: 'soon',
      sms: true,
      title: '约谈的时间快到了',
      text: '点开看在哪里、和谁谈。',
    },
    'appointment-reception-ahead': {
      purpose: 'task',
      reminds: 'ahead',
      title: '提醒您有约谈要接待',
      text: '不能按时，请早点换人或取消。',
      page: HANDLING,
    },
    'appointment-reception-soon': {
      purpose: 'task',
      reminds: 'soon',
      title: '接待约谈的时间快到了',
      text: '点开看是谁、什么事。',
      page: HANDLING,
    },
    'appointment-missed': {
      purpose: 'request',
      title: '约好的时间没有见到您',
      text: '可以另选一个时间，您的事仍在办。',
    },
    'appointment-not-met': {
      purpose: 'task',
      title: '居民反映没有见到您',
      text: '请尽快联系，答复时限不变。',
      page: HANDLING,
    },
    'appointment-time-lost': {
      purpose: 'request',
      title: '约好的时间变了',
      text: '原来的接待取消了，请另选一个时间。',
    },
    'appointment-answered': {
      title: '工会答复您了',
      text: '请看答复，并说说您满不满意。',
    },
    'appointment-transferred': {
      purpose: 'request',
      title: '您的约谈已转办',
      text: '换了一个工作室来办，时限不变。',
    },
    'appointment-reassigned': {
      purpose: 'task',
      title: '上级改派一件约谈给您',
      text: '点开看办理时限，请尽快回应。',
      page: HANDLING,
    },
    'appointment-returned': { purpose: 'request', title: '工会请您补充一点情况', text: '补充以后接着办。' },
    'appointment-supplied': {
      purpose: 'task',
      title: '居民补充了情况',
      text: '时限继续计算，请接着办。',
      page: HANDLING,
    },
    'appointment-no-reply': {
      purpose: 'task',
      title: '居民五个工作日没有补充',
      text: '时限继续计算，请按现有情况答复。',
      page: HANDLING,
    },
    'appointment-reply-due': {
      purpose: 'request',
      title: '还等着您补充情况',
      text: '再过一天没有补充，工会就按现有情况答复。',
    },
    'appointment-withdrawn': {
      purpose: 'task',
      title: '居民撤回了约谈',
      text: '这件事不用再办了。',
      page: HANDLING,
    },
    'appointment-rebooked': {
      purpose: 'task',
      title: '居民换了时间',
      text: '点开看新的时间。',
      page: HANDLING,
    },
    'appointment-reopened': {
      purpose: 'task',
      title: '一件约谈重新办理',
      text: '居民认为没有解决，请再办一次。',
      page: HANDLING,
    },
    'appointment-due-soon': {
      purpose: 'task',
      title: '一件约谈快到时限',
      text: '请尽快回应或答复。',
      page: HANDLING,
    },
    'appointment-overdue': {
      purpose: 'task',
      title: '一件约谈已超时',
      text: '上级已经看到，请马上办理。',
      page: HANDLING,
    },
    'appointment-escalated': {
      purpose: 'task',
      title: '下级有一件约谈超时',
      text: '请督办，直到答复为止。',
      page: HANDLING,
    },
    'appointment-really-solved': {
      title: '那件事真的解决了吗',
      text: '答复已经一个月，请再说一次。',
    },
    'appointment-place-offered': {
      purpose: 'request',
      title: '候补到一个名额',
      text: '请在时限内确认，过时给下一位。',
    },
    'appointment-place-lapsed': {
      purpose: 'request',
      title: '候补名额已让给下一位',
      text: '您可以另选时间，您的事仍在办。',
    },
    'appointment-officer-changed': {
      purpose: 'request',
      title: '办您这件事的干部换了',
      text: '时限不变，点开看现在是谁。',
    },
    'appointment-nobody-has-it': {
      purpose: 'task',
      title: '有一件约谈没有人办',
      text: '请改派给一位干部。',
      page: HANDLING,
    },
    'officer-portrait-waits': {
      purpose: 'task',
      title: '有一位干部的照片等您看',
      text: '您看过，居民才看得到。',
      page: 'pages/staff/studio/index',
    },
    'officer-portrait-shown': {
      title: '居民看得到您的照片了',
      text: '约谈以前，居民看得到是谁接待。',
      page: OWN_PORTRAIT,
    },
    'officer-portrait-refused': {
      title: '您的照片没有用上',
      text: '请换一张清楚的正面照，再交一次。',
      page: OWN_PORTRAIT,
    },
  },
} as const satisfies RoomNotices;
