import type { Effect } from '#domain/effects';
import type { Paper } from '#domain/firm/certificate';
import type { ShownVideo } from '#domain/firm/firm';
import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import type { Transitions } from '#domain/kernel/transitions';

/** 入驻申请: a firm asks to be vetted. It becomes a provider only when somebody else has looked at every item. */
export interface Application extends Entity<Effect> {
  readonly state: ApplicationState;
  readonly applicantId: string;
  readonly begunAt: number;
  /**
   * What must be unique, see `holdOf`: one draft per person, one living application per credit code. A unique index
   * sees to it, also when two are sent in at the same moment.
   */
  readonly holds: string;
  readonly name: string;
  readonly creditCode: string;
  readonly representative: string;
  readonly idNumber: Sealed | null;
  /** Keyed fingerprint: who represented an expelled firm is found again without opening a seal. */
  readonly idKey: string | null;
  readonly contactName: string;
  readonly contactPhone: Sealed | null;
  readonly contactPhoneKey: string | null;
  readonly office: string;
  readonly streets: readonly string[];
  readonly categories: readonly string[];
  readonly papers: readonly Paper[];
  readonly commitments: Commitments;
  readonly introduction: string;
  readonly videos: readonly ShownVideo[];
  /** 加入工会: the firm that it becomes has this wish, and the union answers it. */
  readonly joinsUnion: boolean;
  readonly submittedAt: number | null;
  /** Everybody who could review is party to it, so it goes to the union above. */
  readonly forUnionAbove: boolean;
  readonly reviews: readonly Review[];
}

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

interface Commitments {
  /** 不转包 */
  readonly noSubcontracting: boolean;
  /** 按价目表收费 */
  readonly listPrices: boolean;
}

interface Review {
  readonly at: number;
  readonly by: string;
  readonly outcome: Outcome;
  readonly why: string;
  readonly verdicts: readonly Verdict[];
}

export const OUTCOMES = ['approve', 'return', 'reject'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the reviewer said of one item, with the reason for a no. */
export interface Verdict {
  readonly item: string;
  readonly right: boolean;
  readonly why: string;
}

export type ApplicationAction = 'save' | 'submit' | 'withdraw' | Outcome;
export type ApplicationParty = 'applicant' | 'reviewer' | 'stranger';

export const VETTING: Transitions<ApplicationAction, ApplicationState, ApplicationParty> = {
  save: { from: ['draft', 'returned'], to: null, by: ['applicant'] },
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['applicant'] },
  withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: ['applicant'] },
  approve: { from: ['submitted'], to: 'approved', by: ['reviewer'] },
  return: { from: ['submitted'], to: 'returned', by: ['reviewer'] },
  reject: { from: ['submitted'], to: 'rejected', by: ['reviewer'] },
};

/** What is looked at by itself: every certificate and every video, too. */
export function itemsOf(application: Pick<Application, 'papers' | 'videos'>): string[] {
  return [
    'firm',
    'representative',
    'contact',
    'area',
    ...application.papers.map((_, place) => `paper-${place}`),
    'commitments',
    'introduction',
    ...application.videos.map((_, place) => `video-${place}`),
  ];
}

export function holdOf(state: ApplicationState, applicantId: string, creditCode: string, id: string): string {
  if (state === 'draft') return `draft-${applicantId}`;
  return state === 'rejected' || state === 'withdrawn' ? `ended-${id}` : `code-${creditCode}`;
}

/** What the applicant has to mend: the last review's noes. */
export const toMend = ({ state, reviews }: Pick<Application, 'state' | 'reviews'>): readonly Verdict[] =>
  state === 'returned' ? (reviews.at(-1)?.verdicts ?? []).filter(({ right }) => !right) : [];
