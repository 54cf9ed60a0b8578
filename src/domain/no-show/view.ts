import type { Actor } from '#domain/kernel/actor';
import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import type { NoShowRow, NoShowView } from './contract';
import { allowed, isOver, partyTo } from './lifecycle';
import type { NoShow } from './no-show';

export const noShowRow = (noShow: NoShow, actor: Actor, now: number): NoShowRow => ({
  id: noShow._id,
  state: noShow.state,
  firmName: noShow.providerName,
  workerName: noShow.worker.name,
  itemName: noShow.order.itemName,
  at: noShow.at,
  dueAt: noShow.dueAt,
  may: may(noShow, 'contest', actor, now) || may(noShow, 'uphold', actor, now),
});

const may = (noShow: NoShow, action: 'contest' | 'uphold', actor: Actor, now: number): boolean =>
  !isOver(noShow, { now }) && allowed(noShow, action, { actor }).ok;

/** As this person may see it; null for a stranger. The call log is for the worker, his firm and staff. */
export function noShowView(noShow: NoShow, actor: Actor, pictures: Pictures, now: number): NoShowView | null {
  const party = partyTo(noShow, actor);
  if (party === 'stranger' || party === 'clock') return null;
  const { answer, ruling } = noShow;
  const seesPhotos = party !== 'resident';
  return {
    ...noShowRow(noShow, actor, now),
    party,
    mayAnswer: may(noShow, 'contest', actor, now),
    mayRule: may(noShow, 'uphold', actor, now),
    orderId: party === 'staff' || party === 'involved' ? noShow.orderId : null,
    promisedAt: noShow.order.promisedAt,
    saidBy: noShow.saidBy,
    answer: answer && {
      at: answer.at,
      words: answer.words,
      photos: seesPhotos ? answer.photos.map((photo) => showPhoto(photo, party === 'worker', pictures)) : [],
    },
    ruling: ruling && { at: ruling.at, upheld: ruling.upheld, why: ruling.why },
  };
}
