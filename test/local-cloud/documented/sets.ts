import { each } from './page';

const PAIRS = [
  { A: [1, 2], B: [1, 2] },
  { A: [1, 2], B: [2, 1, 2] },
  { A: [1, 2], B: [1, 2, 3] },
  { A: [1, 2], B: [3, 1] },
  { A: [1, 2], B: [] },
  { A: [1, 2], B: [{}, []] },
  { A: [], B: [] },
  { A: [], B: [1] },
];
const TRUTHS = [[true], [], [false], [true, false], [0], ['stark']].map((array) => ({ array }));

export const SETS = [
  each(
    'AggregateCommand.allElementsTrue',
    'All elements are true where none is untrue.',
    TRUTHS,
    ($) => $.allElementsTrue(['$array']),
    [true, true, false, false, false, true],
  ),
  each(
    'AggregateCommand.anyElementTrue',
    'Any element is true where one is.',
    TRUTHS,
    ($) => $.anyElementTrue(['$array']),
    [true, false, false, true, false, true],
  ),
  each(
    'AggregateCommand.arrayToObject',
    'Pairs and objects of k and v make an object.',
    [
      {
        sales: [
          ['max', 100],
          ['min', 50],
        ],
      },
      {
        sales: [
          { k: 'max', v: 50 },
          { k: 'min', v: 30 },
        ],
      },
    ],
    ($) => $.arrayToObject('$sales'),
    [
      { max: 100, min: 50 },
      { max: 50, min: 30 },
    ],
  ),
  each(
    'AggregateCommand.objectToArray',
    'An object makes a list of k and v.',
    [{ attributes: { color: 'red', price: 150 } }],
    ($) => $.objectToArray('$attributes'),
    [
      [
        { k: 'color', v: 'red' },
        { k: 'price', v: 150 },
      ],
    ],
  ),
  // The page's own results belong to other data than it shows; these follow MongoDB's manual.
  each(
    'AggregateCommand.setDifference',
    'A difference holds what the first set has alone.',
    PAIRS,
    ($) => $.setDifference(['$B', '$A']),
    [[], [], [3], [3], [], [{}, []], [], [1]],
  ),
  each(
    'AggregateCommand.setEquals',
    'Sets are equal whatever their order and repetitions.',
    PAIRS,
    ($) => $.setEquals(['$A', '$B']),
    [true, true, false, false, false, false, true, false],
  ),
  each(
    'AggregateCommand.setIntersection',
    'An intersection holds what both sets have.',
    PAIRS,
    ($) => $.setIntersection(['$A', '$B']),
    [[1, 2], [1, 2], [1, 2], [1], [], [], [], []],
  ),
  each(
    'AggregateCommand.setIsSubset',
    'A subset has nothing that the other set lacks.',
    PAIRS,
    ($) => $.setIsSubset(['$A', '$B']),
    [true, true, true, false, false, false, true, true],
  ),
  each(
    'AggregateCommand.setUnion',
    'A union holds each value once.',
    PAIRS,
    ($) => $.setUnion(['$A', '$B']),
    [[1, 2], [1, 2], [1, 2, 3], [1, 2, 3], [1, 2], [1, 2, {}, []], [], [1]],
  ),
  each(
    'AggregateCommand.mergeObjects',
    'Objects are merged.',
    [{ foo: { a: 1 }, bar: { b: 2 } }],
    ($) => $.mergeObjects(['$foo', '$bar']),
    [{ a: 1, b: 2 }],
  ),
];
