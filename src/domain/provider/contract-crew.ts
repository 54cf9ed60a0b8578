import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { PAPERS_MAX } from './application';
import { BADGE_STATES } from './badge';
import { BY_STAFF, event, idNumber, paper, paperView } from './contract-vetting';
import { STANDINGS } from './provider';

/** 队伍与证件: the firm as its manager and staff see it, how workers join and leave, and papers that are renewed. */

/** In force; checked and beginning later; in its days of grace; run out; waiting for staff; refused. */
const CERTIFICATE_STATES = ['valid', 'later', 'grace', 'closed', 'waiting', 'refused'] as const;
const certificateView = paperView.extend({
  id: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  /** Until its last day; negative once that has passed. */
  daysLeft: z.int(),
  /** Another one takes its place in time. */
  renewed: z.boolean(),
  /** Why it was refused. */
  why: z.string().nullable(),
});
const crewMember = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  /** Masked. */
  phone: z.string(),
  idNumber: z.string(),
  badge: z.enum(BADGE_STATES),
  onDuty: z.boolean(),
  admitted: z.boolean(),
  trainedUntilOn: z.string(),
  joinedAt: field.instant,
  certificates: z.array(certificateView),
});
export const firmView = z.strictObject({
  id: z.string(),
  name: z.string(),
  creditCode: z.string(),
  standing: z.enum(STANDINGS),
  approvedOn: z.string(),
  streets: z.array(z.string()),
  categories: z.array(z.string()),
  certificates: z.array(certificateView),
  crew: z.array(crewMember),
  /** 负责人; without a name where this is none of the crew, without a worker's id likewise. */
  managers: z.array(z.strictObject({ id: z.string(), workerId: z.string().nullable(), name: z.string() })),
  invitations: z.array(
    z.strictObject({
      name: z.string(),
      phone: z.string(),
      /** The manager passes it on; staff do not see it. */
      code: z.string().nullable(),
      until: field.instant,
      used: z.boolean(),
    }),
  ),
  introduction: z.string(),
  office: z.string(),
  /** The number is masked. */
  contact: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  videos: z.array(
    z.strictObject({
      id: z.string(),
      fileId: z.string(),
      poster: z.string(),
      title: z.string(),
      released: z.boolean(),
    }),
  ),
  /** What is proposed and waits for staff. */
  amendments: z.array(
    z.strictObject({
      id: z.string(),
      at: field.instant,
      item: z.enum(['introduction', 'office', 'streets', 'categories', 'contact']),
      /** One text, or one for each street and category; name and masked number of a contact. */
      proposed: z.array(z.string()),
    }),
  ),
  /** What staff said last, newest first. */
  amended: z.array(z.strictObject({ at: field.instant, right: z.boolean(), why: z.string() })),
  links: z.record(z.string(), z.string()),
});
export type FirmView = z.infer<typeof firmView>;
export type CrewMember = z.infer<typeof crewMember>;
export type CertificateView = z.infer<typeof certificateView>;

/** 持证人: the firm itself, or one of its workers. */
const holder = z.strictObject({
  workerId: z.string().nullable(),
  name: z.string(),
  himself: z.boolean(),
  /** null: for the firm. */
  badge: z.enum(BADGE_STATES).nullable(),
  /** Until when the induction training counts; null before the first, and for the firm. */
  trainedUntilOn: z.string().nullable(),
  trainingDaysLeft: z.int().nullable(),
  certificates: z.array(certificateView),
});
const ownPapers = z.strictObject({
  firmId: z.string(),
  firmName: z.string(),
  /** What may be handed in. */
  holders: z.array(holder),
  links: z.record(z.string(), z.string()),
});
export type PaperHolder = z.infer<typeof holder>;
export type OwnPapers = z.infer<typeof ownPapers>;

const waitingFirm = z.strictObject({
  providerId: z.string(),
  name: z.string(),
  since: field.instant,
  workers: z.int(),
  papers: z.int(),
  /** Videos that nobody has released yet among them. */
  amendments: z.int(),
});
export type WaitingFirm = z.infer<typeof waitingFirm>;

const why = field.text(200, 2);
const MANAGING = ['NOT_FOUND', 'OWN_CASE', 'ANOTHER_NEEDED', 'BUSY'] as const;

export const crewContract = {
  /** Firms of which a worker or a paper waits. */
  waitingFirms: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(waitingFirm), more: z.boolean() }),
    refusals: [],
  }),
  /** The own firm, for its manager. */
  firm: action({ by: ['manager'], input: field.nothing, output: firmView, refusals: ['NOT_FOUND'] }),
  /** Any firm, for staff, with its audit trail. */
  firmFile: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id }),
    output: z.strictObject({ firm: firmView, ownCase: z.boolean(), story: z.array(event) }),
    refusals: ['NOT_FOUND'],
  }),
  invite: action({
    by: ['manager'],
    input: z.strictObject({ name: field.text(20), phone: field.phone }),
    output: firmView,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'TOO_MANY_WORKERS', 'BUSY'],
  }),
  join: action({
    by: ['resident'],
    input: z.strictObject({
      code: z.string().regex(/^\d{8}$/),
      name: field.text(20),
      idNumber,
      photo: field.upload('portrait'),
      papers: z.array(paper).min(1).max(PAPERS_MAX),
    }),
    output: z.strictObject({ firmName: z.string(), badgeNo: z.string() }),
    refusals: [
      'OWN_PHONE_NEEDED',
      'INVITATION_NOT_VALID',
      'TOO_MANY_TRIES',
      'ALREADY_IN_A_FIRM',
      'ID_NUMBER_WRONG',
      'BARRED',
      'NOT_FOUND',
      'BUSY',
    ],
  }),
  admit: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      workerId: field.id,
      right: z.boolean(),
      trainedOn: field.day.nullable(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING', 'TRAINING_DAY_WRONG'],
  }),
  train: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, workerId: field.id, trainedOn: field.day }),
    output: firmView,
    refusals: [...BY_STAFF, 'TRAINING_DAY_WRONG'],
  }),
  /**
   * A worker goes, by himself (null) or by his manager. Open to residents, and the wish names the firm: whoever has left
   * is no worker of it any more, and is answered like the first time when the wish is sent again.
   */
  leave: action({
    by: ['resident'],
    input: z.strictObject({ providerId: field.id, workerId: field.id.nullable() }),
    output: field.done,
    refusals: [...BY_STAFF, 'ORDERS_IN_HAND'],
  }),
  /** 负责人: given to a worker of the firm, by a manager of it or by staff. */
  giveManager: action({
    by: ['manager', 'staff'],
    input: z.strictObject({ providerId: field.id, workerId: field.id, why }),
    output: field.done,
    refusals: [...MANAGING, 'ALREADY_MANAGER'],
  }),
  /** Taken from another one, or laid down; the last one stays. Open to residents, as `leave` is. */
  takeManager: action({
    by: ['resident'],
    input: z.strictObject({ providerId: field.id, managerId: field.id, why }),
    output: field.done,
    refusals: [...MANAGING, 'LAST_MANAGER'],
  }),
  /** 证件: a worker's own; for a manager the firm's and everybody's. */
  ownPapers: action({
    by: ['worker', 'manager'],
    input: field.nothing,
    output: ownPapers,
    refusals: ['NOT_FOUND'],
  }),
  handIn: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ workerId: field.id.nullable(), paper }),
    output: field.done,
    refusals: [...BY_STAFF, 'PAPER_DATES_WRONG', 'TOO_MANY_PAPERS'],
  }),
  checkPaper: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      paperId: field.id,
      right: z.boolean(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING'],
  }),
} as const;
