import { monthOf } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import {
  type Figures,
  movedBy,
  newFigures,
  placeId,
  withCharge,
  withClosed,
  withVisit,
} from '#domain/repair/figures';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import { countOnce } from '../store/count-once';
import { figures, written } from '../store/figures';
import { addOnce } from '../store/unit-of-work';

/** 准时率: each of the figures is moved once, by one write; then the visit is written down. */
export async function countVisit({ kind: _, cause, ...visit }: CountVisit): Promise<void> {
  const moves = movedBy(visit);
  const before = await figures.findAll(moves.map(([id]) => id));
  await Promise.all(
    moves.map(([id, how]) =>
      moveOnce(asItStands(before, id), { cause, at: visit.at }, (known) =>
        withVisit(known, monthOf(visit.at), how),
      ),
    ),
  );
  await addOnce('visits', { _id: cause, ...visit });
}

/** 收费水平, likewise. */
export async function countPrice(price: CountPrice): Promise<void> {
  await moveByPrice(price);
  const { kind: _, cause, ...charge } = price;
  await addOnce('charges', { _id: cause, ...charge });
}

const moveByPrice = async (price: CountPrice): Promise<void> =>
  moveByCharge(price, await figures.findAll([price.providerId]));

const moveByCharge = (
  { cause, at, providerId, ...charge }: CountPrice,
  before: readonly Figures[],
): Promise<void> =>
  moveOnce(asItStands(before, providerId), { cause, at }, (known) => withCharge(known, monthOf(at), charge));

/** 办结: what was charged moves the firm's figures, that it was closed those of the community. Whoever calls this writes the outcome down afterwards. */
export async function moveByClosing(
  { cause, at, place }: CountCourse,
  price: CountPrice | null,
): Promise<void> {
  const community = place ? placeId(place) : null;
  const before = await figures.findAll([price?.providerId, community].filter((id) => id != null));
  await Promise.all([
    price && moveByCharge(price, before),
    community &&
      moveOnce(asItStands(before, community), { cause, at }, (known) => withClosed(known, monthOf(at))),
  ]);
}

const asItStands = (found: readonly Figures[], id: string): Figures =>
  found.find(({ _id }) => _id === id) ?? newFigures(id);

const moveOnce = (
  asRead: Figures,
  { cause, at }: { readonly cause: string; readonly at: number },
  move: (known: Figures) => Figures,
): Promise<void> =>
  countOnce({
    collection: 'figures',
    asRead,
    read: async () => asItStands(await figures.findAll([asRead._id]), asRead._id),
    ...{ cause, at, written, move },
  });
