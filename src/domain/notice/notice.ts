import type { NoticeFacts } from '#domain/kernel/notices';
import type { MessagePurpose } from '#domain/notice/purposes';
import type { NoticeKind, NoticeNoun } from '#domain/notices';

/** 消息: something needs one person. Its id is `<cause>-<memberId>`, so a cause tells each person once. */
export interface Notice {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly about: NoticeKind;
  readonly noun: NoticeNoun;
  /** Id of that noun. */
  readonly subject: string;
  readonly matter?: string;
  readonly facts?: NoticeFacts;
  readonly anyHour?: boolean;
  readonly at: number;
  readonly readAt: number | null;
  /** The subscribe message beside it: not granted, still to be sent, sent, or given up (it shows in the app). */
  readonly message: 'none' | 'due' | 'sent' | 'failed';
  readonly tries: number;
  /** When the clock tries again; null when there is nothing to send. */
  readonly sendAt: number | null;
  /** WeChat’s code, where it would not take the message. */
  readonly errorCode?: number;
  /** The same of an SMS. */
  readonly smsCode?: number;
}

/** A call to everybody of one audience: in nobody's list, it waits among the messages and goes through the people page by page. */
export interface Call extends Notice {
  /** The last identity that was told; empty at the beginning. */
  readonly calledUpTo: string;
}
export const isCall = (notice: Notice): notice is Call => 'calledUpTo' in notice;

/** 订阅授权: how many subscribe messages of each purpose a person has granted and not used; WeChat does not tell, so we count. */
export interface Grants {
  readonly _id: string;
  readonly version: number;
  readonly left: Readonly<Partial<Record<MessagePurpose, number>>>;
  /** The taps counted last, by their requestIds: one that is sent again counts once. */
  readonly taps?: readonly string[];
  /** 短信: which notices count as told by one on the last Beijing day on which there was any, and which were lately. */
  readonly sms?: {
    readonly on: string;
    readonly told: readonly string[];
    readonly known?: readonly string[];
  };
}

export const SEND_TRIES_MAX = 5;
/** WeChat keeps no more grants than this of a template worth counting. */
const GRANTS_MAX = 50;
const TAPS_KEPT = 20;

/** One more of each that was allowed in one tap; null when it was counted already. */
export function granted(
  grants: Grants,
  purposes: readonly MessagePurpose[],
  requestId: string,
): Grants | null {
  const taps = grants.taps ?? [];
  if (taps.includes(requestId)) return null;
  return {
    ...grants,
    left: { ...grants.left, ...Object.fromEntries(purposes.map((one) => [one, oneMore(grants, one)])) },
    taps: [...taps, requestId].slice(-TAPS_KEPT),
  };
}

const oneMore = ({ left }: Grants, purpose: MessagePurpose): number =>
  Math.min((left[purpose] ?? 0) + 1, GRANTS_MAX);
