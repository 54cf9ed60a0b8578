// What a date holds, as numbers and as text.

import { ObjectId } from 'bson';
import { isPlainObject } from '../document';
import { badRequest } from '../refusal';
import { isNullish, typeOfValue } from '../values';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar';
import type { Compile, Expression, Operator, Operators } from './expression';
import { operandsOf } from './expression';
import { parametersOf } from './parameters';
import { UTC, type Zone, zoneOf } from './zones';

export const DATES: Operators = {
  $year: part((shown) => shown.getUTCFullYear()),
  $month: part((shown) => shown.getUTCMonth() + 1),
  $dayOfMonth: part((shown) => shown.getUTCDate()),
  $dayOfWeek: part((shown) => shown.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((shown) => shown.getUTCHours()),
  $minute: part((shown) => shown.getUTCMinutes()),
  $second: part((shown) => shown.getUTCSeconds()),
  $millisecond: part((shown) => shown.getUTCMilliseconds()),
  $week: part(week),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $isoDayOfWeek: part(isoDayOfWeek),
  $dateToString: (operand, compile, name) => {
    const sent = parametersOf(operand, name, {
      needed: ['date'],
      optional: ['format', 'timezone', 'onNull'],
    });
    const format = compile(sent.format ?? '%Y-%m-%dT%H:%M:%S.%LZ');
    const instead = 'onNull' in sent ? compile(sent.onNull) : () => null;
    const dateIn = zonedDate(sent, compile);
    return (scope) => {
      const pattern = format(scope);
      const found = dateIn(scope);
      if (!found) return instead(scope);
      if (isNullish(pattern)) return null;
      if (typeof pattern !== 'string') throw badRequest(`${name} requires that 'format' be a string`);
      return formatted(found, pattern, name);
    };
  },
};

interface Zoned {
  /** Its UTC fields are what clocks show in the zone. */
  shown: Date;
  offset: number;
}

function part(of: (shown: Date) => number): Operator {
  return (operand, compile, name) => {
    const [single] = operandsOf(operand, name, 1, 1);
    const named = isPlainObject(single) && 'date' in single;
    const sent = named
      ? parametersOf(single, name, { needed: ['date'], optional: ['timezone'] })
      : { date: single };
    const dateIn = zonedDate(sent, compile);
    return (scope) => {
      const found = dateIn(scope);
      return found ? of(found.shown) : null;
    };
  };
}

function zonedDate(
  sent: { date?: unknown; timezone?: unknown },
  compile: Compile,
): (scope: Parameters<Expression>[0]) => Zoned | undefined {
  const date = compile(sent.date);
  const zone = optionalZone(sent, compile);
  return (scope) => {
    const [value, clocks] = [date(scope), zone(scope)];
    if (isNullish(value) || !clocks) return undefined;
    const at = instantOf(value);
    return { shown: new Date(at + clocks(at)), offset: clocks(at) };
  };
}

/** UTC where none is given; nothing where the one given is null. */
export function optionalZone(
  sent: { timezone?: unknown },
  compile: Compile,
): (scope: Parameters<Expression>[0]) => Zone | undefined {
  if (!('timezone' in sent)) return () => UTC;
  const zone = compile(sent.timezone);
  return (scope) => {
    const name = zone(scope);
    return isNullish(name) ? undefined : zoneOf(name);
  };
}

function instantOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  throw badRequest(`can't convert from BSON type ${typeOfValue(value)} to Date`);
}

const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

const FIELDS: Record<string, (date: Zoned) => string> = {
  '%': () => '%',
  Y: ({ shown }) => padded(shown.getUTCFullYear(), 4),
  m: ({ shown }) => padded(shown.getUTCMonth() + 1, 2),
  d: ({ shown }) => padded(shown.getUTCDate(), 2),
  H: ({ shown }) => padded(shown.getUTCHours(), 2),
  M: ({ shown }) => padded(shown.getUTCMinutes(), 2),
  S: ({ shown }) => padded(shown.getUTCSeconds(), 2),
  L: ({ shown }) => padded(shown.getUTCMilliseconds(), 3),
  j: ({ shown }) => padded(dayOfYear(shown), 3),
  w: ({ shown }) => String(shown.getUTCDay() + 1),
  u: ({ shown }) => String(isoDayOfWeek(shown)),
  U: ({ shown }) => padded(week(shown), 2),
  V: ({ shown }) => padded(isoWeek(shown), 2),
  G: ({ shown }) => padded(isoWeekYear(shown), 4),
  z: ({ offset }) =>
    `${sign(offset)}${padded(Math.floor(minutes(offset) / 60), 2)}${padded(minutes(offset) % 60, 2)}`,
  Z: ({ offset }) => `${sign(offset)}${padded(minutes(offset), 3)}`,
};

const sign = (offset: number) => (offset < 0 ? '-' : '+');
const minutes = (offset: number) => Math.floor(Math.abs(offset) / 60_000);

function formatted(date: Zoned, pattern: string, name: string): string {
  return pattern.replace(/%(.?)/gs, (_, field: string) => {
    const show = FIELDS[field];
    if (!show) throw badRequest(`Invalid format character '%${field}' in format string (${name})`);
    return show(date);
  });
}
