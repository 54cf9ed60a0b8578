// What is gathered over the documents of a group. Missing values are undefined, and are no values.

import { merged } from './expressions/objects';
import { distinct } from './expressions/sets';
import { compareValues, isNullish } from './values';

export const ACCUMULATORS: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  $sum: (values) => numbersOf(values).reduce((sum, value) => sum + value, 0),
  $avg: (values) => meanOf(numbersOf(values)) ?? null,
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
  $mergeObjects: merged,
  $stdDevPop: (values) => deviation(numbersOf(values), 0),
  $stdDevSamp: (values) => deviation(numbersOf(values), 1),
};

function numbersOf(values: readonly unknown[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

function meanOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function extreme(values: readonly unknown[], direction: number): unknown {
  const present = values.filter((value) => !isNullish(value));
  if (present.length === 0) return null;
  return present.reduce((best, value) => (compareValues(value, best) * direction > 0 ? value : best));
}

/** A sample has one degree of freedom less than it has members. */
function deviation(numbers: readonly number[], less: number): number | null {
  const mean = meanOf(numbers);
  if (mean === undefined || numbers.length <= less) return null;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - less));
}
