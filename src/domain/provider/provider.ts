import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';

/**
 * 服务商: a firm that the union has vetted, with its workers, certificates and standing in one document, because
 * whoever accepts an order has to be judged by all of them at one moment.
 */
export interface Provider extends Entity {
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
  readonly managerIds: readonly string[];
  readonly photos: readonly string[];
  readonly videos: readonly WorkVideo[];
  readonly creditCode: string;
  /** Whom the union reaches; null where the firm was entered before it was asked for. */
  readonly contact: FirmContact | null;
  /** What the manager proposes and staff have not answered yet; at most one for each item. */
  readonly amendments: readonly Amendment[];
  /** Keyed fingerprint of the representative's ID number. */
  readonly representativeKey: string;
  /** The newest ones; each lets one person join. */
  readonly invitations: readonly Invitation[];
  /** Since when a worker, a certificate, an amendment or a video waits for staff; null when none does. */
  readonly waitingSince: number | null;
  /** When the clock takes away what a firm that may not take orders, or a worker who has left, still has; null when nothing can be left. */
  readonly sweepsAt: number | null;
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

/** What a manager may propose to change, one by one. */
export type Proposal =
  | { readonly item: 'introduction' | 'office'; readonly words: string }
  | { readonly item: 'streets' | 'categories'; readonly list: readonly string[] }
  | { readonly item: 'contact'; readonly contact: FirmContact };

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

/** 信誉: good, 提醒, 观察, 暂停, 清退 */
export const STANDINGS = ['good', 'warned', 'probation', 'suspended', 'expelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** 证件 */
export interface Certificate {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  /** fileID of its photo; empty where the paper was seen on the table. */
  readonly photo: string;
  /** When staff found it right; until then it opens nothing. */
  readonly checkedAt: number | null;
  /** Why staff did not accept it; who handed it in mends it by handing in another one. */
  readonly refused?: { readonly at: number; readonly why: string };
  /** Which category it opens. */
  readonly category: string;
  readonly validFromOn: string;
  readonly validToOn: string;
}

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
  readonly left: boolean;
  readonly idNumber: Sealed;
  /** Keyed fingerprint of the ID number. */
  readonly idKey: string;
  readonly joinedAt: number;
  /** When staff admitted him: the approval of the firm does not approve its workers. */
  readonly approvedAt: number | null;
}

export const releasedVideos = (provider: Pick<Provider, 'videos'>): WorkVideo[] =>
  provider.videos.filter(({ releasedAt }) => releasedAt !== null);

/** Staff have not looked at it yet. */
export const isWaiting = ({ checkedAt, refused }: Certificate): boolean =>
  checkedAt === null && refused === undefined;

export const isValidOn = (certificate: Certificate, day: string): boolean =>
  certificate.checkedAt !== null && certificate.validFromOn <= day && day <= certificate.validToOn;

/** 宽限: so long after its last day a certificate still opens its category, while it is being renewed. */
export const GRACE_DAYS = 14;

export const isOpenAt = (certificate: Certificate, at: number): boolean =>
  certificate.checkedAt !== null &&
  certificate.validFromOn <= dayOf(at) &&
  dayOf(at - GRACE_DAYS * DAY) <= certificate.validToOn;

/**
 * 已换证: another paper of the same holder keeps the category open for longer, and staff have looked at it. One that
 * begins later must do so before the days of grace of this one are over, or the category would close between them.
 */
export const isRenewed = (paper: Certificate, all: readonly Certificate[], at: number): boolean => {
  const closesOn = dayOf(instantOf(paper.validToOn) + (GRACE_DAYS + 1) * DAY);
  return all.some(
    ({ category, checkedAt, validFromOn, validToOn }) =>
      category === paper.category &&
      checkedAt !== null &&
      validToOn > paper.validToOn &&
      (validFromOn <= closesOn || validFromOn <= dayOf(at)),
  );
};

/** Categories for which somebody holds a certificate that is valid, or in its days of grace. */
export const openCategories = (certificates: readonly Certificate[], at: number): string[] => [
  ...new Set(certificates.filter((c) => isOpenAt(c, at)).map((c) => c.category)),
];

export const mayTakeOrders = (provider: Pick<Provider, 'standing'>): boolean =>
  provider.standing !== 'suspended' && provider.standing !== 'expelled';

/** The badge stands for a worker whom staff admitted, with a current induction training, at a firm that he has not left. */
export const badgeValid = (worker: Worker, at: number): boolean =>
  !worker.left && worker.approvedAt !== null && worker.trainedUntilOn >= dayOf(at);

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
