import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { MEETING_LABEL } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { copy } from '../../../platform/copy';

/** 咨询: nobody comes to the door. Which number will ring, or where to go. */
export function Meeting({ order }: { order: OrderView }) {
  const { meeting, contact, worker } = order;
  if (meeting === 'phone') {
    return (
      <Card id="meeting" title={MEETING_LABEL.phone}>
        <View>{`会打 ${contact?.phone ?? '您留的电话'}，请留意来电。`}</View>
        <View className="secondary">不会有人上门，也不要给陌生来电转账。</View>
      </Card>
    );
  }
  const office = worker?.office ?? '';
  return (
    <Card id="meeting" title={MEETING_LABEL.office}>
      <View className="stack">
        <View className="title">{office || '请先打电话问清地址'}</View>
        <View className="secondary">{worker?.providerName ?? ''}</View>
        {office && (
          <Button
            id="copy-office"
            kind="quiet"
            small
            icon="map-pin"
            label="复制地址"
            onTap={() => copy(office)}
          />
        )}
      </View>
    </Card>
  );
}
