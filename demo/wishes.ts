import { amend } from '#domain/firm/amendments';
import type { Provider } from '#domain/firm/firm';
import { invite } from '#domain/firm/joining';
import type { Actor } from '#domain/kernel/actor';
import { HOUR } from '#domain/kernel/time';
import { fingerprint, seal } from '../cloudfunctions/runtime/seal';
import { momentOf } from './applications';
import { diceFor } from './dice';
import type { VettedFirm } from './providers';
import { made } from './residents';
import type { Showcase } from './showcase';

interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly showcase: (categories: readonly string[], releasedAt: number) => Showcase;
}

/** What the first firm wants of the union and of people: an amendment, a film, somebody who has not come yet. */
export const withWishes = (firms: readonly VettedFirm[], scene: Scene): VettedFirm[] =>
  firms.map((one, place) => (place === 0 ? { ...one, provider: wishing(one.provider, scene) } : one));

function wishing(provider: Provider, { now, staffId, showcase }: Scene): Provider {
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
  const [film] = showcase(['electric'], now).videos;
  const { fileId = '', poster = '' } = film ?? {};
  const video = { fileId, poster, title: '跳闸怎么查：一路一路试' };
  const filmed = made(amend(worded, { item: 'video', video }, known, at(4)));
  const phone = `1990055${dice.digits(4)}`;
  const whom = { name: '柳师傅', phone: seal(phone), phoneKey: fingerprint(phone) };
  return made(invite(filmed, whom, at(2)));
}
