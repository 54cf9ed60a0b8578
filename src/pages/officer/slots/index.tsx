import { View } from '@tarojs/components';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { OpenDayForm } from '../../../features/open-day-form';
import { goInstead } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { useWide } from '../../../hooks/use-wide';
import { Days } from './days';
import { Week } from './week';
import './index.scss';

/** 接待时段 of the own studio in the next two weeks: who sits there, how full they are, and what changes. */
export default function OfficerSlots() {
  const now = useNow();
  const wide = useWide();
  const { value, screen } = useQuery('appointment', 'ownSlots', {});
  const none = value?.slots.length === 0;
  return (
    <Screen
      {...screen}
      {...(none ? { state: 'empty' as const, sentence: '还没有排班，请区总工作人员在工作室里设置。' } : {})}
      wide
      skeleton={<Skeleton cards={5} lines={1} />}
      wayOn={{ label: '回办理台', onTap: () => goInstead('officerDesk') }}
    >
      {value && (
        <>
          <View className="heading">{value.studio.name}</View>
          {wide ? <Week own={value} now={now} /> : <Days own={value} now={now} />}
          <OpenDayForm
            studioId={value.studio.id}
            officers={value.studio.officers}
            days={value.studio.openDays}
            now={now}
          />
        </>
      )}
    </Screen>
  );
}
