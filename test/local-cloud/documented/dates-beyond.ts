import { at, rows, shown } from './page';

const DATE = at('2019-05-14T09:38:51.686Z');

export const DATES_BEYOND = [
  ...rows('MongoDB manual, date expression operators', [
    [
      'All of a date can be written.',
      { date: DATE },
      ($) => shown($, '%Y %m %d %H %M %S %L %j %w %u %z %Z %%'),
      '2019 05 14 09 38 51 686 134 3 2 +0000 +000 %',
    ],
    [
      'An offset is written as hours and as minutes.',
      { date: DATE },
      ($) => shown($, '%H:%M %z %Z', '+05:30'),
      '15:08 +0530 +330',
    ],
    [
      'Without a format a date is written after ISO 8601.',
      { date: DATE },
      ($) => $.dateToString({ date: '$date' }),
      '2019-05-14T09:38:51.686Z',
    ],
    [
      'An unknown letter of a format is refused.',
      { date: DATE },
      ($) => shown($, '%Q'),
      { refused: "Invalid format character '%Q'" },
    ],
    ['The year of nothing is null.', {}, ($) => $.year('$date'), null],
    [
      'The year of a text is refused.',
      { date: '2019-05-14' },
      ($) => $.year('$date'),
      { refused: "can't convert from BSON type string to Date" },
    ],
    [
      'A part is told of a zone.',
      { date: DATE },
      ($) => $.hour({ date: '$date', timezone: 'Asia/Shanghai' }),
      17,
    ],
    [
      'Summer time counts.',
      { date: at('2019-07-01T00:00:00Z') },
      ($) => [
        $.hour({ date: '$date', timezone: 'America/New_York' }),
        $.dayOfMonth({ date: '$date', timezone: 'America/New_York' }),
      ],
      [20, 30],
    ],
    [
      'Without a zone that is asked for there is no part.',
      { date: DATE },
      ($) => $.hour({ date: '$date', timezone: '$zone' }),
      null,
    ],
    [
      'An unknown zone is refused.',
      { date: DATE },
      ($) => $.hour({ date: '$date', timezone: 'Atlantis' }),
      { refused: 'unrecognized time zone identifier' },
    ],
    [
      'Parts that are not given are the first.',
      {},
      ($) => $.dateFromParts({ year: 2020 }),
      at('2020-01-01T00:00:00Z'),
    ],
    [
      'A date is made of an ISO week.',
      {},
      ($) => $.dateFromParts({ isoWeekYear: 2020, isoWeek: 53, isoDayOfWeek: 5 }),
      at('2021-01-01T00:00:00Z'),
    ],
    ['A null part makes null.', { m: null }, ($) => $.dateFromParts({ year: 2020, month: '$m' }), null],
    [
      'The thirteenth month is refused.',
      {},
      ($) => $.dateFromParts({ year: 2020, month: 13 }),
      { refused: 'in the range 1 to 12' },
    ],
    [
      'A text of a day is midnight.',
      {},
      ($) => $.dateFromString({ dateString: '2017-02-08' }),
      at('2017-02-08T00:00:00Z'),
    ],
    [
      'A text without offset is read in a zone.',
      {},
      ($) => $.dateFromString({ dateString: '2017-02-08T12:10:40.787', timezone: 'America/New_York' }),
      at('2017-02-08T17:10:40.787Z'),
    ],
    [
      'An offset in a text counts.',
      {},
      ($) => $.dateFromString({ dateString: '2017-02-08T12:10:40+0800' }),
      at('2017-02-08T04:10:40Z'),
    ],
    [
      'An offset and a zone are one too many.',
      {},
      ($) => $.dateFromString({ dateString: '2017-02-08T12:10:40Z', timezone: 'UTC' }),
      { refused: 'together with a timezone' },
    ],
    [
      'A text is read after a format.',
      {},
      ($) => $.dateFromString({ dateString: '06-15-2018', format: '%m-%d-%Y' }),
      at('2018-06-15T00:00:00Z'),
    ],
    [
      'What is no date is refused.',
      {},
      ($) => $.dateFromString({ dateString: '2018-02-30' }),
      { refused: 'Error parsing date string' },
    ],
    [
      'What is no date may be answered otherwise.',
      {},
      ($) => $.dateFromString({ dateString: 'soon', onError: 'no date' }),
      'no date',
    ],
    ['No text makes null.', {}, ($) => $.dateFromString({ dateString: '$a' }), null],
  ]),
];
