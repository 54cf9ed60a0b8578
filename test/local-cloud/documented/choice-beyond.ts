import { at, MISSING, rows, withThen } from './page';

export const CHOICE_BEYOND = [
  ...rows('MongoDB manual, comparison, boolean, conditional and variable operators', [
    [
      'Nothing is less than null.',
      { b: null },
      ($) => [$.cmp(['$a', '$b']), $.eq(['$a', '$b'])],
      [-1, false],
    ],
    [
      'Types have an order among each other.',
      { n: 5, t: 'a', o: {}, l: [], f: false, d: at('2019-01-01T00:00:00Z') },
      ($) => [
        $.lt(['$n', '$t']),
        $.lt(['$t', '$o']),
        $.lt(['$o', '$l']),
        $.lt(['$l', '$f']),
        $.lt(['$f', '$d']),
      ],
      [true, true, true, true, true],
    ],
    [
      'A list is compared as a whole.',
      { a: [1, 2] },
      ($) => [$.eq(['$a', 1]), $.eq(['$a', [1, 2]]), $.gt(['$a', [1]])],
      [false, true, true],
    ],
    [
      'The order of fields counts.',
      { a: { x: 1, y: 2 } },
      ($) => [$.eq(['$a', { x: 1, y: 2 }]), $.eq(['$a', { y: 2, x: 1 }])],
      [true, false],
    ],
    [
      'Zero, null and nothing are untrue, an empty text and an empty list are true.',
      { z: 0, n: null, t: '', l: [] },
      ($) => ['$z', '$n', '$none', '$t', '$l'].map((path) => $.and([path])),
      [false, false, false, true, true],
    ],
    [
      'What is not true is negated like a condition.',
      { t: '', z: 0 },
      ($) => [$.not(['$t']), $.not(['$z'])],
      [false, true],
    ],
    ['No condition holds in and, and fails in or.', {}, ($) => [$.and([]), $.or([])], [true, false]],
    [
      'A choice of three stands in a list.',
      { a: 1 },
      ($) => $.cond([$.eq(['$a', 1]), 'one', 'other']),
      'one',
    ],
    [
      'A choice without else is refused.',
      { a: 1 },
      ($) => $.cond(withThen(1, { if: true })),
      { refused: "Missing 'else' parameter" },
    ],
    [
      'A choice may leave a field out.',
      { a: 1 },
      ($) => $.cond([$.eq(['$a', 1]), '$$REMOVE', 'other']),
      MISSING,
    ],
    [
      'No branch and no default is refused.',
      { a: 1 },
      ($) => $.switch({ branches: [withThen(1, { case: $.gt(['$a', 5]) })] }),
      { refused: 'could not find a matching branch' },
    ],
    ['Nothing instead of nothing leaves the field out.', {}, ($) => $.ifNull(['$a', '$b']), MISSING],
    [
      'More than one thing instead came later and is refused.',
      {},
      ($) => $.ifNull(['$a', '$b', 1]),
      { refused: 'takes exactly 2 arguments. 3 were passed' },
    ],
    [
      'Names do not see each other.',
      { a: 1 },
      ($) => $.let({ vars: { x: '$a', y: '$$x' }, in: '$$y' }),
      { refused: 'Use of undefined variable: x' },
    ],
    ['A whole document has a name.', { a: 1 }, () => '$$ROOT.a', 1],
    [
      'A comparison of one is refused.',
      { a: 1 },
      ($) => $.eq(['$a']),
      { refused: 'takes exactly 2 arguments' },
    ],
    [
      'An operator that nobody knows is refused.',
      {},
      () => ({ $round: ['$a', 1] }),
      { refused: "Unrecognized expression '$round'" },
    ],
    [
      'Two operators in one object are refused.',
      {},
      () => ({ $abs: 1, $ceil: 1 }),
      { refused: 'must have exactly one field' },
    ],
    ['The score of a search for words is refused.', {}, ($) => $.meta('textScore'), { refused: 'no $meta' }],
  ]),
];
