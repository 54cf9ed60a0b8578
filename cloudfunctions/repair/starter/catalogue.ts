import type { Moment } from '#domain/kernel/actor';
import { type CatalogueItem, newItem } from '#domain/repair/catalogue';
import { JOBS, RENTAL } from './advice';
import { APPLIANCES } from './appliances';
import { CLEANING, LOCKS } from './home';
import type { Starter } from './item';
import { PIPES } from './pipes';
import { ELECTRIC } from './power';

/** 起步目录 in the order in which people see it: what is urgent at home first. */
const STARTER: readonly Starter[] = [
  ...PIPES,
  ...LOCKS,
  ...APPLIANCES,
  ...ELECTRIC,
  ...CLEANING,
  ...JOBS,
  ...RENTAL,
];

/** As staff would have written it item by item, under ids that stay the same. */
export const starterAt = (moment: Moment): CatalogueItem[] =>
  STARTER.map(({ id, lineIds, wish }, order) => {
    let line = 0;
    const newId = () => lineIds[line++] ?? moment.newId();
    const made = newItem({ id, order }, wish, { ...moment, newId });
    if (!made.ok) throw new Error(`the starter catalogue cannot have ${id}`);
    return { ...made.after, version: 1 };
  });
