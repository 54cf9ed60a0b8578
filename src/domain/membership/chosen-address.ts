import { type Door, parseDoor } from '#domain/kernel/door';
import type { DistrictView } from './contract-district';

/** An address as the phone keeps it, before anybody knows whether the union serves there. */
export interface ChosenAddress {
  readonly name: string;
  readonly phone: string;
  /** 街道, where it says one; and what follows it. */
  readonly street: string;
  readonly detail: string;
}

export interface FittedAddress extends Partial<Door> {
  readonly name: string;
  readonly phone: string;
  /** Keys of the district; absent where none is recognised. */
  readonly street?: string;
  readonly community?: string;
}

/** As much of it as fits streets and communities that the union serves; the rest is asked. */
export function fitAddress(chosen: ChosenAddress, { streets }: DistrictView): FittedAddress {
  const { name, phone, street, detail } = chosen;
  const whole = `${street}${detail}`;
  const who = { name: name.trim(), phone: phone.replace(/\D/g, '').slice(-PHONE_DIGITS) };
  const open = streets.filter((one) => one.open);
  const places = open.flatMap((one) =>
    one.communities.filter((community) => community.open).map((community) => ({ street: one, community })),
  );
  const named = open.find((one) => whole.includes(one.name));
  const place = places.find(
    (one) => (named === undefined || one.street === named) && names(whole, one.community.name),
  );
  const door = parseDoor(without(detail, [place?.street.name ?? named?.name, place?.community.name]));
  const found = place?.street ?? named;
  return {
    ...who,
    ...(found ? { street: found.key } : {}),
    ...(place ? { community: place.community.key } : {}),
    ...(door ?? { house: without(detail, [found?.name]).slice(0, HOUSE_SHOWN) }),
  };
}

/**
 * Who it is has to be seen before it is kept: not where all is known, but a number that was begun in a form or came from an address book
 * may be another's, or the end of a foreign one.
 */
export const hasToBeSeen = ({ name, phone }: Pick<FittedAddress, 'name' | 'phone'>): boolean =>
  name.trim() === '' || phone !== '';

const PHONE_DIGITS = 11;
const HOUSE_SHOWN = 30;

/** 寿张路社区 is named by 寿张路 as well. */
const names = (whole: string, community: string): boolean => whole.includes(community.replace(/社区$/, ''));

const without = (words: string, parts: readonly (string | undefined)[]): string =>
  parts.reduce<string>((left, part) => (part ? left.replace(part, '') : left), words).trim();
