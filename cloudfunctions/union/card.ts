import { minuteOf, minutesTakenAt } from '#domain/kernel/minute-code';
import { no, yes } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { UnionContract } from '#domain/union/contract';
import { isMember } from '#domain/union/membership';
import { cardView, maskedName, servicesFor } from '#domain/union/view';
import { minuteCode } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { memberships } from '../store/memberships';
import { codeTries } from '../store/tries';
import { unitOfWork } from '../store/unit-of-work';
import { openPerson } from './open-person';

type Cases = UseCases<UnionContract>;

const codeFor = (memberId: string, minute: number): string => minuteCode('union-card', memberId, minute);

export const card: Cases['card'] = async (_, { actor, moment: { now } }) => {
  const { membership, around } = await memberships.around(actor.memberId);
  const seen = membership && cardView(membership, around, openPerson);
  if (!seen) return no('NOT_A_MEMBER');
  const minute = minuteOf(now);
  return yes({ ...seen, code: codeFor(actor.memberId, minute), at: now, until: (minute + 1) * MINUTE });
};

export const services: Cases['services'] = async (_, { actor }) => {
  const { membership, around } = await memberships.around(actor.memberId);
  return membership && isMember(membership) ? yes({ services: servicesFor(around) }) : no('NOT_A_MEMBER');
};

/** Is it the card of somebody who belongs to a union now? Who guesses is stopped, and so are many who guess at one card. */
export const checkCard: Cases['checkCard'] = async ({ number, code }, { actor, moment }) => {
  const reading = Promise.all([memberships.withNumber(number), codeTries.findById(triesOf(number))]);
  const found = await unitOfWork(async () => {
    const [own, [{ membership, around }, tries]] = await Promise.all([
      codeTries.findById(actor.memberId),
      reading,
    ]);
    const again = againAt(own?.wrong ?? [], moment) ?? againAt(tries?.wrong ?? [], moment);
    if (again !== null) return no('TOO_MANY_CARD_TRIES', tryAgainAt(again));
    const minutes = minutesTakenAt(moment.now);
    const right = membership && minutes.some((minute) => codeFor(membership._id, minute) === code);
    const seen = right ? cardView(membership, around, openPerson) : null;
    if (seen) return { ok: true, value: seen, changes: codeTries.touch(own, actor.memberId) };
    const refusal = no('CARD_CODE_WRONG', [{ path: 'code', problem: 'not valid' }]);
    return { ...refusal, changes: codeTries.change(own, actor.memberId, moment) };
  });
  if (found.ok) return yes({ ...found.value, name: maskedName(found.value.name) });
  const [{ membership }, tries] = await reading;
  // A number that is on no card is nothing to be guessed.
  if (found.refusal.code === 'CARD_CODE_WRONG' && membership) {
    await codeTries.count(triesOf(number), tries, moment, { noun: 'membership', id: membership._id });
  }
  return found;
};

const triesOf = (number: string): string => `card-${number}`;
