import * as z from 'zod';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import {
  COMPLAINT_ACTIONS,
  COMPLAINT_PHOTOS_MAX,
  COMPLAINT_TEXT_MAX,
  KINDS,
  RESIDENT_KINDS,
  STATES,
} from './complaint';

/** 投诉: filed by residents or by what happened on an order, answered by the firm, ruled by staff. */
const kind = z.enum(KINDS);
const state = z.enum(STATES);
const side = z.enum(['firm', 'complainant']);
/** `unruled`: staff let it stand until the clock ended it. */
const outcome = z.enum(['upheld', 'dismissed', 'unruled']);
const action_ = z.enum(COMPLAINT_ACTIONS);
const statement = z.strictObject({
  at: field.instant,
  words: z.string(),
  photos: z.array(shownPhoto),
  /** Photos that this viewer may not see. */
  hidden: z.int(),
});
const complaint = z.strictObject({
  id: z.string(),
  kind,
  state,
  /** How the viewer stands to it; `involved` is of the staff and has a part in it. */
  party: z.enum(['complainant', 'firm', 'staff', 'involved']),
  /** What the viewer may do now. */
  can: z.array(action_),
  openedBy: z.enum(['complainant', 'staff', 'clock']),
  firm: z.strictObject({ id: z.string(), name: z.string() }),
  order: z
    .strictObject({
      id: z.string(),
      itemName: z.string(),
      icon: z.string(),
      street: z.string(),
      community: z.string(),
      bookedAt: field.instant,
      workerName: z.string().nullable(),
    })
    .nullable(),
  claim: statement,
  firmSeesPhotos: z.boolean(),
  answer: statement.nullable(),
  ruling: z.strictObject({ at: field.instant, upheld: z.boolean(), why: z.string() }).nullable(),
  appeal: z.strictObject({ at: field.instant, by: side, why: z.string() }).nullable(),
  decision: z.strictObject({ at: field.instant, overturned: z.boolean(), why: z.string() }).nullable(),
  outcome: outcome.nullable(),
  dueAt: field.instant.nullable(),
  story: z.array(z.strictObject({ at: field.instant, action: action_, by: z.string() })),
});
const row = z.strictObject({
  id: z.string(),
  kind,
  state,
  firmName: z.string(),
  itemName: z.string().nullable(),
  filedAt: field.instant,
  dueAt: field.instant.nullable(),
  outcome: outcome.nullable(),
  /** Whether who asks may act on it now. */
  may: z.boolean(),
});
const rows = z.strictObject({ rows: z.array(row), more: z.boolean() });
export type ComplaintView = z.infer<typeof complaint>;
export type ComplaintRow = z.infer<typeof row>;

const one = { complaintId: field.id };
const words = field.text(COMPLAINT_TEXT_MAX, 2);
const photos = field.photos('evidence', COMPLAINT_PHOTOS_MAX);

export const complaintContract = {
  /** What was complained of on one order, and what she may still complain of. */
  complaintsOfOrder: action({
    by: ['resident', 'staff'],
    input: z.strictObject({ orderId: field.id }),
    output: z.strictObject({
      rows: z.array(row),
      /** null: there is no firm, or it is too late. */
      open: z
        .strictObject({
          firmName: z.string(),
          kinds: z.array(z.enum(RESIDENT_KINDS)),
          until: field.instant.nullable(),
        })
        .nullable(),
    }),
    refusals: ['NOT_FOUND'],
  }),
  fileComplaint: action({
    by: ['resident', 'staff'],
    input: z.strictObject({
      orderId: field.id,
      kind: z.enum(RESIDENT_KINDS),
      words,
      photos,
      firmSeesPhotos: z.boolean(),
    }),
    output: complaint,
    refusals: [
      'OWN_CASE',
      'NOT_FOUND',
      'NOT_SENT_BACK_YET',
      'ALREADY_COMPLAINED',
      'TOO_LATE_TO_COMPLAIN',
      'TOO_MANY_COMPLAINTS',
      'BUSY',
    ],
  }),
  /** 伪造证件 */
  openCase: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, words, photos }),
    output: complaint,
    refusals: ['NOT_FOUND', 'OWN_CASE', 'ALREADY_COMPLAINED'],
  }),
  complaint: action({
    by: ['resident', 'manager', 'staff'],
    input: z.strictObject(one),
    output: complaint,
    refusals: ['NOT_FOUND'],
  }),
  answerComplaint: action({
    by: ['manager'],
    input: z.strictObject({ ...one, words, photos }),
    output: complaint,
    refusals: BY_STAFF,
  }),
  appealRuling: action({
    by: ['resident', 'manager'],
    input: z.strictObject({ ...one, why: words }),
    output: complaint,
    refusals: BY_STAFF,
  }),
  ruleOnComplaint: action({
    by: ['staff'],
    input: z.strictObject({ ...one, upheld: z.boolean(), why: words }),
    output: complaint,
    refusals: BY_STAFF,
  }),
  decideRulingAppeal: action({
    by: ['staff'],
    input: z.strictObject({ ...one, overturned: z.boolean(), why: words }),
    output: complaint,
    refusals: BY_STAFF,
  }),
  /** The own firm's: `due` is what it has to answer or may appeal, what is due first standing first. */
  ownComplaints: action({
    by: ['manager'],
    input: z.strictObject({
      list: z.enum(['due', 'all']),
      before: field.instant.optional(),
      after: field.instant.optional(),
    }),
    output: rows,
    refusals: ['NOT_FOUND'],
  }),
  /** Staff: what waits for a ruling, for an appeal to be decided, for the firm; what is due first stands first. */
  complaintDesk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['ruling', 'appeal', 'answer']), after: field.instant.optional() }),
    output: rows,
    refusals: [],
  }),
  complaintsOfFirm: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, before: field.instant.optional() }),
    output: rows,
    refusals: [],
  }),
} as const;
