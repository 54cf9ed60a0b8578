import { View } from '@tarojs/components';
import { sayAge } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { press } from '../../../components/press';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { EarlyWord } from '../../../features/early-word';
import { bookAgain, toBook } from '../../../features/to-book';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Illustration } from '../illustrations/illustration';
import { pictureOfItem } from '../illustrations/lookup';
import { type Fault, frequentFaults } from './frequent';
import './index.scss';

/** 什么坏了: the first question of a booking in elder mode; each fault is a picture and a few words. */
export default function Faults() {
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const { member } = useMe();
  const items = value?.items ?? [];
  return (
    <Screen {...screen} skeleton={<Skeleton cards={4} lines={3} />}>
      <View className="heading">什么坏了？</View>
      {member && <EarlyWord of={['open-orders']} paid />}
      {member && <AsLastTime offered={items.map(({ id }) => id)} />}
      <View className="faults">
        {frequentFaults(items).map((fault) => (
          <Tile key={fault.item.id} {...fault} />
        ))}
      </View>
      <Card flush>
        <Row
          id="other-fault"
          icon="clipboard-list"
          label="别的，按类别找"
          note="也可以找保洁、找工作、租房子"
          onTap={() => go('catalogue')}
        />
        <Row
          id="call-me"
          icon="phone"
          label="说不清，打电话"
          note="工会打给您也行"
          onTap={() => go('callMe')}
        />
      </Card>
    </Screen>
  );
}

const Tile = ({ item, label }: Fault) => (
  <View
    id={`fault-${item.id}`}
    className="faults__tile"
    hoverClass="pressed"
    {...press({ label, onTap: () => toBook({ item: item.id }) })}
  >
    <Illustration name={pictureOfItem(item)} />
    <View>{label}</View>
  </View>
);

/** 照上次的来, where there was a last time and the same is offered still. */
function AsLastTime({ offered }: { offered: readonly string[] }) {
  const now = useNow(60_000);
  const { value } = useQuery('repair', 'mine', {});
  const last = value?.rows.find(({ itemId }) => offered.includes(itemId));
  if (!last) return null;
  return (
    <Card flush tone="vermilion">
      <Row
        id="as-last-time"
        icon="history"
        label={`照上次的来：${last.itemName}`}
        note={`上次是${sayAge(last.bookedAt, now)}`}
        onTap={() => bookAgain(last.itemId, last.id)}
      />
    </Card>
  );
}
