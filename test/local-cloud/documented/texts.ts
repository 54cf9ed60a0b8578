import { at, each, rows } from './page';

const STUDENTS = [
  { firstName: 'Yuanxin', lastName: 'Dong', birthday: '1999/12/12' },
  { firstName: 'Weijia', lastName: 'Wang', birthday: '1998/11/11' },
  { firstName: 'Chengxi', lastName: 'Li', birthday: '1997/10/10' },
];
const NAMED = [{ name: 'dongyuanxin', nickname: '心谭' }];
const DAYS = [
  ['1999', '12', '12'],
  ['1998', '11', '11'],
  ['1997', '10', '10'],
];

export const TEXTS = [
  each(
    'AggregateCommand.concat',
    'Texts are joined.',
    STUDENTS,
    ($) => $.concat(['$firstName', ' ', '$lastName']),
    ['Yuanxin Dong', 'Weijia Wang', 'Chengxi Li'],
  ),
  each(
    'AggregateCommand.indexOfBytes',
    'The byte is told at which a text is found.',
    STUDENTS,
    ($) => $.indexOfBytes(['$firstName', 'a']),
    [2, 5, -1],
  ),
  each(
    'AggregateCommand.indexOfCP',
    'The character is told at which a text is found.',
    STUDENTS,
    ($) => $.indexOfCP(['$firstName', 'a']),
    [2, 5, -1],
  ),
  each('AggregateCommand.split', 'A text is split.', STUDENTS, ($) => $.split(['$birthday', '/']), DAYS),
  each(
    'AggregateCommand.strLenBytes',
    'Bytes are counted.',
    NAMED,
    ($) => [$.strLenBytes('$name'), $.strLenBytes('$nickname')],
    [[11, 6]],
  ),
  each(
    'AggregateCommand.strLenCP',
    'Characters are counted.',
    NAMED,
    ($) => [$.strLenCP('$name'), $.strLenCP('$nickname')],
    [[11, 2]],
  ),
  each(
    'AggregateCommand.strcasecmp',
    'Texts are compared whatever their case.',
    STUDENTS,
    ($) => $.strcasecmp(['$firstName', '$lastName']),
    [1, 1, -1],
  ),
  each(
    'AggregateCommand.substr',
    'A negative length takes all the rest.',
    STUDENTS,
    ($) => [$.substr(['$birthday', 0, 4]), $.substr(['$birthday', 5, 2]), $.substr(['$birthday', 8, -1])],
    DAYS,
  ),
  each(
    'AggregateCommand.substrBytes',
    'Bytes are cut out, with a negative length all the rest.',
    STUDENTS,
    ($) => [
      $.substrBytes(['$birthday', 0, 4]),
      $.substrBytes(['$birthday', 5, 2]),
      $.substrBytes(['$birthday', 8, -1]),
    ],
    DAYS,
  ),
  each(
    'AggregateCommand.substrCP',
    'Characters are cut out.',
    NAMED,
    ($) => $.substrCP(['$nickname', 0, 1]),
    ['心'],
  ),
  each('AggregateCommand.toLower', 'Letters become small.', STUDENTS, ($) => $.toLower('$firstName'), [
    'yuanxin',
    'weijia',
    'chengxi',
  ]),
  each('AggregateCommand.toUpper', 'Letters become capitals.', STUDENTS, ($) => $.toUpper('$lastName'), [
    'DONG',
    'WANG',
    'LI',
  ]),
  ...rows('MongoDB manual, string expression operators', [
    ['A text joined with null is null.', { a: 'x', b: null }, ($) => $.concat(['$a', '$b']), null],
    [
      'A text joined with a number is refused.',
      { a: 'x' },
      ($) => $.concat(['$a', 1]),
      { refused: 'only supports strings, not int' },
    ],
    [
      'Bytes and characters differ behind Chinese.',
      { a: '工会abc' },
      ($) => [$.indexOfBytes(['$a', 'b']), $.indexOfCP(['$a', 'b'])],
      [7, 3],
    ],
    [
      'A text is looked for between two places.',
      { a: 'abcabc' },
      ($) => [$.indexOfCP(['$a', 'a', 1]), $.indexOfCP(['$a', 'a', 1, 3]), $.indexOfBytes(['$a', 'c', 3, 6])],
      [3, -1, 5],
    ],
    ['The place of a text in nothing is null.', {}, ($) => $.indexOfCP(['$a', 'x']), null],
    [
      'The place of nothing is refused.',
      { a: 'x' },
      ($) => $.indexOfCP(['$a', '$b']),
      { refused: 'only supports strings, not missing' },
    ],
    [
      'A negative place to begin is refused.',
      { a: 'x' },
      ($) => $.indexOfBytes(['$a', 'x', -1]),
      { refused: 'nonnegative' },
    ],
    [
      'Half a character is refused.',
      { a: '工会' },
      ($) => $.substrBytes(['$a', 0, 2]),
      { refused: 'middle of a UTF-8 character' },
    ],
    ['A part behind the end is empty.', { a: 'abc' }, ($) => $.substr(['$a', 9, 2]), ''],
    [
      'A negative beginning of a part is refused.',
      { a: 'abc' },
      ($) => $.substr(['$a', -1, 2]),
      { refused: 'non-negative' },
    ],
    [
      'A negative number of characters is refused.',
      { a: 'abc' },
      ($) => $.substrCP(['$a', 0, -1]),
      { refused: 'nonnegative' },
    ],
    ['A part of a number is a part of its digits.', { a: 2019 }, ($) => $.substr(['$a', 0, 2]), '20'],
    [
      'A part of a date is a part of its ISO form.',
      { a: at('2019-05-14T09:38:51.686Z') },
      ($) => $.substr(['$a', 0, 10]),
      '2019-05-14',
    ],
    ['A part of nothing is empty.', {}, ($) => $.substrCP(['$a', 0, 1]), ''],
    [
      'A part of a truth is refused.',
      { a: true },
      ($) => $.substrCP(['$a', 0, 1]),
      { refused: 'BSON type bool to String' },
    ],
    ['Capitals of nothing are an empty text.', {}, ($) => $.toUpper('$a'), ''],
    ['Letters other than A to Z keep their case.', { a: 'é工a' }, ($) => $.toUpper('$a'), 'é工A'],
    [
      'The length of nothing is refused.',
      {},
      ($) => $.strLenCP('$a'),
      { refused: 'only supports strings, not missing' },
    ],
    ['Nothing and an empty text are compared alike.', {}, ($) => $.strcasecmp(['$a', '']), 0],
    ['Nothing is split into null.', {}, ($) => $.split(['$a', '/']), null],
    [
      'To split by nothing at all is refused.',
      { a: 'x' },
      ($) => $.split(['$a', '']),
      { refused: 'non-empty separator' },
    ],
  ]),
];
