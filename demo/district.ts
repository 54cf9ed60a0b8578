import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import { addPlaces, type District, NO_DISTRICT } from '#domain/membership/district';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { PLACES } from './places';
import { made } from './residents';

/** As staff have written it down, a good year ago. */
export function districtAt(now: number, staffId: string): District {
  const dice = diceFor('district');
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  const moment = () => momentOf(actor, now - 400 * DAY, dice);
  const streets = made(addPlaces(NO_DISTRICT, { street: null, names: Object.keys(PLACES) }, moment()));
  const whole = Object.entries(PLACES).reduce<District>(
    (known, [street, names]) => made(addPlaces(known, { street, names }, moment())),
    streets,
  );
  return { ...whole, version: whole.events.length };
}
