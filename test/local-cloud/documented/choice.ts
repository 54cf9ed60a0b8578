import { each, projecting, withThen } from './page';

const PRICES = [10, 80, 50].map((value) => ({ value }));
const SPANS = [
  { min: 10, max: 100 },
  { min: 60, max: 80 },
  { min: 30, max: 50 },
];
const ITEMS = [100, 200, 300].map((amount) => ({ amount }));

export const CHOICE = [
  each(
    'AggregateCommand.cmp',
    'A comparison tells less, more or equal.',
    [
      { a: 10, b: 100 },
      { a: 80, b: 20 },
      { a: 50, b: 50 },
    ],
    ($) => $.cmp(['$a', '$b']),
    [-1, 1, 0],
  ),
  each('AggregateCommand.eq', 'A value equals.', PRICES, ($) => $.eq(['$value', 50]), [false, false, true]),
  each('AggregateCommand.neq', 'A value does not equal.', PRICES, ($) => $.neq(['$value', 50]), [
    true,
    true,
    false,
  ]),
  each('AggregateCommand.gt', 'A value is more.', PRICES, ($) => $.gt(['$value', 50]), [false, true, false]),
  each('AggregateCommand.gte', 'A value is not less.', PRICES, ($) => $.gte(['$value', 50]), [
    false,
    true,
    true,
  ]),
  each('AggregateCommand.lt', 'A value is less.', PRICES, ($) => $.lt(['$value', 50]), [true, false, false]),
  each('AggregateCommand.lte', 'A value is not more.', PRICES, ($) => $.lte(['$value', 50]), [
    true,
    false,
    true,
  ]),
  each(
    'AggregateCommand.and',
    'Both conditions hold.',
    SPANS,
    ($) => $.and([$.gte(['$min', 30]), $.lte(['$max', 80])]),
    [false, true, true],
  ),
  each(
    'AggregateCommand.or',
    'One of two conditions holds.',
    SPANS,
    ($) => $.or([$.lt(['$min', 40]), $.gt(['$max', 60])]),
    [true, true, true],
  ),
  each('AggregateCommand.not', 'A condition does not hold.', SPANS, ($) => $.not($.gt(['$min', 40])), [
    true,
    false,
    true,
  ]),
  each(
    'AggregateCommand.cond',
    'One of two values is chosen.',
    ITEMS,
    ($) => $.cond(withThen(0.7, { if: $.gte(['$amount', 200]), else: 0.9 })),
    [0.9, 0.7, 0.7],
  ),
  each(
    'AggregateCommand.switch',
    'The first branch that holds is chosen.',
    ITEMS,
    ($) =>
      $.switch({
        branches: [
          withThen(0.8, { case: $.gt(['$amount', 250]) }),
          withThen(0.9, { case: $.gt(['$amount', 150]) }),
        ],
        default: 1,
      }),
    [1, 0.9, 0.8],
  ),
  each(
    'AggregateCommand.ifNull',
    'Null and nothing are made up for.',
    [{ d: '这是商品A' }, { d: null }, {}],
    ($) => $.ifNull(['$d', '商品描述空缺']),
    ['这是商品A', '商品描述空缺', '商品描述空缺'],
  ),
  each(
    'AggregateCommand.let',
    'A value is named and used.',
    [
      { cost: -10, discount: 0.95, price: 100 },
      { cost: -10, discount: 1, price: 10 },
    ],
    ($) =>
      $.let({
        vars: { priceTotal: $.multiply(['$price', '$discount']) },
        in: $.sum(['$$priceTotal', '$cost']),
      }),
    [85, 0],
  ),
  each(
    'AggregateCommand.literal',
    'A text with a dollar is no path where it is meant as it stands.',
    [{ price: '$1' }, { price: '$5.60' }],
    ($) => $.eq(['$price', $.literal('$1')]),
    [true, false],
  ),
  projecting(
    'AggregateCommand.literal',
    'A literal one is a value, not a wish to keep a field.',
    [{ _id: '0', price: '$1' }],
    ($) => ({ price: 1, amount: $.literal(1) }),
    [{ _id: '0', price: '$1', amount: 1 }],
  ),
];
