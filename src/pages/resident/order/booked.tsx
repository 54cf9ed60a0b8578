import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL, MEETING_LABEL, sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { Photos } from '../../../components/photos';
import { Row } from '../../../components/row';
import { type Files, seenFiles } from '../../../features/seen-photos';
import { go } from '../../../hooks/go';

interface BookedProps {
  readonly order: OrderView;
  readonly files: Files;
  readonly now: number;
}

/** What she asked for. */
export function Booked({ order, files, now }: BookedProps) {
  const { contact } = order;
  const photos = seenFiles(order.photos, files, isAuthor(order));
  const video = order.video === null ? undefined : files.links[order.video];
  return (
    <Card flush title={order.item.name}>
      <View className="order__wrong">
        <View>{order.wrong}</View>
        {photos.length > 0 && <Photos id="photos" photos={photos} label="照片" />}
        {video && <Clip id="video" url={video} poster={null} title="拍的视频" />}
      </View>
      {order.bookedBy !== null && <BookedBy order={order} relation={order.bookedBy} />}
      <Row
        icon="clock"
        label={sayWhen(order.when, now, order.meeting)}
        note={order.meeting === 'home' ? undefined : MEETING_LABEL[order.meeting]}
      />
      {order.can.includes('moveWindow') && (
        <Row
          id="move-window"
          icon="calendar-clock"
          label={ACTION_LABEL.moveWindow}
          onTap={() => go('orderForm', { id: order.id, what: 'moveWindow' })}
        />
      )}
      <Row
        icon="map-pin"
        label={contact ? `${order.place.community} ${contact.door}` : order.place.community}
        note={contact ? `${contact.name} ${contact.phone}` : undefined}
      />
    </Card>
  );
}

/** Whoever booked took the pictures. */
const isAuthor = ({ party, bookedBy }: OrderView): boolean =>
  party === 'booker' || (party === 'resident' && bookedBy === null);

/** 代约: who booked for whom, and how the one stands to the other. */
const BookedBy = ({ order, relation }: { order: OrderView; relation: string }) => (
  <Row
    id="booked-by"
    icon="users"
    label={order.party === 'booker' ? `您替${order.contact?.name ?? '别人'}约的` : `${relation}替您约的`}
    note={
      order.party === 'booker'
        ? `您是：${relation}。您可以看进度、同意报价、确认修好。`
        : '对方说已经问过您。您没有同意，可以直接取消。'
    }
  />
);
