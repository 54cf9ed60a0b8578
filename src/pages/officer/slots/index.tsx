import { View } from '@tarojs/components';
import { saySlot } from '#domain/appointment/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 接待时段 of the own studio in the next two weeks, with who sits there and how full they are. */
export default function OfficerSlots() {
  const now = useNow();
  const { value, screen } = useQuery('appointment', 'ownSlots', {});
  const none = value?.slots.length === 0;
  return (
    <Screen
      {...screen}
      {...(none ? { state: 'empty' as const, sentence: '还没有排班，请区总工作人员在工作室里设置。' } : {})}
      skeleton={<Skeleton cards={5} lines={1} />}
      wayOn={{ label: '回办理台', onTap: () => goInstead('officerDesk') }}
    >
      {value && (
        <>
          <View className="heading">{value.studioName}</View>
          <Card flush>
            {value.slots.map((slot) => (
              <Row
                key={slot.id}
                label={saySlot(slot, now)}
                note={slot.title ? `${slot.title} · ${slot.officerName}` : slot.officerName}
                value={
                  slot.cancelled
                    ? '已取消'
                    : `${slot.capacity - slot.free}/${slot.capacity}${slot.waiting > 0 ? ` 候补 ${slot.waiting}` : ''}`
                }
              />
            ))}
          </Card>
        </>
      )}
    </Screen>
  );
}
