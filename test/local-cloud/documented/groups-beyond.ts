import { type Case, refused } from './case';
import { grouping } from './page';

const STUDENTS = [
  { group: 'a', name: 'stu1', score: 84 },
  { group: 'a', name: 'stu2', score: 96 },
  { group: 'b', name: 'stu3', score: 80 },
  { group: 'b', name: 'stu4', score: 100 },
];
const MIXED = [{ v: 1 }, { v: null }, {}, { v: 'x' }, { v: [5] }];

export const GROUPED_BEYOND: Case[] = [
  grouping(
    'MongoDB manual, $group',
    'Null and nothing make one group.',
    MIXED,
    ($) => ({ _id: '$v', n: $.sum(1) }),
    [
      { _id: 1, n: 1 },
      { _id: null, n: 2 },
      { _id: 'x', n: 1 },
      { _id: [5], n: 1 },
    ],
  ),
  grouping(
    'MongoDB manual, $group',
    'Each accumulator has its way with null and nothing.',
    MIXED,
    ($) => ({
      _id: null,
      sum: $.sum('$v'),
      avg: $.avg('$v'),
      min: $.min('$v'),
      max: $.max('$v'),
      push: $.push('$v'),
      first: $.first('$none'),
      set: $.addToSet('$none'),
      mean: $.avg('$none'),
    }),
    [
      {
        _id: null,
        sum: 1,
        avg: 1,
        min: 1,
        max: [5],
        push: [1, null, 'x', [5]],
        first: null,
        set: [],
        mean: null,
      },
    ],
  ),
  grouping(
    'MongoDB manual, $group',
    'A group without _id is refused.',
    STUDENTS,
    ($) => ({ n: $.sum(1) }),
    refused('must include an _id'),
  ),
  grouping(
    'MongoDB manual, $group',
    'A field of a group is an accumulator.',
    STUDENTS,
    () => ({ _id: null, n: '$score' }),
    refused('must be an accumulator object'),
  ),
  grouping(
    'MongoDB manual, $group',
    'An expression is no accumulator.',
    STUDENTS,
    ($) => ({ _id: null, n: $.abs('$score') }),
    refused("unknown group operator '$abs'"),
  ),
  grouping(
    'MongoDB manual, $group',
    'A list for an accumulator is refused.',
    STUDENTS,
    ($) => ({ _id: null, n: $.sum(['$score', 1]) }),
    refused('unary operator'),
  ),
  grouping(
    'MongoDB manual, $group',
    'A field of a group has no dots.',
    STUDENTS,
    ($) => ({ _id: null, 'a.b': $.sum(1) }),
    refused("cannot contain '.'"),
  ),
  {
    says: 'Gathering outside of a group is refused.',
    source: 'MongoDB manual, $push',
    documents: STUDENTS,
    pipeline: (from, { $ }) => from.project({ all: $.push('$score') }),
    expected: refused("Unrecognized expression '$push'"),
  },
  {
    says: 'Outside of groups a list or its parts are reckoned.',
    source: 'MongoDB manual, accumulators in $project',
    documents: [{ _id: 1, a: [2, 4, 'x'], b: 10 }],
    pipeline: (from, { $ }) =>
      from.project({
        sum: $.sum('$a'),
        avg: $.avg(['$a', '$b']),
        max: $.max('$a'),
        min: $.min(['$b', 3]),
        pop: $.stdDevPop('$a'),
        samp: $.stdDevSamp(['$b', 3]),
      }),
    expected: [{ _id: 1, sum: 6, avg: 10, max: 'x', min: 3, pop: 1, samp: Math.sqrt(24.5) }],
  },
];
