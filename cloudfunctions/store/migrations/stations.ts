import { readHours } from '#domain/station/hours';
import { DISTRICT_UNION } from '#domain/station/station';
import type { Migration } from './step';

/** A station that nobody could change became one that staff keep: open, as it was. */
export const stationsKept: Migration = (document) =>
  'open' in document || 'kind' in document ? {} : { events: [], effects: {}, owed: 0, open: true };

/**
 * 领取点 became 驿站: hours are data where the words are understood, it hands out as before, and what was no longer used is no
 * more handed out at. Who looks for a station on the map does not find it before somebody has said where it is.
 */
export const stationsOfUnions: Migration = ({ kind, hours, open }) =>
  kind === undefined
    ? {
        ...{ kind: 'workers', street: null, spot: null, cell: '', closedOn: [], has: [], pictures: [] },
        ...{ unionId: DISTRICT_UNION, handsOut: open !== false, closed: null },
        ...{ hours: typeof hours === 'string' ? readHours(hours) : hours, open: undefined },
      }
    : {};
