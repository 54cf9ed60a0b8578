import { aboveDeskOf } from '#domain/appointment/desks';
import type { Appointment } from '#domain/appointment/request';
import type { Provider } from '#domain/firm/firm';
import type { Member } from '#domain/membership/member';
import { isMember, type RepairOrder } from '#domain/repair/order';
import { orderRow } from '#domain/repair/view-row';
import type { FoundFirm, FoundPerson, FoundRequest } from '#domain/search-contract';

// What a look-up shows of each kind: no phone, no door, no words of anybody's.

export function personRow({ _id, name, addresses, union }: Member): FoundPerson {
  const [home] = addresses;
  const place = home ? { street: home.street, community: home.community } : null;
  return { personId: _id, name, place, number: union?.number ?? null };
}

/** Somebody for whom staff or others booked, and who has no account. */
export const withoutApp = ({ residentId, place }: RepairOrder): FoundPerson[] =>
  isMember(residentId)
    ? []
    : [
        {
          personId: residentId,
          name: '',
          place: { street: place.street, community: place.community },
          number: null,
        },
      ];

export const firmRow = ({ _id, name, standing }: Provider, workerName: string | null): FoundFirm => ({
  id: _id,
  name,
  standing,
  workerName,
});

/** A psychological request is its counsellor's alone: nobody else learns that this person has one. */
export const requestRows = (found: readonly Appointment[]): FoundRequest[] =>
  found
    .filter(({ topic }) => topic !== 'psychological')
    .map(({ _id, topic, state, studio, requestedAt, aboveDesk }) => ({
      id: _id,
      topic,
      state,
      studioId: studio.id,
      studioName: studio.name,
      requestedAt,
      escalated: aboveDesk === aboveDeskOf(null),
    }));

export const orderRows = (found: readonly RepairOrder[]) => found.map(orderRow);
