import * as z from 'zod';
import { PAPERS_MAX } from '#domain/firm/certificate';
import { category, event, idNumber, paperView } from '#domain/firm/contract-fields';
import { VIDEOS_MAX } from '#domain/firm/firm';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { APPLICATION_STATES, OUTCOMES } from './application';

/** 入驻与审核: a firm applies, and somebody else looks at every item. */

const creditCode = z.string().regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/);

/** What has been filled in so far; a draft may have holes. */
const draftPaper = z.strictObject({
  category,
  kind: field.text(40, 0),
  number: field.text(40, 0),
  validFromOn: field.day.nullable(),
  validToOn: field.day.nullable(),
  photo: field.uploadOrKept('paper').nullable(),
});
const draftVideo = z.strictObject({
  fileId: field.uploadOrKept('firm-film'),
  poster: field.uploadOrKept('film-poster').nullable(),
  title: field.text(40, 0),
});
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
  categories: z.array(category).max(20),
  papers: z.array(draftPaper).max(PAPERS_MAX),
  commitments: z.strictObject({ noSubcontracting: z.boolean(), listPrices: z.boolean() }),
  introduction: field.text(500, 0),
  videos: z.array(draftVideo).max(VIDEOS_MAX),
  joinsUnion: z.boolean(),
};

const verdictView = z.strictObject({ item: z.string(), right: z.boolean(), why: z.string() });

const applicationView = z.strictObject({
  id: z.string(),
  state: z.enum(APPLICATION_STATES),
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
  /** When anything of it changed last: a phone tells by it whether what it keeps is older. */
  changedAt: field.instant,
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

export type ApplicationView = z.infer<typeof applicationView>;
export type ApplicationRow = z.infer<typeof applicationRow>;

const application = z.strictObject({ application: applicationView });
const applicationId = z.strictObject({ applicationId: field.id });
const BY_APPLICANT = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;

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
    refusals: ['DRAFT_THERE_ALREADY', 'ID_NUMBER_WRONG', 'TOO_MANY_APPLICATIONS', 'BUSY'],
  }),
  saveApplication: action({
    by: ['resident'],
    input: z.strictObject({ applicationId: field.id, ...form }),
    output: application,
    refusals: [...BY_APPLICANT, 'ID_NUMBER_WRONG', 'CREDIT_CODE_TAKEN'],
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
      'OTHER_FIRM_NOT_GOOD',
      'ALREADY_IN_A_FIRM',
      'WORDS_NOT_ALLOWED',
      'PLACE_UNKNOWN',
    ],
  }),
  withdrawApplication: action({
    by: ['resident'],
    input: applicationId,
    output: application,
    refusals: BY_APPLICANT,
  }),
  /** 服务商审核台: who waits longest comes first. */
  vettingDesk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['submitted', 'returned']), after: field.instant.optional() }),
    output: z.strictObject({ rows: z.array(applicationRow.extend({ may: z.boolean() })), more: z.boolean() }),
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
      'BARRED',
      'OTHER_FIRM_NOT_GOOD',
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
    refusals: ['NOT_FOUND', 'REQUEST_REUSED', 'TOO_MANY_OPENINGS', 'BUSY'],
  }),
} as const;
