import type { ExpressionName } from './offered';
import { at, each, shown } from './page';

const PARTS: [ExpressionName, number][] = [
  ['year', 2019],
  ['month', 5],
  ['dayOfMonth', 14],
  ['dayOfWeek', 3],
  ['dayOfYear', 134],
  ['hour', 9],
  ['minute', 38],
  ['second', 51],
  ['millisecond', 686],
  ['week', 19],
  ['isoWeek', 20],
  ['isoWeekYear', 2019],
  ['isoDayOfWeek', 2],
];
const DATE = at('2019-05-14T09:38:51.686Z');
const EVENINGS = ['1999-12-11', '1998-11-10', '1997-10-09'].map((day) => ({
  date: at(`${day}T16:00:00.000Z`),
}));

/** The weeks of days round the new year: from Sunday on, and after ISO 8601. */
const WEEKS: [day: string, week: number, isoWeek: number, isoYear: number][] = [
  ['2017-01-01', 1, 52, 2016],
  ['2018-12-31', 52, 1, 2019],
  ['2019-01-01', 0, 1, 2019],
  ['2019-01-05', 0, 1, 2019],
  ['2019-01-06', 1, 1, 2019],
  ['2016-01-02', 0, 53, 2015],
  ['2016-01-03', 1, 53, 2015],
  ['2000-12-31', 53, 52, 2000],
  ['2021-01-03', 1, 53, 2020],
  ['2024-12-30', 52, 1, 2025],
];

export const DATES = [
  ...PARTS.map(([name, value]) =>
    each(
      `AggregateCommand.${name}`,
      `The ${name} of a date is a number.`,
      [{ date: DATE }],
      ($) => $[name]('$date'),
      [value],
    ),
  ),
  ...WEEKS.map(([day, week, isoWeek, isoYear]) =>
    each(
      'MongoDB manual, $week and $isoWeek',
      `The ${day} lies in its week.`,
      [{ date: at(`${day}T12:00:00Z`) }],
      ($) => [$.week('$date'), $.isoWeek('$date'), $.isoWeekYear('$date'), shown($, '%U %V %G')],
      [
        [
          week,
          isoWeek,
          isoYear,
          `${String(week).padStart(2, '0')} ${String(isoWeek).padStart(2, '0')} ${isoYear}`,
        ],
      ],
    ),
  ),
  each(
    'AggregateCommand.dateFromParts',
    'Parts are those of clocks in their zone.',
    [{}],
    ($) => $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' }),
    [at('2017-02-08T17:00:00.000Z')],
  ),
  each(
    'AggregateCommand.dateFromString',
    'An ISO text is read.',
    [{}],
    ($) => $.dateFromString({ dateString: '2019-05-14T09:38:51.686Z' }),
    [DATE],
  ),
  each(
    'AggregateCommand.dateToString',
    'A date is written after a format.',
    EVENINGS,
    ($) => shown($, '%Y-%m-%d'),
    ['1999-12-11', '1998-11-10', '1997-10-09'],
  ),
  each(
    'AggregateCommand.dateToString',
    'A date is written as in Shanghai.',
    EVENINGS,
    ($) => shown($, '%H:%M:%S', 'Asia/Shanghai'),
    ['00:00:00', '00:00:00', '00:00:00'],
  ),
  each(
    'AggregateCommand.dateToString',
    'Something is written where there is no date.',
    EVENINGS,
    ($) => $.dateToString({ date: '$empty', onNull: 'null' }),
    ['null', 'null', 'null'],
  ),
];
