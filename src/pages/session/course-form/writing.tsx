import { View } from '@tarojs/components';
import { COURSE_WORDS_MAX, TEACHER_MAX, TEACHERS_MAX } from '#domain/session/course';
import { TITLE_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goInstead } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';
import { type Draft, missingIn, teachersIn } from './draft';

interface WritingProps {
  readonly courseId: string | null;
  readonly kept: string;
  readonly empty: Draft;
}

export function Writing({ courseId, kept, empty }: WritingProps) {
  const form = useForm('session', 'saveCourse', {
    kept,
    empty,
    missing: missingIn,
    input: ({ title, words, teachers, minutes, least, offered }) => ({
      ...{ courseId, title: title.trim(), words: words.trim(), teachers: teachersIn(teachers) },
      ...{ minutes: Number(minutes), least: Number(least), offered },
    }),
    onDone: () => {
      toast('已记下');
      goInstead('courseList');
    },
  });
  return (
    <Screen action={form.button('save', '记下')} problem={form.problem}>
      <Card>
        <View className="stack">
          <Field id="title" label="名称" max={TITLE_MAX} {...form.field('title')} />
          <Field id="words" label="讲什么" long max={COURSE_WORDS_MAX} {...form.field('words')} />
          <Field
            id="teachers"
            label="谁来讲"
            max={TEACHERS_MAX * (TEACHER_MAX + 1)}
            hint="几位老师用顿号分开。"
            {...form.field('teachers')}
          />
          <View className="line">
            <Field id="minutes" label="讲多少分钟" kind="number" max={3} {...form.field('minutes')} />
            <Field id="least" label="至少多少人" kind="number" max={3} {...form.field('least')} />
          </View>
          <Choice
            id="offered"
            look="chips"
            label="可以申请吗"
            {...form.either('offered', 'yes', 'no')}
            options={[
              { value: 'yes', label: '可以申请' },
              { value: 'no', label: '撤下' },
            ]}
          />
        </View>
      </Card>
    </Screen>
  );
}
