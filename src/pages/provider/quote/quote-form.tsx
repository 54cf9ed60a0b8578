import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { AskBefore } from '../ask-before';
import { LabourLine } from './labour-line';
import { PartLine } from './part-line';
import { type Quoting, useQuoting } from './use-quoting';

export function QuoteForm({ order }: { order: OrderView }) {
  const quoting = useQuoting(order);
  const { form, totalFen } = quoting;
  return (
    <Screen action={form.button('send-quote', `${verbOf(order)} ${sayFen(totalFen)}`)} problem={form.problem}>
      <View className="quote__head">
        <View className="grow">
          <View className="title">{order.item.name}</View>
          <View className="secondary">价格不能高于公开价目</View>
        </View>
        <View className="quote__total" id="total">
          <View className="secondary">合计</View>
          <View className="figure">{sayFen(totalFen)}</View>
        </View>
      </View>
      <AskBefore order={order} />
      {order.approvedFen !== null && (
        <Calm
          id="extra-work"
          words={`居民同意过 ${sayFen(order.approvedFen)}。加的项目写在下面，她再同意了才做；不同意就按原来的修。`}
        />
      )}
      <Card title="人工" flush>
        {order.item.prices.map((price) => (
          <LabourLine key={price.id} price={price} quoting={quoting} />
        ))}
      </Card>
      <Parts quoting={quoting} />
    </Screen>
  );
}

function verbOf({ approvedFen, quote }: OrderView): string {
  if (approvedFen !== null) return '加项目，共';
  return quote ? '改报价' : '报价';
}

const Parts = ({ quoting }: { quoting: Quoting }) => (
  <Card title="配件" flush>
    {quoting.parts.map((part, place) => (
      <PartLine key={part.key} part={part} place={place} quoting={quoting} />
    ))}
    <View className="quote__add">
      <Button id="add-part" kind="quiet" icon="plus" label="加一个配件" onTap={quoting.addPart} />
    </View>
  </Card>
);
