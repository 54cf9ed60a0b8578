import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import { whoComes } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Photos, type SeenPhoto } from '../../../components/photos';
import { type Files, seenFiles } from '../../../features/seen-photos';
import type { Steps } from './use-steps';

interface FinishedProps {
  readonly order: OrderView;
  readonly finish: NonNullable<OrderView['finish']>;
  readonly files: Files;
  readonly paid: Steps['paid'];
}

/** What was done, to be checked against the standard, and what was paid. */
export function Finished({ order, finish, files, paid }: FinishedProps) {
  return (
    <>
      <Card id="work" title={order.item.path === 'consult' ? '谈了什么' : '做了什么'}>
        <View className="stack">
          {order.item.path === 'door' && (
            <View className="order__compare">
              <Pictures title="修之前" id="before" photos={seenFiles(finish.photosBefore, files)} />
              <Pictures title="修之后" id="after" photos={seenFiles(finish.photosAfter, files)} />
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
            value={paid.fen}
            onChange={(paidFen) => paid.change({ paidFen })}
            hint={`${whoComes(order)}填的是 ${sayFen(finish.paidFen)}。不一样就照实改，工会会看到。`}
          />
        </Card>
      )}
    </>
  );
}

const Pictures = ({ title, id, photos }: { title: string; id: string; photos: SeenPhoto[] }) => (
  <View className="grow">
    <View className="secondary order__photos-title">{title}</View>
    <Photos id={id} photos={photos} label={title} />
  </View>
);
