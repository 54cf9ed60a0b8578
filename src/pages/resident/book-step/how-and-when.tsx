import { View } from '@tarojs/components';
import { useState } from 'react';
import { MEETING_LABEL } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { WindowPicker } from '../../../features/window-picker';
import type { Asked } from './use-step';

/** 怎么谈: only of what is talked about. */
export function HowQuestion({ booking, item, onward }: Asked) {
  const choose = (meeting: 'phone' | 'office') => {
    booking.change({ meeting });
    onward();
  };
  return (
    <Screen title={item.name}>
      <View className="heading">怎么谈？</View>
      <Card flush>
        <Row
          id="meeting-phone"
          icon="phone"
          label={MEETING_LABEL.phone}
          note="接单的人打电话过来"
          onTap={() => choose('phone')}
        />
        <Row
          id="meeting-office"
          icon="building-2"
          label={MEETING_LABEL.office}
          note="接单以后，能看到地址"
          onTap={() => choose('office')}
        />
      </Card>
    </Screen>
  );
}

/** 什么时候: now, or two hours to be chosen. */
export function WhenQuestion({ booking, item, onward }: Asked) {
  const { draft, change, problemOf } = booking;
  const [later, setLater] = useState(draft.when === 'window');
  const consult = item.path === 'consult';
  const now = () => {
    change({ when: 'urgent' });
    onward();
  };
  return (
    <Screen
      title={item.name}
      action={
        later
          ? {
              id: 'next-question',
              label: '就这个时间',
              onTap: onward,
              disabled: draft.from === null,
              why: '请选一个时间。',
            }
          : null
      }
    >
      <View className="heading">{consult ? '什么时候谈？' : '什么时候来？'}</View>
      <Card flush>
        <Row
          id="when-now"
          icon="zap"
          label={consult ? '请尽快联系我' : '现在就来'}
          {...(consult ? {} : { note: '半小时内到门口' })}
          onTap={now}
        />
        {!later && (
          <Row
            id="when-later"
            icon="clock"
            label="约个时间"
            note="两小时一段，14 天以内"
            onTap={() => {
              change({ when: 'window' });
              setLater(true);
            }}
          />
        )}
      </Card>
      {later && (
        <Card>
          <View className="stack">
            <WindowPicker
              from={draft.from}
              onChange={(from) => change({ when: 'window', from })}
              problem={problemOf('when')}
            />
          </View>
        </Card>
      )}
    </Screen>
  );
}
