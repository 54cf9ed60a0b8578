import type { Actor } from '#domain/kernel/actor';
import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import type { NoShowRow, NoShowView } from './contract';
import { allowed, isOver, partyTo } from './lifecycle';
import type { NoShow } from './no-show';

export const noShowRow = ({ _id: id, state, providerName, worker, order, at, dueAt }: NoShow): NoShowRow => ({
  id,
  state,
  firmName: providerName,
  workerName: worker.name,
  itemName: order.itemName,
  at,
  dueAt,
});

/** As this person may see it; null for a stranger. The call log is for the worker, his firm and staff. */
export function noShowView(noShow: NoShow, actor: Actor, pictures: Pictures, now: number): NoShowView | null {
  const party = partyTo(noShow, actor);
  if (party === 'stranger' || party === 'clock') return null;
  const { answer, ruling } = noShow;
  const seesPhotos = party !== 'resident';
  const may = (action: 'contest' | 'uphold') =>
    !isOver(noShow, { now }) && allowed(noShow, action, { actor }).ok;
  return {
    ...noShowRow(noShow),
    party,
    mayAnswer: may('contest'),
    mayRule: may('uphold'),
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
