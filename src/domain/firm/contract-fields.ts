import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { grounds, shownAppeal } from '#domain/standing/contract';
import { CATEGORY_LABEL } from './categories';
import { SUSPENSION_STATES } from './suspension';

/** A number is shown from five ratings on; before that `mean` is null. */
export const score = z.strictObject({ mean: z.number().nullable(), count: z.int() });
/** This month and the two before. */
export const figures = z.strictObject({
  visits: z.int(),
  inTime: z.int(),
  urgent: z.int(),
  /** Of the urgent visits, those within half an hour of the booking. */
  urgentInTime: z.int(),
  /** Labour in percent of the public list's maximum; null while too few orders were charged. */
  priceLevel: z.int().nullable(),
});

export const idNumber = z.string().regex(/^\d{17}[\dX]$/);
/** One of those that are listed. */
export const category = z.enum(Object.keys(CATEGORY_LABEL));

export const paper = z.strictObject({
  category,
  kind: field.text(40),
  number: field.text(40),
  validFromOn: field.day,
  validToOn: field.day,
  photo: field.upload('paper'),
});
export const video = z.strictObject({
  fileId: field.upload('firm-film'),
  poster: field.upload('film-poster'),
  title: field.text(40),
});

export const paperView = z.strictObject({
  category: z.string(),
  kind: z.string(),
  number: z.string(),
  validFromOn: z.string(),
  validToOn: z.string(),
  photo: z.string(),
});
/** 停接: why he was stopped, until it is over. */
export const suspension = z.strictObject({
  state: z.enum(SUSPENSION_STATES),
  at: field.instant,
  grounds,
  /** Until when somebody else confirms it. */
  dueAt: field.instant,
  appeal: shownAppeal.nullable(),
  mayAppeal: z.boolean(),
});
export type SuspensionView = z.infer<typeof suspension>;

export const event = z.strictObject({
  at: field.instant,
  action: z.string(),
  by: z.string(),
  why: z.string().nullable(),
});
