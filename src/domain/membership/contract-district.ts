import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { NAMES_MAX, PLACE_NAME_MAX } from './district';
import { SETUP_STEPS } from './setup';

/** 本区: where the union serves. Everybody reads it; staff keep it. */

const placeName = field.text(PLACE_NAME_MAX);
const place = z.strictObject({ key: z.string(), name: z.string(), open: z.boolean() });
const district = z.strictObject({
  streets: z.array(place.extend({ communities: z.array(place) })),
});
export type DistrictView = z.infer<typeof district>;

const setup = z.strictObject({
  steps: z.array(z.strictObject({ step: z.enum(SETUP_STEPS), count: z.int(), skipped: z.boolean() })),
});

export const districtContract = {
  district: action({
    by: ['visitor'],
    anonymous: true,
    input: field.nothing,
    output: district,
    refusals: [],
  }),
  /** 添加街道, or with a street its 社区. */
  addPlaces: action({
    by: ['staff'],
    input: z.strictObject({
      street: placeName.nullable(),
      names: z.array(placeName).min(1).max(NAMES_MAX),
    }),
    output: district,
    refusals: ['PLACE_NOT_FOUND', 'PLACE_THERE_ALREADY', 'TOO_MANY_IN_DISTRICT', 'BUSY'],
  }),
  /** 改名、停用、恢复 */
  changePlace: action({
    by: ['staff'],
    input: z.strictObject({
      street: placeName,
      community: placeName.nullable(),
      name: placeName,
      open: z.boolean(),
    }),
    output: district,
    refusals: ['PLACE_NOT_FOUND', 'PLACE_THERE_ALREADY', 'BUSY'],
  }),
  /** 开办: what is there, and what was put off. */
  setup: action({ by: ['staff'], input: field.nothing, output: setup, refusals: [] }),
  skipStep: action({
    by: ['staff'],
    input: z.strictObject({ step: z.enum(SETUP_STEPS), skip: z.boolean() }),
    output: district,
    refusals: ['BUSY'],
  }),
} as const;
