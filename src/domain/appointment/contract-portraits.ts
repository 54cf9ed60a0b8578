import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';

const ofOfficer = z.strictObject({
  id: z.string(),
  name: z.string(),
  shown: shownPhoto.nullable(),
  waiting: z.strictObject({ id: z.string(), photo: shownPhoto }).nullable(),
});
const portraits = z.strictObject({ studioId: z.string(), officers: z.array(ofOfficer) });
export type OfficerPortrait = z.infer<typeof ofOfficer>;

const [studioId, officerId] = [field.id, field.id];
const HERE = ['STUDIO_NOT_FOUND', 'OFFICER_NOT_FOUND', 'BUSY'] as const;

/** 干部的照片: the officer hands in the own one, staff that of anybody; staff say whether it is shown. */
export const portraitsContract = {
  portraits: action({
    by: ['officer', 'staff'],
    /** null: the own one. */
    input: z.strictObject({ studioId: studioId.nullable() }),
    output: portraits,
    refusals: ['NOT_AN_OFFICER', 'STUDIO_NOT_FOUND'],
  }),
  setPortrait: action({
    by: ['officer', 'staff'],
    /** null: none any more. */
    input: z.strictObject({ studioId, officerId, photo: field.upload('portrait').nullable() }),
    output: field.done,
    refusals: HERE,
  }),
  checkPortrait: action({
    by: ['staff'],
    input: z.strictObject({ studioId, officerId, portraitId: field.id, right: z.boolean() }),
    output: field.done,
    refusals: [...HERE, 'PORTRAIT_CHANGED', 'ANOTHER_NEEDED'],
  }),
} as const;
