import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { copy } from '../../../platform/copy';

/** What is promised by then: he comes, he telephones, or she comes to him. */
const ARRIVES: Readonly<Record<OrderView['meeting'], string>> = {
  home: '到',
  phone: '打电话',
  office: '见面',
};

/** Where to, to whom, by when; and the telephone, as large as a thumb. */
export function Visit({ order, now }: { order: OrderView; now: number }) {
  const { contact, place, promisedAt } = order;
  const onTheWay = order.state === 'accepted' || order.state === 'postponed';
  const door = contact?.door ?? '';
  return (
    <Card>
      <View className="visit__place">{`${place.street} ${place.community}`}</View>
      {door !== '' && <View className="visit__door">{door}</View>}
      <View className="visit__who">
        {contact ? contact.name : '联系方式现在看不到'}
        {onTheWay && promisedAt !== null && ` · ${sayInstant(promisedAt, now)} 前${ARRIVES[order.meeting]}`}
      </View>
      {contact && (
        <View className="visit__ways">
          <Button id="call" kind="quiet" icon="phone" label="打电话" onTap={() => dial(contact.phone)} />
          {door !== '' && (
            <Button
              id="copy-address"
              kind="quiet"
              icon="map-pin"
              label="复制地址"
              onTap={() => copy(`${place.street}${place.community}${door}`)}
            />
          )}
        </View>
      )}
    </Card>
  );
}
