import type { NoticeAct, NoticeSentence } from '#domain/kernel/notices';
import { sayInstant } from '#domain/kernel/time';
import type { appointmentNotices } from './notices';
import type { AppointmentAction } from './request';

type Kind = keyof typeof appointmentNotices.says;

const when = (at: number | undefined, now: number, before: string): string =>
  at === undefined ? '' : `${before}${sayInstant(at, now)}`;
/** Where the name is known. */
const named =
  (words: (who: string, at: number | undefined, now: number) => string): NoticeSentence =>
  ({ who, at }, now) =>
    who === undefined ? null : words(who, at, now);

/** 谁、什么时候. Of a psychological request no more is said than that there is one. */
export const appointmentSentences = {
  'appointment-asked': ({ at }, now) => (at === undefined ? null : `约在${sayInstant(at, now)}，等您受理`),
  'appointment-accepted': named((who, at, now) => `${who}受理了${when(at, now, '，约在')}`),
  'appointment-invited': named((who, at, now) => `${who}请您谈一谈${when(at, now, '，')}`),
  'appointment-answered': named((who) => `${who}答复您了`),
  'appointment-officer-changed': named((who) => `办您这件事的换成${who}`),
  'appointment-transferred': ({ place }) => (place === undefined ? null : `已转给${place}`),
  'appointment-rebooked': ({ at }, now) => (at === undefined ? null : `居民改约${sayInstant(at, now)}`),
  'appointment-due-soon': ({ at }, now) => (at === undefined ? null : `最晚${sayInstant(at, now)} 办`),
} as const satisfies Partial<Record<Kind, NoticeSentence>>;

interface Act extends NoticeAct {
  readonly does: AppointmentAction;
}
const TAKE_UP = { does: 'accept', label: '去受理' } as const;
const GIVE_ANSWER = { does: 'answer', label: '去答复', page: 'pages/officer/answer/index' } as const;
const ANOTHER_TIME = { does: 'rebook', label: '另选时间' } as const;
const SUPPLY = { does: 'supply', label: '去补充' } as const;

export const appointmentActs = {
  'appointment-asked': TAKE_UP,
  'appointment-reassigned': TAKE_UP,
  'appointment-reopened': TAKE_UP,
  'appointment-supplied': GIVE_ANSWER,
  'appointment-no-reply': GIVE_ANSWER,
  'appointment-due-soon': GIVE_ANSWER,
  'appointment-overdue': GIVE_ANSWER,
  'appointment-missed': ANOTHER_TIME,
  'appointment-time-lost': ANOTHER_TIME,
  'appointment-place-lapsed': ANOTHER_TIME,
  'appointment-place-offered': { does: 'rebook', label: '看时间，再确认' },
  'appointment-answered': { does: 'evaluate', label: '看答复，再评价' },
  'appointment-returned': SUPPLY,
  'appointment-reply-due': SUPPLY,
  'appointment-really-solved': { does: 'evaluateAgain', label: '说说解决了没有' },
  'appointment-nobody-has-it': { does: 'reassign', label: '去改派' },
} as const satisfies Partial<Record<Kind, Act>>;
