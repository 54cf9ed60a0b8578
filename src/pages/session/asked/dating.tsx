import { View } from '@tarojs/components';
import { dayOf, instantOf, MINUTE } from '#domain/kernel/time';
import type { CourseRequestView } from '#domain/session/contract-course';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { toast } from '../../../components/dialog';
import { Submit } from '../../../components/submit';
import { TimeField } from '../../../components/time-field';
import { useForm } from '../../../hooks/use-form';

interface Draft {
  /** Its place among those who teach the course. */
  readonly teacher: string | null;
  readonly day: string;
  /** Minutes after midnight. */
  readonly from: number;
}

/** 定老师和时间: it becomes a session of the union that asked. */
export function Dating({ value, now }: { value: CourseRequestView; now: number }) {
  const { id, teachers, minutes } = value;
  const [only] = teachers.length === 1 ? ['0'] : [null];
  const form = useForm('session', 'dateCourse', {
    kept: `course-date-${id}`,
    empty: { teacher: only ?? null, day: '', from: 14 * 60 } as Draft,
    missing: ({ teacher, day }) =>
      teacher === null ? '请选讲课的老师。' : day === '' ? '请选哪一天。' : null,
    input: ({ teacher, day, from }) => ({
      courseRequestId: id,
      teacher: teachers[Number(teacher)] ?? '',
      from: instantOf(day) + from * MINUTE,
    }),
    onDone: () => toast('已定下来'),
  });
  const { value: at, onChange } = form.choice('from');
  return (
    <Card title="定老师和时间">
      <View className="stack">
        <Choice
          id="teacher"
          look="chips"
          label="谁来讲"
          {...form.choice('teacher')}
          options={teachers.map((name, place) => ({ value: String(place), label: name }))}
        />
        <DayField
          id="day"
          label="哪一天"
          start={dayOf(now)}
          {...form.choice('day')}
          problem={form.problemOf('from')}
        />
        <TimeField id="from" label="开始" value={at} onChange={onChange} />
        <View className="note">{`一次 ${minutes} 分钟。定下来就是这个工会的一场活动，会员可以报名。`}</View>
        <Submit form={form} id="set-date" label="定下来" />
      </View>
    </Card>
  );
}
