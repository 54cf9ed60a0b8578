import { newNoun } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import type { Sealed } from '#domain/kernel/sealed';
import { aboveDeskOf } from '../desks';
import type { Given } from '../handler';
import type { Appointment, Mode, StudioMark, Topic } from '../request';
import type { Studio } from '../studio';

/** What is said of it, however it comes. */
export interface Said {
  readonly id: string;
  readonly topic: Topic;
  readonly mode: Mode;
  readonly people: number;
  readonly about: Sealed;
  readonly contact: Sealed;
  readonly photos?: readonly CheckedPhoto[];
}

/** The answer to a chosen time is due five working days after that time, not before it. */
export const since = ({ slot }: Pick<Appointment, 'slot'>, now: number) => ({
  requestedAt: now,
  roundAt: now,
  answerFrom: slot?.to ?? now,
});

export const studioMark = ({ _id, name, union, aboveId }: Studio): StudioMark => ({
  id: _id,
  name,
  unionId: union.id,
  unionName: union.name,
  aboveId,
});

export const markOf = (
  { id, topic, mode, people, about, contact, photos = [] }: Said,
  studio: Studio,
  given: Given,
) => ({
  ...newNoun(id),
  topic,
  mode,
  people,
  about,
  contact,
  ...(photos.length > 0 ? { photos } : {}),
  studio: studioMark(studio),
  ...given,
  // That a psychological request exists, and whether it is in time, the level above sees from the first day.
  aboveDesk: topic === 'psychological' ? aboveDeskOf(studio.aboveId) : null,
});

export const NEW = {
  state: 'requested',
  residentId: null,
  channel: 'asked',
  notes: [],
  slot: null,
  waitsFor: null,
  meetingAt: null,
  metAt: null,
  round: 1,
  respondedAt: null,
  respondedInTime: null,
  pauses: [],
  transfers: 0,
  answer: null,
  evaluation: null,
  lasting: null,
  due: null,
  dueAt: null,
  reminded: [],
  escalated: [],
  actsAt: null,
  calendarVersion: null,
  counted: [],
} as const;
