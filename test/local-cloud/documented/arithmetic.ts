import { at, each, projecting, rows } from './page';

const numbers = (...values: number[]) => values.map((x) => ({ x }));

export const ARITHMETIC = [
  each(
    'AggregateCommand.abs',
    'The absolute value of a difference is a distance.',
    [
      { start: 5, end: 8 },
      { start: 4, end: 4 },
      { start: 9, end: 7 },
      { start: 6, end: 7 },
    ],
    ($) => $.abs($.subtract(['$start', '$end'])),
    [3, 0, 2, 1],
  ),
  projecting(
    'AggregateCommand.add',
    'Numbers are added beside a field that is kept.',
    [
      { _id: 1, department: 'x', sales: 5, engineer: 10 },
      { _id: 2, department: 'y', sales: 10, engineer: 20 },
      { _id: 3, department: 'z', sales: 20, engineer: 5 },
    ],
    ($) => ({ department: 1, total: $.add(['$sales', '$engineer']) }),
    [
      { _id: 1, department: 'x', total: 15 },
      { _id: 2, department: 'y', total: 30 },
      { _id: 3, department: 'z', total: 25 },
    ],
  ),
  each(
    'AggregateCommand.add',
    'Milliseconds are added to a date.',
    [{ lastUpdate: at('2019-05-01T00:00:00Z') }, { lastUpdate: at('2019-05-02T03:00:00Z') }],
    ($) => $.add(['$lastUpdate', 60 * 60 * 1000]),
    [at('2019-05-01T01:00:00Z'), at('2019-05-02T04:00:00Z')],
  ),
  each('AggregateCommand.ceil', 'Ceil rounds up.', numbers(5.2, 1.32, -3.2), ($) => $.ceil('$x'), [6, 2, -3]),
  // The page misprints -6 for the last.
  each(
    'AggregateCommand.floor',
    'Floor rounds down.',
    numbers(5.2, 1.32, -3.2),
    ($) => $.floor('$x'),
    [5, 1, -4],
  ),
  each(
    'AggregateCommand.trunc',
    'Trunc cuts the fraction off.',
    numbers(1.21, 3.83, -4.94),
    ($) => $.trunc('$x'),
    [1, 3, -4],
  ),
  each(
    'AggregateCommand.divide',
    'Metres divided become kilometres.',
    numbers(5300, 64000, 130),
    ($) => $.divide(['$x', 1000]),
    [5.3, 64, 0.13],
  ),
  each('AggregateCommand.exp', 'Exp raises e.', numbers(0, 1), ($) => $.exp('$x'), [1, Math.E]),
  each('AggregateCommand.ln', 'Ln is the natural logarithm.', numbers(1, 2, 3), ($) => $.ln('$x'), [
    0,
    Math.LN2,
    Math.log(3),
  ]),
  each('AggregateCommand.log', 'Log takes a base.', numbers(1, 2), ($) => $.log(['$x', 2]), [0, 1]),
  each('AggregateCommand.log10', 'Log10 has the base ten.', numbers(1, 2, 3), ($) => $.log10('$x'), [
    0,
    Math.log10(2),
    Math.log10(3),
  ]),
  each(
    'AggregateCommand.mod',
    'Mod leaves the rest of a division.',
    [
      { bags: 3, items: 5 },
      { bags: 2, items: 8 },
      { bags: 5, items: 16 },
    ],
    ($) => $.mod(['$items', '$bags']),
    [2, 0, 1],
  ),
  each(
    'AggregateCommand.multiply',
    'A price times a quantity is a value.',
    [
      { price: 10, quantity: 100 },
      { price: 15, quantity: 50 },
    ],
    ($) => $.multiply(['$price', '$quantity']),
    [1000, 750],
  ),
  each(
    'AggregateCommand.pow',
    'Squares are powers of two.',
    [
      { x: 2, y: 3 },
      { x: 5, y: 7 },
      { x: 10, y: 20 },
    ],
    ($) => $.add([$.pow(['$x', 2]), $.pow(['$y', 2])]),
    [13, 74, 500],
  ),
  each(
    'AggregateCommand.sqrt',
    'A square root may be asked for in a list of one.',
    [
      { x: 2, y: 3 },
      { x: 5, y: 7 },
      { x: 10, y: 20 },
    ],
    ($) => $.sqrt([$.add([$.pow(['$x', 2]), $.pow(['$y', 2])])]),
    [3.605551275463989, 8.602325267042627, 22.360679774997898],
  ),
  each(
    'AggregateCommand.subtract',
    'Subtract takes the second from the first.',
    [
      { max: 10, min: 1 },
      { max: 7, min: 5 },
      { max: 6, min: 6 },
    ],
    ($) => $.subtract(['$max', '$min']),
    [9, 2, 0],
  ),
  ...rows('MongoDB manual, arithmetic expression operators', [
    ['A sum with null is null.', { a: 1, b: null }, ($) => $.add(['$a', '$b']), null],
    ['A sum with a missing field is null.', { a: 1 }, ($) => $.add(['$a', '$b']), null],
    [
      'A sum with a text is refused.',
      { a: 'x' },
      ($) => $.add(['$a', 1]),
      { refused: 'only supports numeric' },
    ],
    ['The rest of a division of null is null.', { a: null }, ($) => $.mod(['$a', 2]), null],
    ['The rest of a division keeps the sign.', { a: -5 }, ($) => $.mod(['$a', 3]), -2],
    ['A division by zero is refused.', { a: 1 }, ($) => $.divide(['$a', 0]), { refused: 'by zero' }],
    ['The rest of a division by zero is refused.', { a: 1 }, ($) => $.mod(['$a', 0]), { refused: 'by zero' }],
    [
      'Two dates make a duration.',
      { a: at('2019-05-02T00:00:00Z'), b: at('2019-05-01T00:00:00Z') },
      ($) => $.subtract(['$a', '$b']),
      86_400_000,
    ],
    [
      'Milliseconds are taken from a date.',
      { a: at('2019-05-02T00:00:00Z') },
      ($) => $.subtract(['$a', 1000]),
      at('2019-05-01T23:59:59Z'),
    ],
    [
      'A date is not taken from a number.',
      { a: at('2019-05-02T00:00:00Z') },
      ($) => $.subtract([1, '$a']),
      { refused: 'cant $subtract a date from a int' },
    ],
    [
      'Two dates are not added.',
      { a: at('2019-05-02T00:00:00Z') },
      ($) => $.add(['$a', '$a']),
      { refused: 'only one date' },
    ],
    [
      'A root of a negative number is refused.',
      { a: -1 },
      ($) => $.sqrt('$a'),
      { refused: 'greater than or equal to 0' },
    ],
    ['A root of nothing is null.', {}, ($) => $.sqrt('$a'), null],
    ['A logarithm of zero is refused.', { a: 0 }, ($) => $.ln('$a'), { refused: 'positive number' }],
    ['Zero has no negative power.', { a: 0 }, ($) => $.pow(['$a', -1]), { refused: 'negative exponent' }],
    [
      'Trunc with a number of digits came later and is refused.',
      { a: 1.234 },
      ($) => $.trunc(['$a', 1]),
      { refused: 'takes exactly 1 arguments. 2 were passed' },
    ],
    [
      'One operand is too few for a difference.',
      { a: 1 },
      ($) => $.subtract(['$a']),
      { refused: 'takes exactly 2 arguments' },
    ],
    [
      'An absolute value of a text is refused.',
      { a: 'x' },
      ($) => $.abs('$a'),
      { refused: 'only supports numeric types, not string' },
    ],
  ]),
];
