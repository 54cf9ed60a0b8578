import type { CountPrice, CountVisit } from '#domain/kernel/effect';
import { monthOf } from '#domain/kernel/time';
import { type Figures, movedBy, newFigures, withCharge, withVisit } from '#domain/repair/figures';
import { type Change, commit, type Outcome } from '../store/commit';
import { charges, figures, visits } from '../store/figures';
import { untilDone } from './until-done';

/** 准时率: the visit is written down in the commit that moves the figures, so it moves them once. */
export const countVisit = ({ kind: _, cause, ...visit }: CountVisit): Promise<void> =>
  untilDone(async () => {
    const moves = new Map(movedBy(visit));
    const [counted, before] = await Promise.all([visits.findById(cause), asTheyStand([...moves.keys()])]);
    if (counted) return 'done';
    const moved = before.map(
      moving((known) => {
        const how = moves.get(known._id);
        return how ? withVisit(known, monthOf(visit.at), how) : known;
      }),
    );
    return commit([
      { collection: 'visits', before: null, after: { _id: cause, version: 0, ...visit } },
      ...moved,
    ]);
  });

/** 收费水平, likewise. */
export const countPrice = ({ kind: _, cause, ...charge }: CountPrice): Promise<void> =>
  untilDone(async (): Promise<Outcome> => {
    const [counted, before] = await Promise.all([charges.findById(cause), asTheyStand([charge.providerId])]);
    if (counted) return 'done';
    const moved = before.map(moving((known) => withCharge(known, monthOf(charge.at), charge)));
    return commit([
      { collection: 'charges', before: null, after: { _id: cause, version: 0, ...charge } },
      ...moved,
    ]);
  });

interface AsItStands {
  readonly id: string;
  readonly before: Figures | null;
}

const asTheyStand = (ids: readonly string[]): Promise<AsItStands[]> =>
  Promise.all(ids.map(async (id) => ({ id, before: await figures.findById(id) })));

const moving =
  (count: (known: Figures) => Figures) =>
  ({ id, before }: AsItStands): Change => ({
    collection: 'figures',
    before,
    after: count(before ?? newFigures(id)),
  });
