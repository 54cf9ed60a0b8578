import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import { calendarFile } from '../../../src/platform/calendar';

test('a browser hands out an entry as every calendar reads it: in UTC, with what would end a line escaped', () => {
  const file = calendarFile({
    title: '厨房下水道疏通：马师傅上门',
    from: instantOf('2026-12-01', '10:00'),
    to: instantOf('2026-12-01', '12:00'),
    place: '云南路 8 号, 2 楼; 左手',
    words: '先看清\n是不是本人',
  });
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gongdaojia//CN',
    'BEGIN:VEVENT',
    expect.stringMatching(/^UID:\d+-\d+@gongdaojia$/),
    'DTSTAMP:20261201T020000Z',
    'DTSTART:20261201T020000Z',
    'DTEND:20261201T040000Z',
    'SUMMARY:厨房下水道疏通：马师傅上门',
    'LOCATION:云南路 8 号\\, 2 楼\\; 左手',
    'DESCRIPTION:先看清\\n是不是本人',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
