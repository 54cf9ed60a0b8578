// Time zones: UTC, an offset such as +08:00, or a name such as Asia/Shanghai.

import { badRequest } from '../refusal';

const MINUTE = 60_000;

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export type Zone = (at: number) => number;

export const UTC: Zone = () => 0;

export function zoneOf(name: unknown): Zone {
  if (typeof name !== 'string') throw badRequest('timezone must evaluate to a string');
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(name) ?? [];
  if (hours === undefined) return namedZone(name);
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return () => (sign === '-' ? -offset : offset);
}

/** The instant at which the clocks of a zone show this time. */
export function instantAt(shown: number, zone: Zone): number {
  const guess = shown - zone(shown);
  return shown - zone(guess);
}

function namedZone(name: string): Zone {
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return (at) => shownBy(clock, at) - Math.floor(at / 1000) * 1000;
  } catch {
    throw badRequest(`unrecognized time zone identifier: "${name}"`);
  }
}

function shownBy(clock: Intl.DateTimeFormat, at: number): number {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
