import { appointmentActs, appointmentSentences } from './appointment/notice-sentences';
import type { NoticeAct, NoticeSentence } from './kernel/notices';
import type { NoticeKind } from './notices';
import { repairActs, repairSentences } from './repair/notice-sentences';

// What is read of a message beside its title. Apart from `notices`, which whatever owes a message knows: a sentence looks
// into the room that it speaks of.

/** What a message says where more is known than its title tells. */
export const NOTICE_SENTENCE: Readonly<Partial<Record<NoticeKind, NoticeSentence>>> = {
  ...repairSentences,
  ...appointmentSentences,
};

const ACTS = { ...repairActs, ...appointmentActs } as const;
/** What the matter of a message waits for. */
export const NOTICE_ACT: Readonly<Partial<Record<NoticeKind, NoticeAct>>> = ACTS;
