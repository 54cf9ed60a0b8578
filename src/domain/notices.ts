import { announcementNotices } from './announcement/notices';
import { appointmentNotices } from './appointment/notices';
import { bookNotices } from './book/notices';
import { callbackNotices } from './callback/notices';
import { complaintNotices } from './complaint/notices';
import { firmNotices } from './firm/notices';
import type { NoticeText } from './kernel/notices';
import { keysOf } from './kernel/tables';
import { membershipNotices } from './membership/notices';
import { noShowNotices } from './no-show/notices';
import type { MessagePurpose } from './notice/purposes';
import { pointsNotices } from './points/notices';
import { ratingNotices } from './rating/notices';
import { repairNotices } from './repair/notices';
import { rolesNotices } from './roles/notices';
import { sessionNotices } from './session/notices';
import { standingNotices } from './standing/notices';
import { stationNotices } from './station/notices';
import { unionNotices } from './union/notices';
import { vettingNotices } from './vetting/notices';

// The messages of all rooms. Each room says in its own `notices.ts` what it tells people, and where that leads.

const SAYS = {
  ...repairNotices.says,
  ...ratingNotices.says,
  ...firmNotices.says,
  ...vettingNotices.says,
  ...standingNotices.says,
  ...noShowNotices.says,
  ...complaintNotices.says,
  ...appointmentNotices.says,
  ...pointsNotices.says,
  ...membershipNotices.says,
  ...rolesNotices.says,
  ...unionNotices.says,
  ...announcementNotices.says,
  ...callbackNotices.says,
  ...stationNotices.says,
  ...bookNotices.says,
  ...sessionNotices.says,
} as const;
export type NoticeKind = keyof typeof SAYS;
export const NOTICE_TEXT: Readonly<
  Record<NoticeKind, NoticeText<NoticePage> & { readonly purpose?: MessagePurpose }>
> = SAYS;
/** What a message of this is for. */
export const purposeOf = (kind: NoticeKind): MessagePurpose => NOTICE_TEXT[kind].purpose ?? 'result';

/** What a message may be about, and the screen where that is shown. */
export const LEADS_TO = {
  ...repairNotices.leadsTo,
  ...ratingNotices.leadsTo,
  ...firmNotices.leadsTo,
  ...vettingNotices.leadsTo,
  ...noShowNotices.leadsTo,
  ...complaintNotices.leadsTo,
  ...appointmentNotices.leadsTo,
  ...pointsNotices.leadsTo,
  ...membershipNotices.leadsTo,
  ...rolesNotices.leadsTo,
  ...unionNotices.leadsTo,
  ...announcementNotices.leadsTo,
  ...callbackNotices.leadsTo,
  ...stationNotices.leadsTo,
  ...bookNotices.leadsTo,
  ...sessionNotices.leadsTo,
} as const;
export type NoticeNoun = keyof typeof LEADS_TO;

type PagesIn<Says> = {
  [K in keyof Says]: Says[K] extends { page: infer Page extends string } ? Page : never;
}[keyof Says];
/** Every screen to which a message leads. */
export type NoticePage = PagesIn<typeof SAYS> | (typeof LEADS_TO)[NoticeNoun];

/** Their names, for whoever has to go through all of them. */
export const NOTICE_KINDS = keysOf(SAYS);
export const NOTICE_NOUNS = keysOf(LEADS_TO);

/** What it is called where nobody gave it another name. */
export const NOUN_NAME: Readonly<Record<NoticeNoun, string>> = {
  'repair-order': '维修单',
  appointment: '工会约谈',
  complaint: '投诉',
  'no-show': '未到',
  provider: '服务商',
  application: '入驻申请',
  redemption: '礼品兑换',
  books: '积分总账',
  role: '职务',
  membership: '会员',
  invitation: '入会邀请',
  announcement: '紧急提醒',
  callback: '回电',
  station: '驿站',
  book: '漂流书',
  session: '活动',
  'course-request': '送教上门',
};
