import { NOBODY, type RoomHoldings } from '#domain/kernel/personal';

export const announcementHoldings = {
  /** Written by staff for everybody. */
  announcements: NOBODY,
  /** Keyed fingerprints of a text and its reader together: nobody is found by one, and nobody is listed. */
  announcement_marks: NOBODY,
  announcement_reads: NOBODY,
} satisfies RoomHoldings;
