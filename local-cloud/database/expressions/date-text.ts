// Reads dates written as text: after a pattern, or in ISO 8601's forms (MongoDB guesses at more of them).

import { badRequest } from '../refusal';
import { ofIsoWeek } from './calendar';

export interface ReadDate {
  /** What the text shows, as if it were UTC. */
  shown: number;
  /** Ahead of UTC, in milliseconds, where the text says so. */
  offset?: number;
}

const ISO =
  /^(?<Y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ](?<H>\d\d):(?<M>\d\d)(?::(?<S>\d\d)(?:\.(?<L>\d{1,3}))?)?)?\s*(?<z>Z|[+-]\d\d:?\d\d)?$/;

const FIELDS: Record<string, string> = {
  Y: '\\d{4}',
  G: '\\d{4}',
  m: '\\d\\d?',
  d: '\\d\\d?',
  H: '\\d\\d?',
  M: '\\d\\d?',
  S: '\\d\\d?',
  L: '\\d{1,3}',
  u: '\\d',
  V: '\\d\\d?',
  z: 'Z|[+-]\\d\\d:?\\d\\d',
  Z: '[+-]\\d{1,3}',
};

export function readDate(text: string, pattern: unknown): ReadDate {
  const read = (pattern === undefined ? ISO : expressionOf(pattern)).exec(text)?.groups;
  if (!read) throw badRequest(`Error parsing date string '${text}'`);
  const of = (field: string, absent: number) => Number(read[field] ?? absent);
  const [month, day, hour] = [of('m', 1), of('d', 1), of('H', 0)];
  const inRange = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(of('Y', 2000), month);
  if (!inRange || hour > 23 || of('M', 0) > 59 || of('S', 0) > 59)
    throw badRequest(`Error parsing date string '${text}': a field is out of its range`);
  const date = read.G
    ? ofIsoWeek(of('G', 0), of('V', 1), of('u', 1))
    : Date.UTC(of('Y', 1970), month - 1, day);
  const shown =
    date + ((hour * 60 + of('M', 0)) * 60 + of('S', 0)) * 1000 + Number((read.L ?? '').padEnd(3, '0'));
  const offset = offsetOf(read);
  return offset === undefined ? { shown } : { shown, offset };
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function expressionOf(pattern: unknown): RegExp {
  if (typeof pattern !== 'string') throw badRequest("$dateFromString requires that 'format' be a string");
  const source = pattern.replace(/%(.?)|[\\^$.*+?()[\]{}|/]/gs, (found, field: string | undefined) => {
    if (field === undefined) return `\\${found}`;
    if (field === '%') return '%';
    const digits = FIELDS[field];
    if (!digits) throw badRequest(`Invalid format character '%${field}' in format string`);
    return `(?<${field}>${digits})`;
  });
  try {
    return new RegExp(`^${source}$`);
  } catch {
    throw badRequest(`the local cloud reads each part of a date once: '${pattern}'`);
  }
}

function offsetOf({ z, Z }: Record<string, string | undefined>): number | undefined {
  if (Z !== undefined) return Number(Z) * 60_000;
  if (z === undefined) return undefined;
  if (z === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(z) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -offset : offset;
}
