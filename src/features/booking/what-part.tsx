import { View } from '@tarojs/components';
import { PHOTOS_MAX } from '#domain/repair/order';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { PhotoPicker } from '../../components/photo-picker';
import { VideoPicker } from '../../components/video-picker';
import type { Booking } from './use-booking';

const AT_HOME = {
  label: '哪里坏了？',
  placeholder: '比如：厨房水槽不下水，做着饭呢',
  hint: '说得越清楚，师傅带的工具越对。',
};
const IN_WORDS = {
  label: '想问什么？',
  placeholder: '比如：想找一份离家近的工作，以前做过仓库',
  hint: '说得越清楚，对方准备得越充分。',
};

/** What it is about, in her words; what is broken, in pictures as well. */
export const WhatPart = ({ booking, consult }: { booking: Booking; consult: boolean }) => (
  <Card>
    <View className="stack">
      <Field id="wrong" {...(consult ? IN_WORDS : AT_HOME)} long max={500} {...booking.field('wrong')} />
      <PhotoPicker
        id="photos"
        purpose="order-photo"
        label="照片"
        max={PHOTOS_MAX}
        hint={consult ? '合同、证件这样的，拍下来更好谈。可以不拍。' : '可以不拍。'}
        {...booking.choice('photos')}
      />
      {!consult && (
        <VideoPicker
          id="video"
          label="视频"
          hint="漏水、异响这样的，拍几秒更清楚。可以不拍。"
          {...booking.choice('video')}
        />
      )}
    </View>
  </Card>
);
