import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { standing } from '#domain/standing/contract';
import { BADGE_STATES } from './badge';
import { amendContract } from './contract-amendments';
import { badgeContract } from './contract-badge';
import { crewContract } from './contract-crew';
import { figures, score } from './contract-fields';
import { firmsContract } from './contract-overview';
import { suspensionContract } from './contract-suspensions';

const certificate = z.strictObject({
  kind: z.string(),
  category: z.string(),
  validToOn: z.string(),
  valid: z.boolean(),
});

const SORTS = ['score', 'punctuality', 'price', 'free'] as const;

const card = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  /** It has laid its work down by itself. */
  quit: z.boolean(),
  categories: z.array(z.string()),
  streets: z.array(z.string()),
  score,
  figures,
  workersOnDuty: z.int(),
  /** Of those, who holds no urgent order and could come at once. */
  workersFree: z.int(),
});

const profile = card.extend({
  introduction: z.string(),
  approvedOn: z.string(),
  certificates: z.array(certificate),
  videos: z.array(z.strictObject({ fileId: z.string(), poster: z.string(), title: z.string() })),
  workers: z.array(
    z.strictObject({
      workerId: z.string(),
      name: z.string(),
      photo: z.string(),
      badgeNo: z.string(),
      badgeValid: z.boolean(),
      onDuty: z.boolean(),
      score,
    }),
  ),
  links: z.record(z.string(), z.string()),
});

const duty = z.strictObject({
  onDuty: z.boolean(),
  since: field.instant.nullable(),
  name: z.string(),
  providerName: z.string(),
  badgeNo: z.string(),
  /** Only with a badge that counts is anything offered to him. */
  badge: z.enum(BADGE_STATES),
  standing,
  categories: z.array(z.string()),
  streets: z.array(z.string()),
});

export type ShownFigures = z.infer<typeof figures>;
export type Sort = (typeof SORTS)[number];
export type ProviderCard = z.infer<typeof card>;
export type ProviderProfile = z.infer<typeof profile>;
export type DutyView = z.infer<typeof duty>;

/** 服务商: its people, papers and what it says of itself; reading vetted firms, duty. */
export const firmContract = {
  ...crewContract,
  ...amendContract,
  ...badgeContract,
  ...suspensionContract,
  ...firmsContract,
  list: action({
    by: ['visitor'],
    input: z.strictObject({
      category: field.id.nullable(),
      street: field.text(20).nullable(),
      /** What she typed: a name, or what is broken. */
      words: field.text(30, 0),
      sort: z.enum(SORTS),
    }),
    output: z.strictObject({ providers: z.array(card) }),
    refusals: [],
  }),
  profile: action({
    by: ['visitor'],
    input: z.strictObject({ providerId: field.id }),
    output: profile,
    refusals: ['NOT_FOUND'],
  }),
  duty: action({ by: ['worker'], input: field.nothing, output: duty, refusals: ['NOT_A_WORKER'] }),
  setDuty: action({
    by: ['worker'],
    input: z.strictObject({ onDuty: z.boolean() }),
    output: duty,
    refusals: ['NOT_A_WORKER', 'NOT_IN_GOOD_STANDING', 'BADGE_NOT_VALID', 'NOT_FOUND', 'BUSY'],
  }),
} as const;
