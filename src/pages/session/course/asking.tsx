import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { DAYS_MAX, NOTE_MAX } from '#domain/session/course-request';
import { WHERE_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goInstead } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';

interface AskingProps {
  readonly courseId: string;
  readonly unionId: string;
  readonly least: number;
  readonly told: ReactNode;
}

/** How many come, where, and which days suit. */
export function Asking({ courseId, unionId, least, told }: AskingProps) {
  const form = useForm('session', 'askCourse', {
    kept: `course-${unionId}-${courseId}`,
    empty: { people: '', where: '', days: '', note: '' },
    missing: ({ people, where, days }) => {
      if (!(Number(people) >= least)) return `请写有多少人听，至少 ${least} 人。`;
      if (where.trim().length < 2) return '请写在哪里上课。';
      return days.trim().length < 2 ? '请写哪些日子合适。' : null;
    },
    input: ({ people, where, days, note }) => ({
      ...{ unionId, courseId, people: Number(people) },
      ...{ where: where.trim(), days: days.trim(), note: note.trim() },
    }),
    onDone: ({ id }) => {
      toast('已申请');
      goInstead('courseRequest', { id });
    },
  });
  return (
    <Screen action={form.button('ask', '申请')} problem={form.problem}>
      {told}
      <Card title="请老师来上课">
        <View className="stack">
          <Field
            id="people"
            label="多少人听"
            kind="number"
            max={3}
            hint={`至少 ${least} 人。`}
            {...form.field('people')}
          />
          <Field id="where" label="在哪里上" max={WHERE_MAX} {...form.field('where')} />
          <Field
            id="days"
            label="哪些日子合适"
            max={DAYS_MAX}
            placeholder="比如周三、周五下午"
            {...form.field('days')}
          />
          <Field
            id="note"
            label="还想说的（可以不写）"
            long
            max={NOTE_MAX}
            hint="三个工作日内答复。定下来就是本工会的一场活动，会员可以报名。"
            {...form.field('note')}
          />
        </View>
      </Card>
    </Screen>
  );
}
