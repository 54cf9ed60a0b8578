// Accumulators that also work outside of groups: over their operands, or over the elements of a single list.

import { ACCUMULATORS } from '../accumulators';
import { eager, type Operators } from './expression';

const OUTSIDE = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'];

export const SUMMARIES: Operators = Object.fromEntries(
  OUTSIDE.map((name) => [
    name,
    eager([0, Number.POSITIVE_INFINITY], (values) => {
      const [only] = values;
      const gathered: unknown[] = values.length === 1 && Array.isArray(only) ? only : values;
      return ACCUMULATORS[name]?.(gathered);
    }),
  ]),
);
