import { amend } from '#domain/firm/amendments';
import type { Provider, ShownVideo } from '#domain/firm/firm';
import { invite } from '#domain/firm/joining';
import type { Actor } from '#domain/kernel/actor';
import { HOUR } from '#domain/kernel/time';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { diceFor } from './dice';
import { momentOf } from './moment';
import type { VettedFirm } from './providers';
import { made } from './residents';

interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly films: (categories: readonly string[]) => readonly ShownVideo[];
}

/** What the first firm wants of the union and of people: an amendment, a film, somebody who has not come yet. */
export const withWishes = (firms: readonly VettedFirm[], scene: Scene): VettedFirm[] =>
  firms.map((one, place) => (place === 0 ? { ...one, provider: wishing(one.provider, scene) } : one));

function wishing(provider: Provider, { now, staffId, films }: Scene): Provider {
  const dice = diceFor(`wishes ${provider._id}`);
  const manager: Actor = {
    memberId: provider.managerIds[0] ?? '',
    roles: ['resident', 'manager'],
    providerId: provider._id,
  };
  const at = (hoursAgo: number) => momentOf(manager, now - hoursAgo * HOUR, dice);
  const known = { staffIds: [staffId] };
  const words = `${provider.introduction}马桶、地漏当天能修好。`;
  const worded = made(amend(provider, { item: 'introduction', words }, known, at(5)));
  const [film] = films(['electric']);
  const { fileId = '', poster = '' } = film ?? {};
  const video = { fileId, poster, title: '跳闸怎么查：一路一路试' };
  const filmed = made(amend(worded, { item: 'video', video }, known, at(4)));
  const phone = `1990055${dice.digits(4)}`;
  const whom = { name: '柳师傅', phone: seal(phone), phoneKey: fingerprint(phone) };
  return made(invite(filmed, whom, at(2)));
}
