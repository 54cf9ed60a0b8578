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
  readonly at: number;
  readonly readAt: number | null;
  /** The subscribe message beside it: not granted, still to be sent, sent, or given up (it shows in the app). */
  readonly message: 'none' | 'due' | 'sent' | 'failed';
  readonly tries: number;
  /** When the clock tries again; null when there is nothing to send. */
  readonly sendAt: number | null;
}

/** A call to everybody of one audience: in nobody's list, it waits among the messages and goes through the people page by page. */
export interface Call extends Notice {
  /** The last identity that was told; empty at the beginning. */
  readonly calledUpTo: string;
}
export const isCall = (notice: Notice): notice is Call => 'calledUpTo' in notice;

/** 订阅授权: how many subscribe messages a person has granted and not used; WeChat does not tell, so we count. */
export interface Grants {
  readonly _id: string;
  readonly version: number;
  readonly left: number;
  /** The taps counted last, by their requestIds: one that is sent again counts once. */
  readonly taps?: readonly string[];
}

export const SEND_TRIES_MAX = 5;
/** WeChat keeps no more grants than this of a template worth counting. */
const GRANTS_MAX = 50;
const TAPS_KEPT = 20;

/** One more tap; null when it was counted already. */
export function granted(grants: Grants, requestId: string): Grants | null {
  const taps = grants.taps ?? [];
  if (taps.includes(requestId)) return null;
  return {
    ...grants,
    left: Math.min(grants.left + 1, GRANTS_MAX),
    taps: [...taps, requestId].slice(-TAPS_KEPT),
  };
}
