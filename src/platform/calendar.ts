import { handOut } from './hand-out';

export interface CalendarEntry {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Empty where there is none. */
  readonly place: string;
  readonly words: string;
}

/** A browser has no calendar: it hands out a file that every calendar reads. */
export async function addToCalendar(entry: CalendarEntry): Promise<boolean> {
  await handOut('日历.ics', calendarFile(entry), 'text/calendar');
  return true;
}

/** As RFC 5545 has it: instants in UTC, lines that end with a carriage return. */
export const calendarFile = ({ title, from, to, place, words }: CalendarEntry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gongdaojia//CN',
    'BEGIN:VEVENT',
    `UID:${from}-${to}@gongdaojia`,
    `DTSTAMP:${inUtc(from)}`,
    `DTSTART:${inUtc(from)}`,
    `DTEND:${inUtc(to)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(words)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const inUtc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = (words: string): string => words.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
