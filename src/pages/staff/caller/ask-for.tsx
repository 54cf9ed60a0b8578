import { View } from '@tarojs/components';
import { TOPIC_LABEL } from '#domain/appointment/labels';
import { ABOUT_MAX, TOPICS, type Topic } from '#domain/appointment/request';
import { isPhone } from '#domain/kernel/patterns';
import { numberOf } from '#domain/kernel/thing-number';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { CARE_PHONE } from '../../../text/office';

interface AskForProps {
  readonly name: string;
  readonly phone: string;
  readonly onBack: () => void;
  /** What to tell the caller. */
  readonly onDone: (words: string) => void;
}
type Studio = Output<'appointment', 'studios'>['studios'][number];

/** 替来电人找工会干部: which studio, what about; the studio answers as it does to anybody. */
export function AskFor(props: AskForProps) {
  const { value, screen } = useQuery('appointment', 'studios', {});
  const [first] = value?.studios ?? [];
  if (value && first) return <Form {...props} studios={value.studios} first={first} />;
  const none = value ? { state: 'empty' as const, sentence: '还没有开门的工作室。' } : {};
  return (
    <Screen
      {...screen}
      {...none}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回来电人', onTap: props.onBack }}
    />
  );
}

/** In place of any word of it. */
const CALL_BACK = '请回电';

function Form({ name, phone, studios, first, onBack, onDone }: AskForProps & FormOf) {
  const form = useForm('appointment', 'askFor', {
    empty: { studioId: first.id, topic: 'interests' as Topic, about: '', name, phone },
    missing: ({ topic, about, ...who }) =>
      who.name.trim() !== '' && isPhone(who.phone) && (topic === 'psychological' || about.trim().length >= 2)
        ? null
        : '请写明怎么称呼、手机号和是什么事。',
    input: ({ topic, about, ...draft }) => ({
      ...draft,
      topic,
      about: topic === 'psychological' ? CALL_BACK : about.trim(),
      ...{ mode: 'phone' as const, people: 1 },
    }),
    onDone: ({ requestId }) =>
      onDone(`约谈已经交给工作室，编号 ${numberOf(requestId) ?? ''}，请告诉来电人。`),
  });
  const cares = form.draft.topic === 'psychological';
  return (
    <Screen
      action={form.button('send-ask', '交给工作室')}
      second={{ id: 'back-to-caller', label: '回来电人', onTap: onBack }}
      problem={form.problem}
    >
      <Card>
        <Choice
          id="topic"
          look="chips"
          label="哪一类"
          {...form.choice('topic')}
          options={TOPICS.map((value) => ({ value, label: TOPIC_LABEL[value].office }))}
        />
      </Card>
      {cares ? (
        <Card id="care-note" tone="vermilion">
          {`请先念心理援助热线 ${CARE_PHONE}，全天有人接。只记称呼和电话，心理值班的干部会回电；内容不记。`}
        </Card>
      ) : (
        <Card>
          <Field id="about" label="是什么事" long max={ABOUT_MAX} {...form.field('about')} />
        </Card>
      )}
      <Card>
        <View className="stack">
          <Field id="asker-name" label="怎么称呼" max={20} {...form.field('name')} />
          <Field id="asker-phone" label="手机号" kind="number" max={11} {...form.field('phone')} />
        </View>
      </Card>
      <Card>
        <Choice
          id="studio"
          label="哪个工作室"
          {...form.choice('studioId')}
          options={studios.map((one) => ({ value: one.id, label: one.name, note: one.address }))}
        />
      </Card>
    </Screen>
  );
}

interface FormOf {
  readonly studios: readonly Studio[];
  readonly first: Studio;
}
