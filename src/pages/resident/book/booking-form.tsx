import { View } from '@tarojs/components';
import { sayRange } from '#domain/kernel/money';
import type { Me } from '#domain/membership/contract';
import type { ItemView } from '#domain/repair/contract';
import { PHOTOS_MAX } from '#domain/repair/order';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { VideoPicker } from '../../../components/video-picker';
import { go } from '../../../hooks/go';
import { useBooking } from './use-booking';
import { WhenPart } from './when-part';
import { WherePart } from './where-part';
import { WhomPart } from './whom-part';

interface BookingFormProps {
  readonly me: Me;
  readonly item: ItemView;
  /** The firm whose page she came from. */
  readonly provider: string | null;
}

export function BookingForm({ me, item, provider }: BookingFormProps) {
  const booking = useBooking(me, item.id, provider);
  const { draft, change, address, command, missing } = booking;
  return (
    <Screen
      action={{
        id: 'confirm-booking',
        label: draft.when === 'urgent' ? '预约，请师傅尽快来' : '预约这个时间',
        onTap: booking.send,
        running: command.running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={command.problem}
    >
      <Card flush>
        <Row
          id="chosen-item"
          label={item.name}
          note={`公开价 ${sayRange(item.priceMinFen, item.priceMaxFen)}`}
          onTap={() => go('item', { id: item.id })}
        />
      </Card>
      <WhatPart booking={booking} />
      <WherePart
        addresses={me.addresses}
        chosen={address?.id ?? null}
        onChange={(addressId) => change({ addressId })}
        problem={command.fieldProblem('addressId')}
      />
      <WhenPart
        when={draft.when}
        from={draft.from}
        onChange={change}
        problem={command.fieldProblem('when')}
      />
      <WhomPart
        category={item.category.id}
        street={address?.street ?? null}
        chosen={draft.providerId}
        onChange={(providerId) => change({ providerId })}
        problem={command.fieldProblem('providerId')}
      />
    </Screen>
  );
}

/** What is wrong, in her words and pictures. */
const WhatPart = ({ booking }: { booking: ReturnType<typeof useBooking> }) => (
  <Card>
    <View className="stack">
      <Field
        id="wrong"
        label="哪里坏了？"
        value={booking.draft.wrong}
        onInput={(wrong) => booking.change({ wrong })}
        long
        max={500}
        placeholder="比如：厨房水槽不下水，做着饭呢"
        hint="说得越清楚，师傅带的工具越对。"
        problem={booking.command.fieldProblem('wrong')}
      />
      <PhotoPicker
        id="photos"
        label="照片"
        value={booking.draft.photos}
        onChange={(photos) => booking.change({ photos })}
        max={PHOTOS_MAX}
        hint="可以不拍。"
        problem={booking.command.fieldProblem('photos')}
      />
      <VideoPicker
        id="video"
        label="视频"
        value={booking.draft.video}
        onChange={(video) => booking.change({ video })}
        hint="漏水、异响这样的，拍几秒更清楚。可以不拍。"
        problem={booking.command.fieldProblem('video')}
      />
    </View>
  </Card>
);
