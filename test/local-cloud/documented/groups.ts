import type { Doc } from '../sdk';
import type { Case, Expressions } from './case';
import { grouping } from './page';

const STUDENTS = [
  { group: 'a', name: 'stu1', score: 84 },
  { group: 'a', name: 'stu2', score: 96 },
  { group: 'b', name: 'stu3', score: 80 },
  { group: 'b', name: 'stu4', score: 100 },
];
const PASSAGES = [
  { category: 'web', tags: ['JavaScript', 'CSS'] },
  { category: 'System', tags: ['C++', 'C'] },
];
const GOODS = [
  { cost: -10, price: 100 },
  { cost: -15, price: 1 },
  { cost: -10, price: 10 },
];
const AVATARS = [
  { _id: '1', alias: 'john', region: 'asia', scores: [40, 20, 80], coins: 100 },
  { _id: '2', alias: 'arthur', region: 'europe', scores: [60, 90], coins: 20 },
  { _id: '3', alias: 'george', region: 'europe', scores: [50, 70, 90], coins: 50 },
  { _id: '4', alias: 'john', region: 'asia', scores: [30, 60, 100, 90], coins: 40 },
  { _id: '5', alias: 'george', region: 'europe', scores: [20], coins: 60 },
  { _id: '6', alias: 'john', region: 'asia', scores: [40, 80, 70], coins: 120 },
];

function sorted(source: string, says: string, group: ($: Expressions) => Doc, expected: Doc[]): Case {
  return {
    says,
    source,
    documents: STUDENTS,
    pipeline: (from, { $ }) => from.sort({ score: 1 }).group(group($)),
    expected,
  };
}

export const GROUPED: Case[] = [
  grouping(
    'AggregateCommand.addToSet',
    'Each value is gathered once.',
    [...PASSAGES, { category: 'web' }],
    ($) => ({ _id: null, categories: $.addToSet('$category') }),
    [{ _id: null, categories: ['web', 'System'] }],
  ),
  grouping(
    'AggregateCommand.addToSet',
    'Lists are gathered as they are.',
    PASSAGES,
    ($) => ({ _id: null, tagsList: $.addToSet('$tags') }),
    [
      {
        _id: null,
        tagsList: [
          ['JavaScript', 'CSS'],
          ['C++', 'C'],
        ],
      },
    ],
  ),
  grouping(
    'AggregateCommand.avg',
    'The mean of all is told.',
    STUDENTS,
    ($) => ({ _id: null, average: $.avg('$score') }),
    [{ _id: null, average: 90 }],
  ),
  sorted(
    'AggregateCommand.first',
    'The first of what was sorted is the least.',
    ($) => ({ _id: null, min: $.first('$score') }),
    [{ _id: null, min: 80 }],
  ),
  sorted(
    'AggregateCommand.last',
    'The last of what was sorted is the most.',
    ($) => ({ _id: null, max: $.last('$score') }),
    [{ _id: null, max: 100 }],
  ),
  grouping(
    'AggregateCommand.max',
    'Each group has its most.',
    STUDENTS,
    ($) => ({ _id: '$group', maxScore: $.max('$score') }),
    [
      { _id: 'b', maxScore: 100 },
      { _id: 'a', maxScore: 96 },
    ],
  ),
  grouping(
    'AggregateCommand.min',
    'Each group has its least.',
    STUDENTS,
    ($) => ({ _id: '$group', minScore: $.min('$score') }),
    [
      { _id: 'b', minScore: 80 },
      { _id: 'a', minScore: 84 },
    ],
  ),
  grouping(
    'AggregateCommand.push',
    'Objects are gathered.',
    STUDENTS,
    ($) => ({ _id: '$group', students: $.push({ name: '$name', score: '$score' }) }),
    [
      {
        _id: 'b',
        students: [
          { name: 'stu3', score: 80 },
          { name: 'stu4', score: 100 },
        ],
      },
      {
        _id: 'a',
        students: [
          { name: 'stu1', score: 84 },
          { name: 'stu2', score: 96 },
        ],
      },
    ],
  ),
  grouping(
    'AggregateCommand.stdDevPop',
    'The deviation of a whole is told.',
    STUDENTS,
    ($) => ({ _id: '$group', stdDev: $.stdDevPop('$score') }),
    [
      { _id: 'b', stdDev: 10 },
      { _id: 'a', stdDev: 6 },
    ],
  ),
  grouping(
    'AggregateCommand.stdDevSamp',
    'The deviation of a sample passes over what is no number.',
    [{ score: 80 }, { score: 100 }, { score: 'aa' }],
    ($) => ({ _id: null, ageStdDev: $.stdDevSamp('$score') }),
    [{ _id: null, ageStdDev: 14.142135623730951 }],
  ),
  grouping(
    'AggregateCommand.sum',
    'One field is summed.',
    GOODS,
    ($) => ({ _id: null, totalPrice: $.sum('$price') }),
    [{ _id: null, totalPrice: 111 }],
  ),
  grouping(
    'AggregateCommand.sum',
    'Sums of each document are summed.',
    GOODS,
    ($) => ({ _id: null, totalProfit: $.sum($.sum(['$price', '$cost'])) }),
    [{ _id: null, totalProfit: 76 }],
  ),
  grouping(
    'AggregateCommand.mergeObjects',
    'Objects of a group are merged.',
    [
      { name: 'A', volume: { q1: 500 } },
      { name: 'A', volume: { q2: 400 } },
      { name: 'B', volume: { q1: 100 } },
    ],
    ($) => ({ _id: '$name', merged: $.mergeObjects('$volume') }),
    [
      { _id: 'A', merged: { q1: 500, q2: 400 } },
      { _id: 'B', merged: { q1: 100 } },
    ],
  ),
  grouping(
    'Aggregate.group',
    'Documents are counted by a field.',
    AVATARS,
    ($) => ({ _id: '$alias', num: $.sum(1) }),
    [
      { _id: 'john', num: 3 },
      { _id: 'arthur', num: 1 },
      { _id: 'george', num: 2 },
    ],
  ),
  grouping(
    'Aggregate.group',
    'Documents are grouped by several values.',
    AVATARS,
    ($) => ({ _id: { region: '$region', maxScore: $.max('$scores') }, totalCoins: $.sum('$coins') }),
    [
      { _id: { region: 'asia', maxScore: 80 }, totalCoins: 220 },
      { _id: { region: 'asia', maxScore: 100 }, totalCoins: 40 },
      { _id: { region: 'europe', maxScore: 90 }, totalCoins: 70 },
      { _id: { region: 'europe', maxScore: 20 }, totalCoins: 60 },
    ],
  ),
];
