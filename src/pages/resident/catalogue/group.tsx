import { sayRange } from '#domain/kernel/money';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import type { CategoryGroup } from './search';

/** One category with its items and their public prices. */
export const Group = ({ category, items, provider }: CategoryGroup & { provider: string }) => (
  <Card flush title={category.name}>
    {items.map((item) => (
      <Row
        key={item.id}
        id={`item-${item.id}`}
        label={item.name}
        note={item.path === 'door' ? sayRange(item.priceMinFen, item.priceMaxFen) : '电话咨询，不收费'}
        onTap={() => go('item', provider ? { id: item.id, provider } : { id: item.id })}
      />
    ))}
  </Card>
);
