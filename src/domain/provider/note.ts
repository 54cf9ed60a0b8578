import type { Moment } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { type Noun, owing } from '#domain/kernel/noun';

interface Note {
  readonly action: string;
  readonly by: string;
  /** The state that it has now. */
  readonly to: string;
  readonly from?: string | null;
  readonly why?: string | null;
  readonly effects?: readonly Effect[];
}

/** The changed noun with the event that explains it: this is the audit trail, which staff read per firm. */
export function noted<T extends Noun>(after: T, moment: Moment, note: Note): T {
  const event = {
    at: moment.now,
    action: note.action,
    by: note.by,
    memberId: moment.actor.memberId,
    from: note.from ?? null,
    to: note.to,
    why: note.why ?? null,
    requestId: moment.requestId,
    digest: moment.digest,
  };
  return owing({ ...after, events: [...after.events, event] }, note.effects ?? []);
}

/** The number of the event that causes something, behind the noun's id. */
export const causeIn = (what: string, noun: Pick<Noun, '_id' | 'events'>): string =>
  `${what}-${noun._id}-${noun.events.length}`;
