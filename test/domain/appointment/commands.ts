import { type Calendar, USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import * as handling from '#domain/appointment/decide/handling';
import { loseSlot } from '#domain/appointment/decide/losing-slot';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import type { AppointmentAction, Outcome } from '#domain/appointment/request';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { answerFor, REPLY, studioOf, WORDS } from '../../kit/given-requests';
import { DISTRICT, ZHONGSHAN } from '../../kit/studios';

type Command = (held: Case, moment: Moment, calendar?: Calendar, outcome?: Outcome) => Decision<Case, string>;

const markOf = ({ actor }: Moment) => ({
  memberId: actor.memberId,
  name: actor.seat?.name ?? '某某',
  cares: actor.seat?.cares ?? false,
});
const VERDICT = { stars: 4, solved: true, words: null };

/** Every action on a request that exists, as somebody would really wish it. */
export const COMMANDS: Readonly<Partial<Record<AppointmentAction, Command>>> = {
  accept: (held, moment, calendar = USUAL) => handling.accept(held, markOf(moment), null, calendar, moment),
  meet: (held, moment, calendar = USUAL) => handling.meet(held, calendar, moment),
  miss: (held, moment, calendar = USUAL) => handling.miss(held, calendar, moment),
  cancelMeeting: (held, moment, calendar = USUAL) => handling.cancelMeeting(held, WORDS, calendar, moment),
  answer: (held, moment, calendar = USUAL, outcome = answerFor(held).outcome) =>
    handling.answer(held, { ...answerFor(held), outcome }, markOf(moment), calendar, moment),
  transfer: (held, moment, calendar = USUAL) =>
    moving.transfer(held, targetOf(held), WORDS, calendar, moment),
  reassign: (held, moment, calendar = USUAL) =>
    moving.reassign(held, studioOf(held.request.studio.id), carerOf(held), calendar, moment),
  askBack: (held, moment, calendar = USUAL) => moving.askBack(held, markOf(moment), WORDS, calendar, moment),
  supply: (held, moment, calendar = USUAL) => asker.supply(held, REPLY, calendar, moment),
  rebook: (held, moment, calendar = USUAL) => asker.rebook(held, null, calendar, moment),
  decline: (held, moment, calendar = USUAL) => asker.decline(held, calendar, moment),
  withdraw: (held, moment, calendar = USUAL) => asker.withdraw(held, calendar, moment),
  evaluate: (held, moment, calendar = USUAL) => asker.evaluate(held, VERDICT, calendar, moment),
  evaluateAgain: (held, moment, calendar = USUAL) => asker.evaluateAgain(held, true, calendar, moment),
  reopenUnsolved: (held, moment, calendar = USUAL) => asker.evaluateAgain(held, false, calendar, moment),
  reopen: (held, moment, calendar = USUAL) => asker.reopen(held, WORDS, calendar, moment),
  loseSlot: (held, moment, calendar = USUAL) => {
    const lost = { slotId: held.request.slot?.id ?? '', slot: null, lapsed: false };
    const decision = loseSlot(held.request, lost, calendar, moment);
    return decision.ok ? change({ ...held, request: decision.after }) : no(decision.refusal.code);
  },
};

/** Up where it has to go up; otherwise to a street that does not have it yet. */
function targetOf({ request }: Case) {
  if (moving.goesUp(request)) return request.studio.aboveId ? studioOf(request.studio.aboveId) : null;
  return studioOf(request.studio.id === ZHONGSHAN ? DISTRICT : ZHONGSHAN);
}

const carerOf = ({ request }: Case): string =>
  studioOf(request.studio.id).officers.find((one) => one.cares)?.memberId ?? '';
