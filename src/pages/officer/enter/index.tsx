import { View } from '@tarojs/components';
import { CHANNEL_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { ABOUT_MAX, type Channel, TOPICS, type Topic } from '#domain/appointment/request';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Stepper } from '../../../components/stepper';
import { MomentChoice } from '../../../features/moment-choice';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
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
  const command = useCommand('appointment', 'enter');
  const { draft, change, clear } = useDraft<EnterDraft>('enter', EMPTY);
  const invites = draft.channel === 'invited';
  const cares = draft.topic === 'psychological';
  const about = draft.about.trim() === '' && cares ? CALL_BACK : draft.about;
  const ready = about.trim().length >= 2 && draft.name.trim() !== '' && /^1[3-9]\d{9}$/.test(draft.phone);

  const send = async () => {
    const mode = draft.channel === 'telephone' ? 'phone' : 'studio';
    const wish = { ...draft, about, mode, meetingAt: invites ? draft.meetingAt : null } as const;
    const entered = await command.run(wish);
    if (!entered) return;
    clear();
    if (entered.request) goInstead('officerRequest', { id: entered.request.id });
    else {
      toast('已转给心理值班的干部，请他回电。');
      goInstead('officerDesk');
    }
  };
  return (
    <Screen
      action={{
        id: 'send-enter',
        label: invites ? '发出邀约' : '登记',
        onTap: send,
        running: command.running,
        disabled: !ready,
        why: '请写明姓名、手机号和是什么事。',
      }}
      problem={command.problem}
    >
      <How draft={draft} change={change} problem={command.fieldProblem} />
      {cares && (
        <Card id="care-note" tone="vermilion">
          {`请先念心理援助热线 ${CARE_PHONE}，全天有人接。您不接心理约谈的话，只记姓名和电话，会转给心理值班的干部回电；写下的内容不会保存。`}
        </Card>
      )}
      <Who draft={draft} change={change} problem={command.fieldProblem} />
    </Screen>
  );
}

interface PartProps {
  readonly draft: EnterDraft;
  readonly change: (part: Partial<EnterDraft>) => void;
  readonly problem: (path: string) => string | undefined;
}

/** How it came, what kind of matter it is, and to when somebody is invited. */
function How({ draft, change, problem }: PartProps) {
  const now = useNow(60_000);
  return (
    <Card>
      <View className="stack">
        <Choice
          id="channel"
          look="chips"
          label="怎么来的"
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] }))}
        />
        <Choice
          id="topic"
          look="chips"
          label="哪一类"
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          options={TOPICS.map((value) => ({ value, label: TOPIC_LABEL[value].office }))}
        />
        {draft.channel === 'invited' && (
          <MomentChoice
            id="meeting"
            label="请他什么时候来"
            none="时间再定"
            value={draft.meetingAt}
            onChange={(meetingAt) => change({ meetingAt })}
            now={now}
            problem={problem('meetingAt')}
          />
        )}
      </View>
    </Card>
  );
}

const Who = ({ draft, change, problem }: PartProps) => (
  <Card>
    <View className="stack">
      <Field
        id="name"
        label="姓名"
        max={20}
        value={draft.name}
        onInput={(name) => change({ name })}
        problem={problem('name')}
      />
      <Field
        id="phone"
        label="手机号"
        kind="number"
        max={11}
        value={draft.phone}
        onInput={(phone) => change({ phone })}
        problem={problem('phone')}
      />
      <View className="spread">
        <View>人数</View>
        <Stepper id="people" label="人数" value={draft.people} onChange={(people) => change({ people })} />
      </View>
      <Field
        id="about"
        label={draft.topic === 'psychological' ? '是什么事（心理值班的干部才记）' : '是什么事'}
        long
        max={ABOUT_MAX}
        value={draft.about}
        onInput={(about) => change({ about })}
        problem={problem('about')}
      />
    </View>
  </Card>
);
