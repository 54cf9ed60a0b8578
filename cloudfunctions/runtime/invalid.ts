import type * as z from 'zod';
import { type FieldProblem, no } from '#domain/kernel/result';

/** The refusal of what is not well said: each field that is wrong by its path, dotted, and what is wrong with it. */
export const invalid = (error: z.ZodError) => no('INVALID_INPUT', error.issues.flatMap(problemsOf));

const problemsOf = (issue: z.core.$ZodIssue): FieldProblem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), problem: 'unknown' }))
    : [{ path: issue.path.join('.'), problem: issue.message }];
