import { View } from '@tarojs/components';
import { sayFen, sayRange } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Money } from '../../../components/money';
import { Tag } from '../../../components/tag';

type Quote = NonNullable<OrderView['quote']>;

/** 报价: line by line beside the public price. */
export const QuoteTable = ({ order, quote }: { order: OrderView; quote: Quote }) => (
  <Card
    id="quote"
    title="报价"
    beside={order.state === 'quoted' ? <Tag words="等您同意" tone="amber" icon="clock" /> : null}
  >
    {quote.lines.map((line, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a quote's lines never move; two parts may bear one name and price
      <View key={place} className="order__quote-line">
        <View className="grow">
          <View>{line.name}</View>
          <View className="note">{`${publicPrice(order, line)} · ${line.quantity} ${line.unit}`}</View>
        </View>
        <View className="tabular">{sayFen(line.unitFen * line.quantity)}</View>
      </View>
    ))}
    <View className="order__total">
      <View>合计</View>
      <Money fen={quote.totalFen} large />
    </View>
    <Extra order={order} quote={quote} />
  </Card>
);

function publicPrice(order: OrderView, line: Quote['lines'][number]): string {
  if (line.kind === 'part') return `配件，每${line.unit} ${sayFen(line.unitFen)}`;
  const listed = order.item.prices.find(({ id }) => id === line.priceId);
  return listed ? `公开价每${listed.unit} ${sayRange(listed.minFen, listed.maxFen)}` : '公开价目';
}

/** Extra work: what she has approved already, and how much the new quote is above it. */
function Extra({ order, quote }: { order: OrderView; quote: Quote }) {
  const { approvedFen } = order;
  if (order.state !== 'quoted' || approvedFen === null) return null;
  const more = quote.totalFen - approvedFen;
  return (
    <View id="extra" className="secondary">
      {`您同意过 ${sayFen(approvedFen)}，这次${more >= 0 ? `多 ${sayFen(more)}` : `少 ${sayFen(-more)}`}。`}
    </View>
  );
}
