import { View } from '@tarojs/components';
import { sayRange } from '#domain/kernel/money';
import type { ItemView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Money } from '../../../components/money';

/** 公开价目: nobody may quote above it. */
export const PriceList = ({ item }: { item: ItemView }) => (
  <Card title="公开价目">
    <View className="item__range">
      <Money fen={item.priceMinFen} toFen={item.priceMaxFen} large />
    </View>
    {item.prices.map((line) => (
      <View key={line.id} className="item__price">
        <View className="grow">{line.name}</View>
        <View className="item__sum">{`${sayRange(line.minFen, line.maxFen)}/${line.unit}`}</View>
      </View>
    ))}
    <View className="note item__under">
      {item.path === 'consult'
        ? '谈之前先讲明收费，不能超过上限。'
        : '师傅看过再报价，不能超过上限；您同意了才开工。配件另计，写在报价里。'}
    </View>
  </Card>
);
