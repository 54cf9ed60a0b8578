import { CALENDAR_ID, type Calendar, USUAL } from '#domain/appointment/calendar';
import type { Studio } from '#domain/appointment/studio';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A district has some hundred and fifty studios. */
const STUDIOS_MAX = 500;

/** 工会有约工作室 */
export const studios = {
  findById: (id: string) => findById<Studio>('studios', id),
  all: () => find<Studio>('studios', { where: { open: command.in([true, false]) }, limit: STUDIOS_MAX }),
};

/** 工作日历; the usual one until staff have written another. */
export const calendars = {
  current: async (): Promise<Calendar> =>
    (await findById<Calendar>('working_calendars', CALENDAR_ID)) ?? USUAL,
};
