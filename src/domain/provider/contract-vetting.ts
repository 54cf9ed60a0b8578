import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { OUTCOMES, PAPERS_MAX } from './application';
import { VIDEOS_MAX } from './provider';

/** 入驻与审核: applying, vetting, and how workers join. */

const creditCode = z.string().regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/);
const idNumber = z.string().regex(/^\d{17}[\dX]$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What has been filled in so far; a draft may have holes. */
const draftPaper = z.strictObject({
  category: field.id,
  kind: field.text(40, 0),
  number: field.text(40, 0),
  validFromOn: day.nullable(),
  validToOn: day.nullable(),
  photo: field.fileId.nullable(),
});
const paper = z.strictObject({
  category: field.id,
  kind: field.text(40),
  number: field.text(40),
  validFromOn: day,
  validToOn: day,
  photo: field.fileId,
});
const video = z.strictObject({ fileId: field.fileId, poster: field.fileId, title: field.text(40) });
const form = {
  name: field.text(40, 0),
  creditCode: creditCode.nullable(),
  representative: field.text(20, 0),
  /** null: as it was written before. */
  idNumber: idNumber.nullable(),
  contactName: field.text(20, 0),
  contactPhone: field.phone.nullable(),
  office: field.text(60, 0),
  streets: z.array(field.text(20)).max(20),
  categories: z.array(field.id).max(20),
  papers: z.array(draftPaper).max(PAPERS_MAX),
  commitments: z.strictObject({ noSubcontracting: z.boolean(), listPrices: z.boolean() }),
  introduction: field.text(500, 0),
  videos: z.array(video).max(VIDEOS_MAX),
  joinsUnion: z.boolean(),
};

const verdictView = z.strictObject({ item: z.string(), right: z.boolean(), why: z.string() });
const paperView = z.strictObject({
  category: z.string(),
  kind: z.string(),
  number: z.string(),
  validFromOn: z.string(),
  validToOn: z.string(),
  photo: z.string(),
});
const applicationView = z.strictObject({
  id: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn']),
  name: z.string(),
  creditCode: z.string(),
  representative: z.string(),
  /** 3702**********0012 */
  idNumber: z.string().nullable(),
  contactName: z.string(),
  contactPhone: z.string().nullable(),
  office: z.string(),
  streets: z.array(z.string()),
  categories: z.array(z.string()),
  papers: z.array(paperView),
  commitments: z.strictObject({ noSubcontracting: z.boolean(), listPrices: z.boolean() }),
  introduction: z.string(),
  videos: z.array(z.strictObject({ fileId: z.string(), poster: z.string(), title: z.string() })),
  joinsUnion: z.boolean(),
  submittedAt: field.instant.nullable(),
  forUnionAbove: z.boolean(),
  /** Everything that is looked at, by name. */
  items: z.array(z.string()),
  /** What has to be mended, and why. */
  toMend: z.array(verdictView),
  /** What was said at the end of the last review. */
  why: z.string().nullable(),
  links: z.record(z.string(), z.string()),
});
const applicationRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  categories: z.array(z.string()),
  state: applicationView.shape.state,
  submittedAt: field.instant,
  /** How often it has been looked at already. */
  reviews: z.int(),
});
const waitingFirm = z.strictObject({
  providerId: z.string(),
  name: z.string(),
  since: field.instant,
  workers: z.int(),
  papers: z.int(),
});
const event = z.strictObject({
  at: field.instant,
  action: z.string(),
  by: z.string(),
  why: z.string().nullable(),
});

export type ApplicationView = z.infer<typeof applicationView>;
export type ApplicationRow = z.infer<typeof applicationRow>;
export type WaitingFirm = z.infer<typeof waitingFirm>;

export const certificateView = paperView.extend({
  id: z.string(),
  /** In force; in its days of grace; run out; waiting for staff. */
  state: z.enum(['valid', 'grace', 'closed', 'waiting']),
});
export const crewMember = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  /** Masked. */
  phone: z.string(),
  idNumber: z.string(),
  badgeValid: z.boolean(),
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
  standing: z.enum(['good', 'warned', 'probation', 'suspended', 'expelled']),
  approvedOn: z.string(),
  streets: z.array(z.string()),
  categories: z.array(z.string()),
  certificates: z.array(certificateView),
  crew: z.array(crewMember),
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
  links: z.record(z.string(), z.string()),
});
export type FirmView = z.infer<typeof firmView>;
export type CrewMember = z.infer<typeof crewMember>;
export type CertificateView = z.infer<typeof certificateView>;

