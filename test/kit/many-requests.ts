import type { Appointment } from '#domain/appointment/request';
import { DAY, HOUR } from '#domain/kernel/time';
import { seal, sealContact } from '../../cloudfunctions/runtime/seal';
import { answeredAt } from './answered-request';
import { MONDAY_NINE } from './district';
import { inState } from './given-requests';
import { YUNNAN, ZHONGSHAN } from './studios';

const SAID = {
  about: seal('装修队欠我两个月工钱'),
  contact: sealContact({ name: '刘女士', phone: '13905321111', door: '' }),
};
const OPEN = { ...inState('requested').request, ...SAID, version: 1, effects: {}, owed: 0 };
const ANSWERED = { ...inState('answered').request, ...SAID, version: 1, effects: {}, owed: 0 };

/** So many requests over half a year: a third on a desk of two studios, every fifth 刘女士's, some late. */
export const requestDocuments = (count: number): Appointment[] =>
  Array.from({ length: count }, (_, i) => requestNo(i));

function requestNo(i: number): Appointment {
  const requestedAt = MONDAY_NINE - (i % 180) * DAY - i;
  const studioId = i % 2 === 0 ? YUNNAN : ZHONGSHAN;
  const own = { _id: `request-${i}`, residentId: i % 5 === 0 ? 'liu' : `resident-${i % 97}`, requestedAt };
  if (i % 3 !== 0) return { ...ANSWERED, ...own, ...answeredAt(ANSWERED, requestedAt + DAY), actsAt: null };
  const dueAt = MONDAY_NINE + (i % 60) * HOUR + i;
  return {
    ...OPEN,
    ...own,
    desk: `studio/${studioId}`,
    aboveDesk: i % 4 === 0 ? 'above/district-studio' : null,
    dueAt,
    actsAt: null,
  };
}
