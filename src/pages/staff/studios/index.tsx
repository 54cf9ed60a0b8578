import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

type Studio = Output<'appointment', 'arrangedStudios'>['studios'][number];

function sayState({ open, portraitsWaiting }: Studio) {
  const closed = open ? undefined : '未开放';
  if (portraitsWaiting === 0) return closed;
  return (
    <View className="line wrap">
      {closed}
      <Tag tone="amber" words={`${portraitsWaiting} 张照片等您看`} />
    </View>
  );
}

/** 工作室: every studio with its union, its officers and what stands above it. */
export default function StaffStudios() {
  const { value, screen } = useQuery('appointment', 'arrangedStudios', {});
  const nameOf = (id: string | null) => value?.studios.find((one) => one.id === id)?.name ?? '区总工作人员';
  return (
    <Screen
      {...screen}
      skeleton={<SkeletonRows />}
      action={{ id: 'new-studio', label: '新开一个工作室', onTap: () => go('staffStudio') }}
    >
      <Card flush>
        <Row
          id="to-calendar"
          icon="clock"
          label="工作日历"
          note="上班时间、节假日、暂定的年份"
          onTap={() => go('staffCalendar')}
        />
        <Row
          id="to-assessment"
          icon="clipboard-list"
          label="约谈考核"
          note="按工会、工作室、干部，每月和每年"
          onTap={() => go('staffAssessment')}
        />
        <Row
          id="to-overdue"
          icon="siren"
          label="超时督办"
          note="到了区里还没有答复的"
          onTap={() => go('officerDesk', { list: 'above' })}
        />
      </Card>
      {value && value.studios.length > 0 && (
        <Card flush>
          {value.studios.map((studio) => (
            <Row
              key={studio.id}
              id={`studio-${studio.id}`}
              label={studio.name}
              note={`${studio.unionName} · ${studio.officers.length} 位干部 · 上级：${nameOf(studio.aboveId)}`}
              value={sayState(studio)}
              onTap={() => go('staffStudio', { id: studio.id })}
            />
          ))}
        </Card>
      )}
      {value?.studios.length === 0 && <View className="secondary">还没有工作室。</View>}
    </Screen>
  );
}
