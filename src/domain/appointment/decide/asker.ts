import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { aboveDeskOf, deskOf } from '../desks';
import { givenTo } from '../handler';
import { isTooClose, photosOf } from '../photos';
import { type Appointment, ASK_AGAIN_AFTER, REOPEN_WITHIN } from '../request';
import type { Studio } from '../studio';
import { ended } from './handling';
import { type Place, type PlaceRefusal, placeIn, sitterIn } from './place';
import {
  advance,
  allowed,
  atOf,
  type Case,
  lookAgain,
  type Move,
  NO_PLACE,
  type StepRefusal,
  step,
  tellEach,
  tellOfficer,
} from './step';

/** She answers what was asked back; the clock goes on. */
export const supply = (
  held: Case,
  { words, photos }: { readonly words: Sealed; readonly photos: readonly CheckedPhoto[] },
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NO_PHOTOS_HERE'> =>
  advance(held, 'supply', calendar, moment, () => {
    const { request } = held;
    if (isTooClose(request.topic, photos))
      return no('NO_PHOTOS_HERE', [{ path: 'photos', problem: 'none here' }]);
    const all = [...photosOf(request), ...photos];
    return yes({
      changes: { pauses: ended(request, moment.now), ...(all.length > 0 ? { photos: all } : {}) },
      words,
      effects: tellOfficer(request, 'appointment-supplied'),
    });
  });

/** She takes it back; whoever waits for her place moves up. */
export const withdraw = (held: Case, calendar: Calendar, moment: Moment): Decision<Case, StepRefusal> =>
  advance(held, 'withdraw', calendar, moment, () => yes(leaving(held, moment)));

/** Who was invited need not come. */
export const decline = (held: Case, calendar: Calendar, moment: Moment): Decision<Case, StepRefusal> =>
  advance(held, 'decline', calendar, moment, () =>
    held.request.channel === 'invited' ? yes(leaving(held, moment)) : no('NOT_NOW'),
  );

const leaving = ({ request }: Case, { now }: Moment): Move => ({
  changes: { ...NO_PLACE, pauses: ended(request, now) },
  effects: tellOfficer(request, 'appointment-withdrawn'),
});

export type RebookRefusal = StepRefusal | PlaceRefusal;

/** A time that was chosen, in a studio as it is now. */
export interface Chosen {
  readonly place: Place;
  readonly studio: Studio | null;
}

/**
 * Another time of the same studio, with whoever sits there, or as soon as possible; also the yes to a place that was
 * offered. The answer is due five working days after a time that she chooses herself, if that is later.
 */
export function rebook(
  { request }: Pick<Case, 'request'>,
  chosen: Chosen | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, RebookRefusal> {
  const may = allowed(request, 'rebook', moment);
  if (!may.ok) return may;
  const placed = chosen && placedFor(request, chosen, calendar, moment);
  if (placed && !placed.ok) return placed;
  const fields = placed?.value.fields ?? NO_PLACE;
  const officer = placed?.value.officer ?? null;
  const changes = {
    ...fields,
    ...(officer && givenTo(request, request.studio.id, officer)),
    answerFrom: Math.max(request.answerFrom, fields.slot?.to ?? 0),
  };
  const told = whoHears(request, officer?.memberId ?? null, fields.slot?.from ?? null);
  const effects = [...told, lookAgain(request)];
  const after = step(request, moment, calendar, { action: 'rebook', by: may.value, changes, effects });
  return change({ request: after, slot: placed?.value.slot ?? null });
}

function placedFor(
  request: Appointment,
  { place, studio }: Chosen,
  calendar: Calendar,
  { now, actor }: Moment,
) {
  const sitter = studio && sitterIn(request, place, studio, calendar);
  const { _id: requestId, events } = request;
  return placeIn(place, sitter, request, { requestId, memberId: actor.memberId, event: events.length }, now);
}

/** Who has it learns of the other time; somebody new, that it is his. */
const whoHears = (request: Appointment, officerId: string | null, at: number | null) =>
  officerId === null || officerId === request.officer?.memberId
    ? tellOfficer(request, 'appointment-rebooked', atOf(at))
    : tellEach(request, [officerId], 'appointment-asked', atOf(at));

export interface Verdict {
  readonly stars: number;
  readonly solved: boolean;
  readonly words: Sealed | null;
}

/** 评价 */
export const evaluate = (
  held: Case,
  verdict: Verdict,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> =>
  advance(held, 'evaluate', calendar, moment, () =>
    yes({ changes: { evaluation: { ...verdict, at: moment.now } } }),
  );

/** 30 days later: is it really solved? Once a 不 reopens it. */
export function evaluateAgain(
  held: Case,
  solved: boolean,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> {
  const { answer, events, lasting } = held.request;
  const again = !solved && !events.some(({ action }) => action === 'reopenUnsolved');
  return advance(held, again ? 'reopenUnsolved' : 'evaluateAgain', calendar, moment, () => {
    if (lasting !== null) return no('NOT_NOW');
    if (answer === null || moment.now < answer.at + ASK_AGAIN_AFTER) return no('NOT_YET');
    return yes(
      again ? reopening(held.request, moment) : { changes: { lasting: { at: moment.now, solved } } },
    );
  });
}

/** 重新办理: within fifteen days of the answer, with a reason. */
export const reopen = (
  held: Case,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'REOPEN_TOO_LATE'> =>
  advance(held, 'reopen', calendar, moment, () => {
    const { answer } = held.request;
    const late = answer === null || moment.now > answer.at + REOPEN_WITHIN;
    return late ? no('REOPEN_TOO_LATE') : yes({ ...reopening(held.request, moment), words });
  });

/** A new round with the same officer, if it still is one: new limits, new periods; the earlier answer stays in the history. */
const reopening = (request: Appointment, { now }: Moment): Move => ({
  changes: {
    ...NO_PLACE,
    round: request.round + 1,
    roundAt: now,
    answerFrom: now,
    respondedAt: null,
    respondedInTime: null,
    pauses: [],
    answer: null,
    evaluation: null,
    desk: deskOf(request.topic, request.studio.id, request.officer?.memberId ?? null),
    aboveDesk: request.topic === 'psychological' ? aboveDeskOf(request.studio.aboveId) : null,
  },
  effects: [...tellOfficer(request, 'appointment-reopened'), lookAgain(request)],
});
