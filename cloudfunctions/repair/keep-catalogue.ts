import { sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import {
  type CatalogueItem,
  ITEMS_MAX,
  type ItemRefusal,
  newItem,
  saveItem as save,
} from '#domain/repair/catalogue';
import type { RepairContract } from '#domain/repair/contract';
import { staffItemView } from '#domain/repair/view-item';
import { idFor } from '../runtime/moment';
import type { UseCases } from '../runtime/serve';
import { catalogue } from '../store/catalogue';
import { changeNoun, createNoun } from '../store/nouns';
import { addNew } from '../store/unit-of-work';
import { starterAt } from './starter/catalogue';

type Cases = UseCases<RepairContract>;

export const priceList: Cases['priceList'] = async (_, { moment: { now } }) =>
  yes({ items: (await catalogue.all()).map((item) => staffItemView(item, now)) });

export const saveItem: Cases['saveItem'] = async ({ itemId, from, ...wish }, { moment }) => {
  const saved =
    itemId === null
      ? await added(wish, moment)
      : await changeNoun<CatalogueItem, ItemRefusal>({
          noun: 'catalogue-item',
          id: itemId,
          moment,
          decide: (item) => save(item, wish, from, moment),
        });
  return saved.ok ? yes(staffItemView(saved.value, moment.now)) : saved;
};

/** Behind all the others; prices of a new item hold at once. */
async function added(wish: Parameters<typeof save>[1], moment: Parameters<typeof save>[3]) {
  const [id, order] = [idFor(moment), await catalogue.nextOrder()];
  return createNoun<CatalogueItem, ItemRefusal | 'TOO_MANY_ITEMS', 'BUSY'>({
    noun: 'catalogue-item',
    id,
    moment,
    decision: order < ITEMS_MAX ? newItem({ id, order }, wish, moment) : no('TOO_MANY_ITEMS'),
    taken: 'BUSY',
  });
}

/** All of it in one call under its own ids, so that two of the staff never get it twice. */
export const takeStarter: Cases['takeStarter'] = async (_, { moment }) => {
  const known = await catalogue.all();
  const sent = known.some((item) => sentBefore(item, moment) === 'same');
  if (known.length > 0 && !sent) return no('CATALOGUE_THERE_ALREADY');
  const items = sent ? known : starterAt(moment);
  if (!sent) await addNew('catalogue_items', items);
  return yes({ items: items.map((item) => staffItemView(item, moment.now)) });
};
