import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { ask } from '#domain/appointment/decide/asking';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Place } from '#domain/appointment/decide/place';
import type { Case } from '#domain/appointment/decide/step';
import type { Appointment, State, Topic } from '#domain/appointment/request';
import { plannedSlot, type Studio } from '#domain/appointment/studio';
import type { Actor, Moment } from '#domain/kernel/actor';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { actor, done, LIU, moment } from './given';
import { DISTRICT, STUDIOS, seatOf, YUNNAN, ZHONGSHAN } from './studios';

/** A Monday at nine, when the offices open. */
export const MONDAY = instantOf('2026-11-16', '09:00');
export const WORDS: Sealed = { key: 'test', iv: '', box: 'words' };
/** What she replies, without a photo. */
export const REPLY = { words: WORDS, photos: [] } as const;

export const studioOf = (id: string): Studio => {
  const found = STUDIOS.find((one) => one._id === id);
  if (!found) throw new Error(`no studio ${id}`);
  return found;
};

export const officerActor = (memberId: string): Actor => {
  const seat = seatOf(memberId);
  return { ...actor(memberId, ['officer']), ...(seat ? { seat } : {}) };
};
export const CHAIR_ACTOR = officerActor('chair');
export const ZHENG_ACTOR = officerActor('zheng');
export const ABOVE_ACTOR = officerActor('above');
export const QIAN_ACTOR = officerActor('qian');
export const markOfActor = ({ memberId, seat }: Actor) => ({
  memberId,
  name: seat?.name ?? memberId,
  cares: seat?.cares ?? false,
});

export interface Asked {
  readonly topic?: Topic;
  readonly at?: number;
  readonly studioId?: string;
  readonly place?: Place | null;
  readonly who?: Actor;
  readonly id?: string;
  readonly people?: number;
}

export const placeAt = (from: number, slot: Place['slot'] = null, orWait = false): Place => ({
  planned: plannedSlot(studioOf(YUNNAN), USUAL, from),
  slot,
  orWait,
});

/** Liu asks the studio of her street, as soon as possible unless told otherwise. */
export const asked = ({
  topic = 'dispute',
  at = MONDAY,
  studioId = YUNNAN,
  place = null,
  who = LIU,
  id = 'request-1',
  people = 1,
}: Asked = {}): Case =>
  done(
    ask(
      {
        id,
        topic,
        mode: 'studio',
        people,
        studio: studioOf(studioId),
        place,
        about: WORDS,
        contact: WORDS,
        reachable: true,
      },
      USUAL,
      moment({ actor: who, now: at }),
    ),
  );

const by = (who: Actor, at: number): Moment => moment({ actor: who, now: at });
export const TEN = MONDAY + HOUR;

/** Whoever handles it: of a psychological request the one on duty. */
export const handlerOf = ({ request }: Case): Actor =>
  request.topic === 'psychological' ? officerActor(request.officer?.memberId ?? '') : CHAIR_ACTOR;

const ANSWER = { outcome: 'resolved', words: WORDS, people: 1, recoveredFen: 0 } as const;

/** A request in each state, led there by the domain's own decisions. */
export function inState(state: State, wish: Asked = {}): Case {
  const first = asked(wish);
  const officer = handlerOf(first);
  const mark = markOfActor(officer);
  const accepted = () => done(handling.accept(first, mark, null, USUAL, by(officer, TEN)));
  const answered = () => done(handling.answer(first, answerFor(first), mark, USUAL, by(officer, TEN)));
  const states: Readonly<Record<State, () => Case>> = {
    requested: () => first,
    accepted,
    met: () => done(handling.meet(accepted(), USUAL, by(officer, TEN + HOUR))),
    answered,
    evaluated: () =>
      done(
        asker.evaluate(
          answered(),
          { stars: 5, solved: true, words: null },
          USUAL,
          by(wish.who ?? LIU, TEN + DAY),
        ),
      ),
    transferred: () => done(moving.transfer(first, studioOf(ZHONGSHAN), WORDS, USUAL, by(officer, TEN))),
    returned: () => done(moving.askBack(first, mark, WORDS, USUAL, by(officer, TEN))),
    reopened: () => done(asker.reopen(answered(), WORDS, USUAL, by(wish.who ?? LIU, TEN + DAY))),
    withdrawn: () => done(asker.withdraw(first, USUAL, by(wish.who ?? LIU, TEN))),
  };
  return states[state]();
}

export const answerFor = ({ request }: Case) => ({
  ...ANSWER,
  outcome: request.topic === 'suggestion' ? ('adopted' as const) : ('resolved' as const),
});

export const aboveStudio = studioOf(DISTRICT);
export const lastEvent = (request: Appointment) => request.events.at(-1);
