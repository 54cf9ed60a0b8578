import { View } from '@tarojs/components';
import { sayRange } from '#domain/kernel/money';
import { dayOf, sayDay } from '#domain/kernel/time';
import { CATEGORIES } from '#domain/repair/categories';
import type { StaffItem } from '#domain/repair/contract-catalogue';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';

/** 服务目录 as staff keep it: what is offered, at which prices, and what will hold later. */
export default function StaffCatalogue() {
  const { value, screen } = useQuery('repair', 'priceList', {});
  const starter = useCommand('repair', 'takeStarter');
  const items = value?.items ?? [];
  const groups = CATEGORIES.map(({ id, name }) => ({
    name,
    items: items.filter(({ category }) => category.id === id),
  })).filter((group) => group.items.length > 0);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={{ id: 'add-item', label: '添加项目', onTap: () => go('staffItem') }}
      problem={starter.problem}
    >
      <View className="heading" id="standing">
        {items.length === 0 ? '还没有服务项目' : `${items.length} 个项目`}
      </View>
      <View className="secondary">价格对所有人公开，师傅报价不能超过上限。改价不影响已经约好的单子。</View>
      {value && items.length === 0 && (
        <Card title="从起步目录开始">
          <View className="stack">
            <View className="secondary">二十多个常见项目，带价目、标准和保修。拿来以后逐项改成本区的。</View>
            <Button
              id="take-starter"
              kind="quiet"
              label="用起步目录"
              running={starter.running}
              onTap={() => starter.run({})}
            />
          </View>
        </Card>
      )}
      {value && (
        <Card flush>
          <Row
            id="to-import"
            icon="file-text"
            label="导入价目表"
            note="Excel、CSV 文件，或复制粘贴，一次添很多项目"
            onTap={() => go('staffImport')}
          />
        </Card>
      )}
      {groups.map((group) => (
        <Card key={group.name} flush title={group.name}>
          {group.items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </Card>
      ))}
    </Screen>
  );
}

const ItemRow = ({ item }: { readonly item: StaffItem }) => (
  <Row
    id={`item-${item.id}`}
    label={item.name}
    note={[
      sayRange(item.priceMinFen, item.priceMaxFen),
      item.warrantyDays > 0 ? `保修 ${item.warrantyDays} 天` : null,
      item.next
        ? `${sayDay(dayOf(item.next.from))}起 ${sayRange(item.next.priceMinFen, item.next.priceMaxFen)}`
        : null,
    ]
      .filter(Boolean)
      .join(' · ')}
    value={item.offered ? undefined : <Tag words="不开放" />}
    onTap={() => go('staffItem', { id: item.id })}
  />
);
