import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Photos } from '../../../components/photos';
import type { Steps } from './use-steps';

interface FinishedProps {
  readonly order: OrderView;
  readonly finish: NonNullable<OrderView['finish']>;
  readonly links: Readonly<Record<string, string>>;
  readonly paid: Steps['paid'];
}

/** What was done, to be checked against the standard, and what was paid. */
export function Finished({ order, finish, links, paid }: FinishedProps) {
  const urls = (photos: readonly string[]) => photos.flatMap((photo) => links[photo] ?? []);
  return (
    <>
      <Card id="work" title="做了什么">
        <View className="stack">
          {order.item.path === 'door' && (
            <View className="order__compare">
              <Pictures title="修之前" id="before" urls={urls(finish.photosBefore)} />
              <Pictures title="修之后" id="after" urls={urls(finish.photosAfter)} />
            </View>
          )}
          <View>
            {finish.checked.map((point) => (
              <View key={point} className="order__point">
                <Icon name="check" />
                <View className="grow">{point}</View>
              </View>
            ))}
          </View>
        </View>
      </Card>
      {order.can.includes('confirm') && order.payableFen > 0 && (
        <Card>
          <Amount
            id="paid"
            label="您付了多少"
            fen={paid.fen}
            onChange={(paidFen) => paid.change({ paidFen })}
            hint={`师傅填的是 ${sayFen(finish.paidFen)}。不一样就照实改，工会会看到。`}
          />
        </Card>
      )}
    </>
  );
}

const Pictures = ({ title, id, urls }: { title: string; id: string; urls: string[] }) => (
  <View className="grow">
    <View className="secondary order__photos-title">{title}</View>
    <Photos id={id} urls={urls} label={title} />
  </View>
);
