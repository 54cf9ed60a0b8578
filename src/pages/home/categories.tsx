import { View } from '@tarojs/components';
import type { CategoryView, ItemView } from '#domain/repair/contract';
import { aria } from '../../components/aria';
import { Icon, type IconName } from '../../components/icon';
import { press } from '../../components/press';
import { categoryIcon } from '../../features/category-icon';
import { go } from '../../hooks/go';

const categoriesOf = (items: readonly ItemView[]): CategoryView[] => [
  ...new Map(items.map((item) => [item.category.id, item.category])).values(),
];

/** A calm table of everything there is; before anything is, a plain word instead of a door that leads nowhere. */
export const Categories = ({ items }: { items: readonly ItemView[] }) =>
  items.length === 0 ? (
    <View id="no-catalogue" className="secondary">
      区总工会正在准备服务目录，开出来就能在这里预约。急事请打电话。
    </View>
  ) : (
    <Table items={items} />
  );

const Table = ({ items }: { items: readonly ItemView[] }) => (
  <View className="home__categories" {...aria({ role: 'group', label: '服务门类' })}>
    {categoriesOf(items).map(({ id, name, icon }) => (
      <Cell
        key={id}
        id={`category-${id}`}
        name={name}
        icon={categoryIcon(icon)}
        onTap={() => go('catalogue', { category: id })}
      />
    ))}
    <Cell id="category-all" name="全部服务" icon="clipboard-list" onTap={() => go('catalogue')} />
  </View>
);

const Cell = ({ id, name, icon, onTap }: { id: string; name: string; icon: IconName; onTap: () => void }) => (
  <View id={id} className="home__category" hoverClass="pressed" {...press({ label: name, onTap })}>
    <Icon name={icon} />
    <View>{name}</View>
  </View>
);
