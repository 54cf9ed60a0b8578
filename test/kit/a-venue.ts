import { DAY, dayOf } from '#domain/kernel/time';
import type { Input } from '../../src/platform/rooms';

/** As a keeper fills it in: a hall, lent by the hour, a quarter of an hour between. */
export const aVenue = (of: Partial<Venue> = {}): Venue => ({
  ...{ name: '职工之家羽毛球馆', where: '云南路 18 号二楼', words: '两片场地，球拍自己带。', open: true },
  ...{ capacity: 1, lastsMinutes: 60, bufferMinutes: 15, audience: 'everybody', freeUntilHours: 24 },
  ...of,
});
type Venue = Omit<Input<'session', 'makeVenue'>, 'unionId'>;

/** An afternoon three days ahead, from two to half past five: three hours. */
export const anOpening = (now: number, of: Partial<Opening> = {}): Opening => ({
  ...{ day: dayOf(now + 3 * DAY), fromMinutes: 14 * 60, toMinutes: 17 * 60 + 30, times: 1 },
  ...of,
});
type Opening = Omit<Input<'session', 'publishHours'>, 'venueId'>;
