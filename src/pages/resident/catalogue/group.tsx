import { sayRange } from '#domain/kernel/money';
import type { ItemView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import type { CategoryGroup } from '../../../features/item-search';
import { go } from '../../../hooks/go';
import { Illustration } from '../illustrations/illustration';
import { pictureOfItem } from '../illustrations/lookup';

/** One category with its items and their public prices. */
export const Group = ({ category, items, provider }: CategoryGroup & { provider: string }) => (
  <Card flush title={category.name}>
    {items.map((item) => (
      <Row
        key={item.id}
        id={`item-${item.id}`}
        picture={<Illustration name={pictureOfItem(item)} />}
        label={item.name}
        note={sayPrice(item)}
        onTap={() => go('item', provider ? { id: item.id, provider } : { id: item.id })}
      />
    ))}
  </Card>
);

/** ¥6–9/平方米: the unit only where all lines share one that is not simply a time. */
function sayPrice({ path, prices, priceMinFen, priceMaxFen }: ItemView): string {
  if (path === 'consult' && priceMaxFen === 0) return '电话或当面咨询，不收费';
  const units = [...new Set(prices.map(({ unit }) => unit))];
  const unit = units.length === 1 && units[0] !== '次' ? `/${units[0]}` : '';
  return `${sayRange(priceMinFen, priceMaxFen)}${unit}`;
}
