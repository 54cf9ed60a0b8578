import { workingDaysAfter } from '#domain/appointment/calendar';
import { ALONE_HOLDS, CONFIRM_AT_ONCE_WITHIN_DAYS } from '#domain/standing/grounds';
import { identities } from '../store/identities';
import { calendars } from '../store/studios';

/** Until when somebody else confirms what one member of staff has set at once; where nobody else is there, how long it holds. */
export async function confirmAtOnceBy(now: number): Promise<number> {
  const [calendar, staff] = await Promise.all([calendars.current(), identities.staff()]);
  return staff.length < 2 ? now + ALONE_HOLDS : workingDaysAfter(calendar, now, CONFIRM_AT_ONCE_WITHIN_DAYS);
}
