import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { type Appointment, aboveDeskOf, deskOf, type OfficerMark, TRANSFERS_BEFORE_ABOVE } from '../request';
import { officerOf, onCareDuty, type Studio } from '../studio';
import { pauseLeft } from '../timing';
import { mark, studioMark } from './asking';
import { ended, responded } from './handling';
import { advance, type Case, NO_PLACE, type StepRefusal, tellAsker, tellEach } from './step';

export type TransferRefusal =
  | StepRefusal
  | 'STUDIO_NOT_FOUND'
  | 'NO_CARE_HERE'
  | 'AT_THE_TOP'
  | 'SAME_STUDIO';

/** The third transfer and every later one can only go up. */
export const goesUp = ({ transfers }: Pick<Appointment, 'transfers'>): boolean =>
  transfers >= TRANSFERS_BEFORE_ABOVE;

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
    const officer = request.topic === 'psychological' ? mark(onCareDuty(target, moment.now)) : null;
    if (request.topic === 'psychological' && !officer) return no('NO_CARE_HERE');
    return yes({
      changes: { ...placedIn(request, target, officer), ...NO_PLACE, transfers: request.transfers + 1 },
      words,
      effects: [
        ...tellAsker(request, 'appointment-transferred'),
        ...tellEach(request, whoTakes(target, officer), 'appointment-asked'),
      ],
      freesPlace: true,
    });
  });

const whoTakes = (studio: Studio, officer: OfficerMark | null) =>
  officer ? [officer.memberId] : studio.officers.map(({ memberId }) => memberId);

const placedIn = (
  request: Appointment,
  target: Studio,
  officer: OfficerMark | null,
): Partial<Appointment> => ({
  studio: studioMark(target),
  officer,
  desk: deskOf(request.topic, target._id, officer?.memberId ?? null),
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
    const found = studio?._id === request.studio.id ? officerOf(studio, officerId) : null;
    if (!found || (request.topic === 'psychological' && !found.cares)) {
      return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
    }
    const changes = {
      officer: mark(found),
      desk: deskOf(request.topic, request.studio.id, officerId),
      pauses: ended(request, moment.now),
    };
    return yes({ changes, effects: tellEach(request, [officerId], 'appointment-reassigned') });
  });

type AskBackRefusal = 'NO_PAUSE_LEFT' | 'NOBODY_TO_ASK' | 'NOT_AN_OFFICER';

/** 请补充: something is missing. The clock of the union stands still, for five working days in all. */
export const askBack = (
  held: Case,
  officer: OfficerMark | null,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | AskBackRefusal> =>
  advance<AskBackRefusal>(held, 'askBack', calendar, moment, () => {
    const { request } = held;
    if (!officer) return no('NOT_AN_OFFICER');
    if (request.residentId === null) return no('NOBODY_TO_ASK');
    if (pauseLeft(request, calendar) === 0) return no('NO_PAUSE_LEFT');
    const changes = {
      ...responded(request, moment.now),
      officer,
      desk: deskOf(request.topic, request.studio.id, officer.memberId),
      pauses: [...request.pauses, { from: moment.now, to: null }],
    };
    return yes({ changes, words, effects: tellAsker(request, 'appointment-returned') });
  });
