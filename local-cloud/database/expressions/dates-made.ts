// Dates made of numbers and of text.

import { type Doc, isPlainObject } from '../document';
import { badRequest, CloudRefusal } from '../refusal';
import { isNullish, typeOfValue } from '../values';
import { ofIsoWeek } from './calendar';
import { readDate } from './date-text';
import { optionalZone } from './dates';
import type { Operators } from './expression';
import { parametersOf } from './parameters';
import { instantAt, zoneOf } from './zones';

const HOUR = 3_600_000;

/** From and to, and what is taken where nothing is given. */
const PARTS: Record<string, readonly [least: number, most: number, absent: number]> = {
  year: [0, 9999, 0],
  month: [1, 12, 1],
  day: [1, 31, 1],
  isoWeekYear: [0, 9999, 0],
  isoWeek: [1, 53, 1],
  isoDayOfWeek: [1, 7, 1],
  hour: [0, 23, 0],
  minute: [0, 59, 0],
  second: [0, 59, 0],
  millisecond: [0, 999, 0],
};
const OF_DAY = ['hour', 'minute', 'second', 'millisecond', 'timezone'];

export const DATES_MADE: Operators = {
  $dateFromParts: (operand, compile, name) => {
    const iso = isPlainObject(operand) && 'isoWeekYear' in operand;
    const sent = parametersOf(operand, name, {
      needed: [iso ? 'isoWeekYear' : 'year'],
      optional: [...(iso ? ['isoWeek', 'isoDayOfWeek'] : ['month', 'day']), ...OF_DAY],
    });
    const zone = optionalZone(sent, compile);
    const given = Object.keys(sent).filter((key) => key !== 'timezone');
    const parts = given.map((key) => [key, compile(sent[key])] as const);
    return (scope) => {
      const values = parts.map(([key, value]) => [key, value(scope)] as const);
      const clocks = zone(scope);
      if (!clocks || values.some(([, value]) => isNullish(value))) return null;
      return new Date(instantAt(shownBy(Object.fromEntries(values), iso), clocks));
    };
  },
  $dateFromString: (operand, compile, name) => {
    const sent = parametersOf(operand, name, {
      needed: ['dateString'],
      optional: ['format', 'timezone', 'onError', 'onNull'],
    });
    const text = compile(sent.dateString);
    const format = 'format' in sent ? compile(sent.format) : undefined;
    const zone = 'timezone' in sent ? compile(sent.timezone) : undefined;
    const onNull = 'onNull' in sent ? compile(sent.onNull) : () => null;
    const onError = 'onError' in sent ? compile(sent.onError) : undefined;
    return (scope) => {
      const [value, pattern, named] = [text(scope), format?.(scope), zone?.(scope)];
      if (isNullish(value)) return onNull(scope);
      if ((format && isNullish(pattern)) || (zone && isNullish(named))) return null;
      try {
        return dateOf(value, pattern, zone ? named : undefined);
      } catch (error) {
        if (onError && error instanceof CloudRefusal) return onError(scope);
        throw error;
      }
    };
  },
};

function shownBy(parts: Doc, iso: boolean): number {
  const of = (key: string) => partOf(key, parts[key]);
  const day = iso
    ? ofIsoWeek(of('isoWeekYear'), of('isoWeek'), of('isoDayOfWeek'))
    : Date.UTC(of('year'), of('month') - 1, of('day'));
  return day + of('hour') * HOUR + of('minute') * 60_000 + of('second') * 1000 + of('millisecond');
}

function partOf(key: string, value: unknown): number {
  const [least, most, absent] = PARTS[key] ?? [0, 0, 0];
  if (value === undefined) return absent;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw badRequest(
    `'${key}' must evaluate to an integer in the range ${least} to ${most}, found ${typeOfValue(value)} with value ${String(value)}`,
  );
}

function dateOf(value: unknown, pattern: unknown, named: unknown): Date {
  if (typeof value !== 'string')
    throw badRequest(`$dateFromString requires that 'dateString' be a string, found: ${typeOfValue(value)}`);
  const { shown, offset } = readDate(value, pattern);
  if (offset !== undefined && named !== undefined)
    throw badRequest(
      'you cannot pass in a date/time string with time zone information together with a timezone',
    );
  if (offset !== undefined) return new Date(shown - offset);
  return new Date(instantAt(shown, zoneOf(named ?? 'UTC')));
}
