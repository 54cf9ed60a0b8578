import type { Moment } from '#domain/kernel/actor';
import type { Door } from '#domain/kernel/door';
import type { Decision } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { editProfile, enter, saveAddress, setPhone } from '#domain/membership/decide';
import { FIRST_EDITION } from '#domain/membership/guide';
import type { Identity, Member } from '#domain/membership/member';
import { fingerprint, seal, sealHome } from '../cloudfunctions/runtime/seal';
import { homeKey } from '../cloudfunctions/store/homes';
import { type Dice, diceFor } from './dice';
import { PLACES, STREETS } from './places';

interface Home {
  readonly street: string;
  readonly community: string;
  readonly door: Door;
  /** Who lives there, where it is not the member. */
  readonly name?: string;
}

export interface Newcomer {
  readonly openid: string;
  readonly name: string;
  readonly homes: readonly Home[];
  readonly elder?: boolean;
}

export interface Settled {
  readonly identity: Identity;
  readonly member: Member;
}

/** Whoever entered the app, by the domain's own decisions: agreed, said a name, gave a number, wrote down homes. */
export function settledIn(person: Newcomer, dice: Dice, at: number, memberId = dice.id()): Settled {
  const phone = `1990052${dice.digits(4)}`;
  const moment = (step: number): Moment => ({
    actor: { memberId, roles: ['resident'], providerId: null },
    now: at + step * 20_000,
    requestId: `demo-enter-${memberId.slice(0, 8)}-${step}`,
    digest: 'demo',
    newId: dice.id,
    newCode: () => dice.digits(6),
  });
  const { identity, member } = enter(person.openid, FIRST_EDITION, moment(0));
  const named = made(editProfile(member, { name: person.name, elder: person.elder ?? false }, moment(1)));
  const reachable = made(setPhone(named, seal(phone), fingerprint(phone), moment(2)));
  const homely = person.homes.reduce((known, home, index) => {
    const { street, community, door } = home;
    const contact = sealHome({ name: home.name ?? person.name, phone, ...door });
    const address = { id: null, street, community, contact, homeKey: homeKey({ street, community }, door) };
    return made(saveAddress(known, address, { streets: STREETS }, moment(3 + index)));
  }, reachable);
  return { identity: { ...identity, version: 1 }, member: { ...homely, version: homely.events.length } };
}

/** The demo is written by the rules; a rule that says no here is a mistake in the demo. */
export function made<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(`the demo was refused: ${JSON.stringify(decision.refusal)}`);
  return decision.after;
}

const SURNAMES = [
  ...'高林罗梁宋唐邓萧曾程蔡袁董于余叶杜苏魏丁任卢姚钟姜崔谭陆汪石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史',
];
const STYLES = ['女士', '女士', '先生', '先生', '阿姨', '大爷', '大妈'] as const;
const ELDERS: readonly string[] = ['大爷', '大妈'];
const RESIDENTS = 56;
/** Most people of the demo live where its story takes place. */
const STREET_SHARE: Readonly<Record<string, number>> = { 云南路街道: 5, 中山路街道: 3, 江苏路街道: 2 };

/** Neighbours: those who ordered something in the last half year, or asked an officer in the last one. */
export function neighbours(now: number): Settled[] {
  const dice = diceFor('neighbours');
  return Array.from({ length: RESIDENTS }, (_, index) => {
    const style = dice.pick(STYLES);
    const person = {
      openid: `demo-resident-${index + 1}`,
      name: `${SURNAMES[index % SURNAMES.length] ?? ''}${style}`,
      homes: [homeOf(dice)],
      elder: ELDERS.includes(style) && dice.chance(0.6),
    };
    return settledIn(person, dice, now - dice.between(400, 700) * DAY);
  });
}

function homeOf(dice: Dice): Home {
  const street = dice.weighted(Object.keys(PLACES), (name) => STREET_SHARE[name] ?? 1);
  const community = dice.pick(PLACES[street] ?? []);
  const road = community.replace('社区', '');
  const room = `${dice.between(1, 6)}0${dice.between(1, 4)}`;
  return {
    street,
    community,
    door: { house: `${road} ${dice.between(2, 88)} 号`, unit: String(dice.between(1, 5)), room },
  };
}
