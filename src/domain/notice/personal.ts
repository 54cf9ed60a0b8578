import { holding, kept, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Grants, Notice } from './notice';

export const noticeHoldings = {
  notices: holding<Notice>({
    title: null,
    found: ['memberId'],
    goes: true,
    texts: kept('memberId', 'subject', 'matter', 'facts.who', 'facts.place'),
    labels: unsaid(
      ...(['memberId', 'about', 'noun', 'subject', 'matter', 'facts', 'anyHour', 'at', 'readAt'] as const),
      ...(['message', 'tries', 'sendAt', 'errorCode', 'smsCode'] as const),
    ),
  }),
  notice_grants: holding<Grants>({
    title: null,
    found: ['_id'],
    goes: true,
    texts: kept('taps[]', 'sms.on', 'sms.told[]', 'sms.known[]'),
    labels: unsaid('left', 'taps', 'sms'),
  }),
} satisfies RoomHoldings;
