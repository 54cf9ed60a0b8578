import { CALENDAR_ID, type Calendar, USUAL } from '#domain/appointment/calendar';
import type { Studio } from '#domain/appointment/studio';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';

/** A district has some hundred and fifty studios. */
const STUDIOS_MAX = 500;

/** 工会有约工作室 */
export const studios = {
  findById: (id: string) => findById<Studio>('studios', id),
  /** With the working calendar, by which its roster is read; one call. */
  withCalendar: async (id: string): Promise<{ studio: Studio | null; calendar: Calendar }> => {
    const [row] = await findAlong<Studio, WithCalendar>(
      'studios',
      { where: { _id: id }, limit: 1 },
      CALENDAR,
    );
    return { studio: row?.found ?? null, calendar: calendarIn(row?.along) };
  },
  all: () => find<Studio>('studios', { where: { open: command.in([true, false]) }, limit: STUDIOS_MAX }),
};

/** The working calendar along with something that is reckoned by it. */
export const CALENDAR = {
  district: { is: [CALENDAR_ID] },
  calendars: { from: 'working_calendars', by: 'district' } as const,
};
export interface WithCalendar {
  readonly calendars: Calendar;
}
export const calendarIn = (along?: { readonly calendars: readonly Calendar[] }): Calendar =>
  along?.calendars[0] ?? USUAL;

/** 工作日历; the usual one until staff have written another. */
export const calendars = {
  current: async (): Promise<Calendar> =>
    (await findById<Calendar>('working_calendars', CALENDAR_ID)) ?? USUAL,
};
