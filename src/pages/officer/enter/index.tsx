import { View } from '@tarojs/components';
import { CHANNEL_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { ABOUT_MAX, type Channel, TOPICS, type Topic } from '#domain/appointment/request';
import { isPhone } from '#domain/kernel/patterns';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Stepper } from '../../../components/stepper';
import { MomentChoice } from '../../../features/moment-choice';
import { goInstead } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { CARE_PHONE } from '../../../text/office';

type Entered = Exclude<Channel, 'asked'>;
const CHANNELS: readonly Entered[] = ['walk-in', 'telephone', 'invited'];

interface EnterDraft {
  readonly channel: Entered;
  readonly topic: Topic;
  readonly people: number;
  readonly about: string;
  readonly name: string;
  readonly phone: string;
  readonly meetingAt: number | null;
}
/** Instead of any word of it. */
const CALL_BACK = '请回电';
const aboutOf = ({ about, topic }: Pick<EnterDraft, 'about' | 'topic'>) =>
  about.trim() === '' && topic === 'psychological' ? CALL_BACK : about;

const EMPTY: EnterDraft = {
  channel: 'walk-in',
  topic: 'interests',
  people: 1,
  about: '',
  name: '',
  phone: '',
  meetingAt: null,
};

/** 登记 who came or telephoned, 邀约 a member: both enter as accepted, with the same time limits. */
export default function OfficerEnter() {
  const form = useForm('appointment', 'enter', {
    kept: 'enter',
    empty: EMPTY,
    missing: ({ name, phone, ...draft }) =>
      aboutOf(draft).trim().length >= 2 && name.trim() !== '' && isPhone(phone)
        ? null
        : '请写明姓名、手机号和是什么事。',
    input: (draft) => ({
      ...draft,
      about: aboutOf(draft),
      mode: draft.channel === 'telephone' ? ('phone' as const) : ('studio' as const),
      meetingAt: draft.channel === 'invited' ? draft.meetingAt : null,
    }),
    onDone: ({ request }) => {
      if (request) return goInstead('officerRequest', { id: request.id });
      toast('已转给心理值班的干部，请他回电。');
      goInstead('officerDesk');
    },
  });
  const { channel, topic } = form.draft;
  return (
    <Screen
      action={form.button('send-enter', channel === 'invited' ? '发出邀约' : '登记')}
      problem={form.problem}
    >
      <How form={form} />
      {topic === 'psychological' && (
        <Card id="care-note" tone="vermilion">
          {`请先念心理援助热线 ${CARE_PHONE}，全天有人接。您不接心理约谈的话，只记姓名和电话，会转给心理值班的干部回电；写下的内容不会保存。`}
        </Card>
      )}
      <Who form={form} />
    </Screen>
  );
}

interface PartProps {
  readonly form: Form<EnterDraft>;
}

/** How it came, what kind of matter it is, and to when somebody is invited. */
function How({ form }: PartProps) {
  const now = useNow(60_000);
  return (
    <Card>
      <View className="stack">
        <Choice
          id="channel"
          look="chips"
          label="怎么来的"
          {...form.choice('channel')}
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] }))}
        />
        <Choice
          id="topic"
          look="chips"
          label="哪一类"
          {...form.choice('topic')}
          options={TOPICS.map((value) => ({ value, label: TOPIC_LABEL[value].office }))}
        />
        {form.draft.channel === 'invited' && (
          <MomentChoice
            id="meeting"
            label="请他什么时候来"
            none="时间再定"
            {...form.choice('meetingAt')}
            now={now}
          />
        )}
      </View>
    </Card>
  );
}

const Who = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      <Field id="name" label="姓名" max={20} {...form.field('name')} />
      <Field id="phone" label="手机号" kind="number" max={11} {...form.field('phone')} />
      <View className="spread">
        <View>人数</View>
        <Stepper id="people" label="人数" {...form.choice('people')} />
      </View>
      <Field
        id="about"
        label={form.draft.topic === 'psychological' ? '是什么事（心理值班的干部才记）' : '是什么事'}
        long
        max={ABOUT_MAX}
        {...form.field('about')}
      />
    </View>
  </Card>
);
