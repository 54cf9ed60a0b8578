import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';

/** What was quoted and what both say was paid; where the two differ, it is marked. */
export function Amounts({ order }: { order: OrderView }) {
  const { quote, finish, paidFen } = order;
  if (!quote) return null;
  const apart = finish && paidFen !== null ? Math.abs(finish.paidFen - paidFen) : 0;
  return (
    <Card title="金额" flush beside={apart > 0 && <Tag words={`相差 ${sayFen(apart)}`} tone="brick" />}>
      {quote.lines.map((line, place) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a quote's lines never move; two parts may bear one name
          key={place}
          label={line.name}
          note={`${line.kind === 'part' ? '配件 ' : ''}${sayFen(line.unitFen)} × ${line.quantity} ${line.unit}`}
          value={sayFen(line.unitFen * line.quantity)}
        />
      ))}
      <Row label="报价合计" value={<View className="amount">{sayFen(quote.totalFen)}</View>} />
      {finish && (
        <Row label="师傅填的收款" value={<View className="amount">{sayFen(finish.paidFen)}</View>} />
      )}
      {finish && (
        <Row
          label="居民填的付款"
          value={<View className="amount">{paidFen === null ? '还没有填' : sayFen(paidFen)}</View>}
        />
      )}
    </Card>
  );
}
