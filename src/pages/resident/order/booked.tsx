import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { Photos } from '../../../components/photos';
import { Row } from '../../../components/row';

interface BookedProps {
  readonly order: OrderView;
  readonly links: Readonly<Record<string, string>>;
  readonly now: number;
}

/** What she asked for. */
export function Booked({ order, links, now }: BookedProps) {
  const { contact } = order;
  const urls = order.photos.flatMap((photo) => links[photo] ?? []);
  const video = order.video === null ? undefined : links[order.video];
  return (
    <Card flush title={order.item.name}>
      <View className="order__wrong">
        <View>{order.wrong}</View>
        {urls.length > 0 && <Photos id="photos" urls={urls} label="照片" />}
        {video && <Clip id="video" url={video} poster={null} title="拍的视频" />}
      </View>
      <Row icon="clock" label={sayWhen(order.when, now)} />
      <Row
        icon="map-pin"
        label={contact ? `${order.place.community} ${contact.door}` : order.place.community}
        note={contact ? `${contact.name} ${contact.phone}` : undefined}
      />
    </Card>
  );
}
