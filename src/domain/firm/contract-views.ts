import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { STANDINGS } from '#domain/standing/standing';
import { BADGE_STATES } from './badge';
import { paperView, suspension } from './contract-fields';

/** 队伍与证件: the firm as its manager and staff see it. */

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
  suspension: suspension.nullable(),
  /** Why staff took his badge. */
  revoked: z.string().nullable(),
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
  /** Since when it has laid its work down by itself. */
  quitAt: field.instant.nullable(),
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
      item: z.enum(['name', 'introduction', 'office', 'streets', 'categories', 'contact', 'representative']),
      /** One text, or one for each street and category; name and masked number of a contact or a representative. */
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

export const ownPapers = z.strictObject({
  firmId: z.string(),
  firmName: z.string(),
  /** What may be handed in. */
  holders: z.array(holder),
  links: z.record(z.string(), z.string()),
});
export type PaperHolder = z.infer<typeof holder>;
export type OwnPapers = z.infer<typeof ownPapers>;

export const waitingFirm = z.strictObject({
  providerId: z.string(),
  name: z.string(),
  since: field.instant,
  workers: z.int(),
  papers: z.int(),
  /** Videos that nobody has released yet among them. */
  amendments: z.int(),
});
export type WaitingFirm = z.infer<typeof waitingFirm>;
