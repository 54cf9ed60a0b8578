import { each, withThen } from './page';

const ZIPPED = [
  { zip1: [1, 2], zip2: [3, 4], zip3: [5, 6] },
  { zip1: [1, 2], zip2: [3], zip3: [4, 5, 6] },
  { zip1: [1, 2], zip2: [3] },
];
const INPUTS = ['$zip1', '$zip2', '$zip3'];

export const LISTS = [
  each(
    'AggregateCommand.arrayElemAt',
    'A negative place counts from the end.',
    [{ s: [80, 60, 65, 90] }, { s: [78] }, { s: [95, 88, 92] }],
    ($) => [$.arrayElemAt(['$s', 0]), $.arrayElemAt(['$s', -1])],
    [
      [80, 90],
      [78, 78],
      [95, 92],
    ],
  ),
  each(
    'AggregateCommand.concatArrays',
    'Lists are joined in their order.',
    [{ fruits: ['orange', 'lemon'], vegetables: ['cabbage'] }],
    ($) => $.concatArrays(['$fruits', '$vegetables']),
    [['orange', 'lemon', 'cabbage']],
  ),
  each(
    'AggregateCommand.filter',
    'A filter keeps the elements that hold.',
    [
      {
        stock: [
          { name: 'apple', price: 10 },
          { name: 'orange', price: 20 },
        ],
      },
      { stock: [{ name: 'lemon', price: 15 }] },
    ],
    ($) => $.filter({ input: '$stock', as: 'item', cond: $.gte(['$$item.price', 15]) }),
    [[{ name: 'orange', price: 20 }], [{ name: 'lemon', price: 15 }]],
  ),
  each(
    'AggregateCommand.in',
    'An element is found in a list.',
    [{ top: ['bread', 'ice cream', 'butter'] }, { top: ['croissant', 'cucumber'] }],
    ($) => $.in(['ice cream', '$top']),
    [true, false],
  ),
  each(
    'AggregateCommand.indexOfArray',
    'The place of an element is looked for from a place on.',
    [{ sales: [1, 6, 2, 2, 5] }, { sales: [4, 2, 1, 5, 2] }, { sales: [2, 5, 3, 3, 1] }],
    ($) => $.indexOfArray(['$sales', 2, 2]),
    [2, 4, -1],
  ),
  each(
    'AggregateCommand.isArray',
    'A list is summed and a number is taken as it is.',
    [
      { base: 10, sales: [1, 6, 2, 2, 5] },
      { base: 1, sales: 100 },
    ],
    ($) =>
      $.cond(
        withThen($.multiply([$.sum(['$sales']), '$base']), {
          if: $.isArray('$sales'),
          else: $.multiply(['$sales', '$base']),
        }),
      ),
    [160, 100],
  ),
  each(
    'AggregateCommand.map',
    'Each element is cut and all are summed.',
    [{ sales: [1.32, 6.93, 2.48, 2.82, 5.74] }, { sales: [2.97, 7.13, 1.58, 6.37, 3.69] }],
    ($) => $.sum($.map({ input: '$sales', as: 'num', in: $.trunc('$$num') })),
    [16, 19],
  ),
  // The page forgets the last of the second.
  each(
    'AggregateCommand.range',
    'A range ends before its end.',
    [{ max: 52 }, { max: 38 }],
    ($) => $.range([0, '$max', 10]),
    [
      [0, 10, 20, 30, 40, 50],
      [0, 10, 20, 30],
    ],
  ),
  each(
    'AggregateCommand.reduce',
    'A list is reduced to a text.',
    [{ fullname: ['Stephen', 'Curry'] }],
    ($) =>
      $.reduce({ input: '$fullname', initialValue: 'Player:', in: $.concat(['$$value', ' ', '$$this']) }),
    ['Player: Stephen Curry'],
  ),
  each(
    'AggregateCommand.reduce',
    'A reduction may look at what it has so far.',
    [{ fullname: ['Klay', 'Thompson'] }],
    ($) =>
      $.reduce({
        input: '$fullname',
        initialValue: '',
        in: $.concat(['$$value', $.cond(withThen('', { if: $.eq(['$$value', '']), else: ' ' })), '$$this']),
      }),
    ['Klay Thompson'],
  ),
  each(
    'AggregateCommand.reverseArray',
    'A list is turned round.',
    [{ sales: [1, 2, 3, 4, 5] }],
    ($) => $.reverseArray('$sales'),
    [[5, 4, 3, 2, 1]],
  ),
  each(
    'AggregateCommand.size',
    'The size of a list is counted.',
    [{ staff: ['John', 'Middleton', 'George'] }, { staff: ['Steph', 'Jack'] }],
    ($) => $.size('$staff'),
    [3, 2],
  ),
  each(
    'AggregateCommand.slice',
    'The first two of a list are cut out.',
    [{ h: ['basketball', 'football', 'tennis'] }, { h: ['golf', 'handball'] }],
    ($) => $.slice(['$h', 2]),
    [
      ['basketball', 'football'],
      ['golf', 'handball'],
    ],
  ),
  each(
    'AggregateCommand.zip',
    'Zipped lists end with the shortest.',
    ZIPPED,
    ($) => $.zip({ inputs: INPUTS }),
    [
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      [[1, 3, 4]],
      null,
    ],
  ),
  each(
    'AggregateCommand.zip',
    'Zipped lists end with the longest where that is wanted.',
    ZIPPED,
    ($) => $.zip({ inputs: INPUTS, useLongestLength: true }),
    [
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      [
        [1, 3, 4],
        [2, null, 5],
        [null, null, 6],
      ],
      null,
    ],
  ),
  each(
    'AggregateCommand.zip',
    'What is short in zipped lists is filled up.',
    ZIPPED,
    ($) => $.zip({ inputs: INPUTS, useLongestLength: true, defaults: [-300, -200, -100] }),
    [
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      [
        [1, 3, 4],
        [2, -200, 5],
        [-300, -200, 6],
      ],
      null,
    ],
  ),
];
