import * as z from 'zod';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { grounds } from '#domain/standing/contract';
import { firmView } from './contract-views';

/** 停接、收回: what staff take from a worker or a firm at once, and how that is contested. */

const why = field.text(300, 2);
const ofWorker = { providerId: field.id, workerId: field.id };

export const suspensionContract = {
  /** It holds at once, and falls where nobody else confirms it in time. */
  suspendWorker: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, grounds }),
    output: firmView,
    refusals: [...BY_STAFF, 'SAME_CAUSE', 'CAUSE_DAY_WRONG'],
  }),
  answerSuspension: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, confirmed: z.boolean(), why }),
    output: firmView,
    refusals: [...BY_STAFF, 'ANOTHER_NEEDED'],
  }),
  appealSuspension: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ ...ofWorker, why }),
    output: field.done,
    refusals: BY_STAFF,
  }),
  decideSuspensionAppeal: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, overturned: z.boolean(), why }),
    output: firmView,
    refusals: BY_STAFF,
  }),
  endSuspension: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, trainedOn: field.day, why }),
    output: firmView,
    refusals: [...BY_STAFF, 'TRAINING_DAY_WRONG'],
  }),
  revokeBadge: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, why }),
    output: firmView,
    refusals: BY_STAFF,
  }),
  /** Another one, under another number, after a training. */
  giveBadge: action({
    by: ['staff'],
    input: z.strictObject({ ...ofWorker, trainedOn: field.day }),
    output: firmView,
    refusals: [...BY_STAFF, 'TRAINING_DAY_WRONG'],
  }),
  /** Of the firm or of a worker; it opens nothing from the next call on. */
  withdrawPaper: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, paperId: field.id, why }),
    output: firmView,
    refusals: BY_STAFF,
  }),
} as const;
