import Taro from '@tarojs/taro';
import type { CalendarEntry } from './calendar';
import { orNothing } from './privacy';

/** Puts it into the phone's own calendar, which asks the person first. Answers whether it is there. */
export async function addToCalendar({ title, from, to, place, words }: CalendarEntry): Promise<boolean> {
  const entry = { title, startTime: secondsOf(from), endTime: String(secondsOf(to)) };
  const more = { location: place, description: words, alarmOffset: ALARM_BEFORE };
  return (await orNothing(() => Taro.addPhoneCalendar({ ...entry, ...more }), 'calendar')) !== null;
}

const secondsOf = (at: number): number => Math.floor(at / 1000);
/** Seconds. */
const ALARM_BEFORE = 60 * 60;
