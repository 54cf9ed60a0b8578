import type { Effect } from '#domain/effects';
import type { Count } from '#domain/kernel/allowance';
import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import { dayOf } from '#domain/kernel/time';
import type { Standing } from '#domain/standing/standing';
import { type Certificate, openCategories } from './certificate';
import { isStopped, type Suspension } from './suspension';

/**
 * 服务商: a firm that the union has vetted, with its workers, certificates and standing in one document, because
 * whoever accepts an order has to be judged by all of them at one moment.
 */
export interface Provider extends Entity<Effect> {
  readonly name: string;
  readonly introduction: string;
  readonly approvedOn: string;
  readonly standing: Standing;
  /** Where it receives people, for consultations; empty where it only comes to them. */
  readonly office: string;
  /** Streets where it works. */
  readonly streets: readonly string[];
  readonly categories: readonly string[];
  readonly certificates: readonly Certificate[];
  readonly workers: readonly Worker[];
  /** Who worked there and is remembered no longer: what they and theirs say of the firm does not count. Absent where nobody is. */
  readonly formerIds?: readonly string[];
  readonly managerIds: readonly string[];
  readonly videos: readonly WorkVideo[];
  readonly creditCode: string;
  /** Whom the union reaches; null where the firm was entered before it was asked for. */
  readonly contact: FirmContact | null;
  /** What the manager proposes and staff have not answered yet; at most one for each item. */
  readonly amendments: readonly Amendment[];
  /** Keyed fingerprint of the representative's ID number. */
  readonly representativeKey: string;
  /** Who represented it before, and until when; absent while it was the same person all the time. */
  readonly formerKeys?: readonly { readonly key: string; readonly until: number }[];
  /** The newest ones; each lets one person join. */
  readonly invitations: readonly Invitation[];
  /** Since when a worker, a certificate, an amendment or a video waits for staff; null when none does. */
  readonly waitingSince: number | null;
  /** When the clock takes away what a firm that may not take orders, or a worker who has left, still has; null when nothing can be left. */
  readonly sweepsAt: number | null;
  /** Until when somebody else of the staff confirms that a worker was stopped; the clock looks at it. */
  readonly confirmBy?: number | null;
  /** Until when the first open appeal of a worker is answered. */
  readonly appealDueAt?: number | null;
  /** 退出服务: since when it has laid its work down by itself; absent or null while it serves. */
  readonly quitAt?: number | null;
  /** 建工会; absent where the firm has not said it. */
  readonly unionWish?: UnionWish;
}

export const UNION_WISH_STATES = ['open', 'founded', 'declined'] as const;

/** The wish for a union of its own, and how it was answered. */
export interface UnionWish {
  readonly state: (typeof UNION_WISH_STATES)[number];
  readonly at: number;
  readonly unionId: string | null;
  /** Why none was founded. */
  readonly why: string | null;
}

/** 邀请: for one person, known by the own phone number, once. */
export interface Invitation {
  readonly code: string;
  readonly name: string;
  readonly phone: Sealed;
  readonly phoneKey: string;
  readonly until: number;
  readonly usedAt: number | null;
}

/** 联系人 */
export interface FirmContact {
  readonly name: string;
  readonly phone: Sealed;
  readonly phoneKey: string;
}

/** 法定代表人, as proposed; once staff have said yes the key alone stays. */
export interface Representative {
  readonly name: string;
  readonly idNumber: Sealed;
  /** Keyed fingerprint of the ID number. */
  readonly idKey: string;
}

/** What a manager may propose to change, one by one. */
export type Proposal =
  | { readonly item: 'name' | 'introduction' | 'office'; readonly words: string }
  | { readonly item: 'streets' | 'categories'; readonly list: readonly string[] }
  | { readonly item: 'contact'; readonly contact: FirmContact }
  | { readonly item: 'representative'; readonly representative: Representative };

/** 修改: until somebody of the union has said yes, the old stands. */
export interface Amendment {
  readonly id: string;
  readonly at: number;
  readonly proposal: Proposal;
}

/** 工作视频: how the work is done. Shown once a human has looked at it. */
export interface WorkVideo {
  readonly id: string;
  readonly fileId: string;
  /** fileID of the picture that stands for it until somebody taps it. */
  readonly poster: string;
  readonly title: string;
  /** null: nobody has released it yet. */
  readonly releasedAt: number | null;
}

export const VIDEOS_MAX = 3;

/** 师傅 */
export interface Worker {
  readonly workerId: string;
  readonly memberId: string;
  readonly name: string;
  readonly photo: string;
  readonly phone: Sealed;
  readonly badgeNo: string;
  readonly certificates: readonly Certificate[];
  /** Day until which the induction training counts. */
  readonly trainedUntilOn: string;
  readonly onDutySince: number | null;
  /** How often on the last day; absent where it was never since this is counted. */
  readonly wentOn?: Count;
  readonly left: boolean;
  readonly idNumber: Sealed;
  /** Keyed fingerprint of the ID number. */
  readonly idKey: string;
  readonly joinedAt: number;
  /** When staff admitted him: the approval of the firm does not approve its workers. */
  readonly approvedAt: number | null;
  /** How often he was stopped at once, and what came of it; the newest last, absent where he never was. */
  readonly suspensions?: readonly Suspension[];
  /** 收回工牌: until staff give him another one. */
  readonly revoked?: { readonly at: number; readonly why: string } | null;
}

export const releasedVideos = (provider: Pick<Provider, 'videos'>): WorkVideo[] =>
  provider.videos.filter(({ releasedAt }) => releasedAt !== null);

export const hasQuit = ({ quitAt }: Pick<Provider, 'quitAt'>): boolean => quitAt != null;

export const mayTakeOrders = (provider: Pick<Provider, 'standing' | 'quitAt'>): boolean =>
  provider.standing !== 'suspended' && provider.standing !== 'expelled' && !hasQuit(provider);

/** 停接: he is still of the firm, and staff have stopped him or taken his badge. */
export const isHeldBack = (worker: Worker, at: number): boolean => isStopped(worker, at) || !!worker.revoked;

/** The badge stands for a worker whom staff admitted and have not stopped, with a current induction training, at a firm that he has not left. */
export const badgeValid = (worker: Worker, at: number): boolean =>
  !worker.left && worker.approvedAt !== null && worker.trainedUntilOn >= dayOf(at) && !isHeldBack(worker, at);

/** What firm and worker are both certified for. */
export function servedBy(provider: Provider, worker: Worker, at: number): string[] {
  const firm = openCategories(provider.certificates, at);
  const own = openCategories(worker.certificates, at);
  return provider.categories.filter((category) => firm.includes(category) && own.includes(category));
}

/** May this firm be sent to that street for that category, and is anybody there who could come? */
export const mayServe = (provider: Provider, category: string, street: string, at: number): boolean =>
  mayTakeOrders(provider) &&
  provider.streets.includes(street) &&
  provider.workers.some((w) => badgeValid(w, at) && servedBy(provider, w, at).includes(category));

export const workerOf = (provider: Provider, memberId: string): Worker | undefined =>
  provider.workers.find((w) => w.memberId === memberId && !w.left);

/** How the work is done; its poster and title may still be missing in a draft. */
export interface ShownVideo {
  readonly fileId: string;
  readonly poster: string;
  readonly title: string;
}