const application = z.strictObject({ application: applicationView });
const applicationId = z.strictObject({ applicationId: field.id });
const BY_APPLICANT = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;
const BY_STAFF = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'] as const;

export const vettingContract = {
  /** The own application, the newest one; null before the first. */
  ownApplication: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ application: applicationView.nullable() }),
    refusals: [],
  }),
  startApplication: action({
    by: ['resident'],
    input: z.strictObject(form),
    output: application,
    refusals: ['DRAFT_THERE_ALREADY', 'ID_NUMBER_WRONG', 'PLACE_UNKNOWN'],
  }),
  saveApplication: action({
    by: ['resident'],
    input: z.strictObject({ applicationId: field.id, ...form }),
    output: application,
    refusals: [...BY_APPLICANT, 'ID_NUMBER_WRONG', 'CREDIT_CODE_TAKEN', 'PLACE_UNKNOWN'],
  }),
  submitApplication: action({
    by: ['resident'],
    input: applicationId,
    output: application,
    refusals: [
      ...BY_APPLICANT,
      'APPLICATION_INCOMPLETE',
      'CREDIT_CODE_WRONG',
      'CREDIT_CODE_TAKEN',
      'BARRED',
      'ALREADY_IN_A_FIRM',
      'WORDS_NOT_ALLOWED',
    ],
  }),
  withdrawApplication: action({
    by: ['resident'],
    input: applicationId,
    output: application,
    refusals: BY_APPLICANT,
  }),
  /** 审核台: who waits longest comes first. */
  vettingDesk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['submitted', 'returned']), after: field.instant.optional() }),
    output: z.strictObject({ rows: z.array(applicationRow), more: z.boolean() }),
    refusals: [],
  }),
  /** Firms of which a worker or a paper waits. */
  waitingFirms: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(waitingFirm) }),
    refusals: [],
  }),
  application: action({
    by: ['staff'],
    input: applicationId,
    output: z.strictObject({ application: applicationView, ownCase: z.boolean(), story: z.array(event) }),
    refusals: ['NOT_FOUND'],
  }),
  review: action({
    by: ['staff'],
    input: z.strictObject({
      applicationId: field.id,
      outcome: z.enum(OUTCOMES),
      why: field.text(200, 0),
      verdicts: z
        .array(z.strictObject({ item: field.id, right: z.boolean(), why: field.text(200, 0) }))
        .max(30),
    }),
    output: application,
    refusals: [
      ...BY_STAFF,
      'VERDICTS_INCOMPLETE',
      'REASON_MISSING',
      'NOT_ALL_RIGHT',
      'NOTHING_TO_MEND',
      'ALREADY_IN_A_FIRM',
    ],
  }),
  /** ID number and phone in full, after the reason was written down. */
  openIdentity: action({
    by: ['staff'],
    input: z.strictObject({
      of: z.enum(['application', 'worker']),
      id: field.id,
      /** For a worker: the firm he is at. */
      providerId: field.id.nullable(),
      reason: field.text(200, 2),
    }),
    output: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string() }),
    refusals: ['NOT_FOUND', 'REQUEST_REUSED'],
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
      photo: field.fileId,
      papers: z.array(paper).min(1).max(PAPERS_MAX),
    }),
    output: z.strictObject({ firmName: z.string(), badgeNo: z.string() }),
    refusals: [
      'OWN_PHONE_NEEDED',
      'INVITATION_NOT_VALID',
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
      trainedOn: day.nullable(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING', 'TRAINING_DAY_WRONG'],
  }),
  train: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, workerId: field.id, trainedOn: day }),
    output: firmView,
    refusals: [...BY_STAFF, 'TRAINING_DAY_WRONG'],
  }),
  /** A worker goes, by himself or by his manager. */
  leave: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ workerId: field.id.nullable() }),
    output: field.done,
    refusals: [...BY_STAFF, 'ORDERS_IN_HAND'],
  }),
  handIn: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ workerId: field.id.nullable(), paper }),
    output: field.done,
    refusals: [...BY_STAFF, 'PAPER_DATES_WRONG'],
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
