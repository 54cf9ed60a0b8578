import { View } from '@tarojs/components';
import { sayFen, sayRange } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';

type Line = NonNullable<OrderView['quote']>['lines'][number];

/** Before the quote the public prices, afterwards what was quoted. */
export function QuoteTable({ order }: { order: OrderView }) {
  const { quote, item } = order;
  if (order.rework || item.path === 'consult') return null;
  if (quote) return <Quoted quote={quote} />;
  return BEFORE_THE_QUOTE.includes(order.state) ? <PublicPrices prices={item.prices} /> : null;
}

const BEFORE_THE_QUOTE: readonly OrderView['state'][] = ['accepted', 'arrived'];

function Quoted({ quote }: { quote: NonNullable<OrderView['quote']> }) {
  return (
    <Card title="报价">
      {quote.lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quote's lines never move; two parts may bear one name
        <View key={place} className="prices__line">
          <View className="grow">
            <View>{line.name}</View>
            <View className="secondary">{sayLine(line)}</View>
          </View>
          <View className="prices__sum">{sayFen(line.unitFen * line.quantity)}</View>
        </View>
      ))}
      <View className="prices__total">
        <View className="title">合计</View>
        <View className="figure">{sayFen(quote.totalFen)}</View>
      </View>
    </Card>
  );
}

const sayLine = ({ kind, unitFen, unit, quantity }: Line): string =>
  `${kind === 'part' ? '配件 ' : ''}${sayFen(unitFen)} × ${quantity} ${unit}`;

const PublicPrices = ({ prices }: { prices: OrderView['item']['prices'] }) => (
  <Card title="公开价目">
    {prices.map((price) => (
      <View key={price.id} className="prices__line">
        <View className="grow">{price.name}</View>
        <View className="prices__sum">{`${sayRange(price.minFen, price.maxFen)} / ${price.unit}`}</View>
      </View>
    ))}
  </Card>
);
