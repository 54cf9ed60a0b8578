import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { aboveDeskOf } from '../desks';
import { ableOf, type Candidate, type Given, givenOrLeft, givenTo, turnFor } from '../handler';
import { type Appointment, TRANSFERS_BEFORE_ABOVE } from '../request';
import { plannedSlot, type Studio } from '../studio';
import { pauseLeft } from '../timing';
import { whoIsTold } from './asking';
import { ended, responded } from './handling';
import { studioMark } from './new-request';
import { advance, type Case, lookAgain, NO_PLACE, type StepRefusal, tellAsker, tellEach } from './step';

export type TransferRefusal =
  | StepRefusal
  | 'STUDIO_NOT_FOUND'
  | 'NO_CARE_HERE'
  | 'AT_THE_TOP'
  | 'SAME_STUDIO';

/** The third transfer and every later one can only go up. */
export const goesUp = ({ transfers }: Pick<Appointment, 'transfers'>): boolean =>
  transfers >= TRANSFERS_BEFORE_ABOVE;

/** Where it goes: where it can only go up, to the studio above, whatever was chosen. */
export const targetIdOf = (request: Pick<Appointment, 'transfers' | 'studio'>, chosenId: string): string =>
  goesUp(request) ? (request.studio.aboveId ?? chosenId) : chosenId;

/** 转办: to another studio, with a reason; what is due stays due. `target` is the studio above where it must go up. */
export const transfer = (
  held: Case,
  target: Studio | null,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, TransferRefusal> =>
  advance<Exclude<TransferRefusal, StepRefusal>>(held, 'transfer', calendar, moment, () => {
    const { request } = held;
    const up = goesUp(request);
    if (up && request.studio.aboveId === null) return no('AT_THE_TOP');
    if (!target || (up && target._id !== request.studio.aboveId)) {
      return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
    }
    if (target._id === request.studio.id) return no('SAME_STUDIO', [{ path: 'studioId', problem: 'same' }]);
    const officer = turnFor(request, target, moment.now);
    if (request.topic === 'psychological' && !officer) return no('NO_CARE_HERE');
    const given = givenOrLeft(request, target._id, officer);
    return yes({
      changes: { ...placedIn(request, target, given), ...NO_PLACE, transfers: request.transfers + 1 },
      words,
      effects: [
        ...tellAsker(request, 'appointment-transferred', { place: target.name }),
        ...tellEach(request, whoIsTold(target, given), 'appointment-asked'),
        lookAgain(request),
      ],
    });
  });

const placedIn = (request: Appointment, target: Studio, given: Given): Partial<Appointment> => ({
  studio: studioMark(target),
  ...given,
  // Who has been told of it above goes on seeing it, wherever it goes.
  aboveDesk: request.topic === 'psychological' ? aboveDeskOf(target.aboveId) : request.aboveDesk,
});

/** 督办改派: the level above names another officer of the same studio; of a psychological one without having read it. */
export const reassign = (
  held: Case,
  studio: Studio | null,
  officerId: string,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'OFFICER_NOT_FOUND'> =>
  advance(held, 'reassign', calendar, moment, () => {
    const { request } = held;
    const found = studio?._id === request.studio.id ? ableOf(request, studio, officerId) : null;
    if (!found) return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
    const elsewhere = sitsElsewhere(request, officerId, studio, calendar);
    const changes = {
      ...givenOrLeft(request, request.studio.id, found),
      ...(elsewhere ? NO_PLACE : {}),
      pauses: ended(request, moment.now),
    };
    const effects = [
      ...tellEach(request, [officerId], 'appointment-reassigned'),
      ...tellAsker(request, elsewhere ? 'appointment-time-lost' : 'appointment-officer-changed', {
        who: officerId,
      }),
      lookAgain(request),
    ];
    return yes({ changes, effects });
  });

/** A psychological request is not talked over with one officer and handled by another: the time is given up. */
const sitsElsewhere = (
  { topic, slot }: Appointment,
  officerId: string,
  studio: Studio | null,
  calendar: Calendar,
): boolean =>
  topic === 'psychological' &&
  slot !== null &&
  (studio && plannedSlot(studio, calendar, slot.from))?.officerId !== officerId;

type AskBackRefusal = 'NO_PAUSE_LEFT' | 'NOBODY_TO_ASK' | 'NOT_AN_OFFICER';

/** 请补充: something is missing. The clock of the union stands still, for five working days in all. */
export const askBack = (
  held: Case,
  officer: Candidate | null,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | AskBackRefusal> =>
  advance<AskBackRefusal>(held, 'askBack', calendar, moment, () => {
    const { request } = held;
    const given = officer && givenTo(request, request.studio.id, officer);
    if (!given) return no('NOT_AN_OFFICER');
    if (request.residentId === null) return no('NOBODY_TO_ASK');
    if (pauseLeft(request, calendar) === 0) return no('NO_PAUSE_LEFT');
    const changes = {
      ...responded(request, moment.now),
      ...given,
      pauses: [...request.pauses, { from: moment.now, to: null }],
    };
    return yes({ changes, words, effects: tellAsker(request, 'appointment-returned') });
  });
