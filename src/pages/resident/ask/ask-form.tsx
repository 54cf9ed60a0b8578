import { View } from '@tarojs/components';
import type { StudioView } from '#domain/appointment/contract';
import { MODE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { PHOTOS_MAX } from '#domain/appointment/photos';
import { ABOUT_MAX, MODES, TOPICS } from '#domain/appointment/request';
import { saySlot } from '#domain/appointment/slot-words';
import type { Me } from '#domain/membership/contract';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { Stepper } from '../../../components/stepper';
import { EarlyWord } from '../../../features/early-word';
import { Hotline } from '../../../features/hotline';
import { TimeChoice } from '../../../features/time-choice';
import { useNow } from '../../../hooks/use-now';
import { Receivers } from './receivers';
import { type Asking, useAsking } from './use-asking';

export function AskForm({ me, studios }: { me: Me; studios: readonly StudioView[] }) {
  const now = useNow(60_000);
  const asking = useAsking(me, studios, now);
  const { draft, change, command, slots } = asking;
  return (
    <Screen action={asking.action} problem={command.problem}>
      <Card>
        <Choice
          id="topic"
          label="是哪方面的事？"
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          options={TOPICS.map((topic) => ({
            value: topic,
            label: TOPIC_LABEL[topic].own,
            note: TOPIC_LABEL[topic].note,
          }))}
          problem={asking.problemOf('topic')}
        />
      </Card>
      {draft.topic === 'psychological' ? <Hotline /> : <EarlyWord of={['open-requests']} />}
      {draft.topic && (
        <>
          <Where asking={asking} now={now} />
          <Receivers asking={asking} />
          <Card>
            <TimeChoice
              slots={slots}
              from={draft.from}
              onChange={(from) => change({ from })}
              problem={asking.problemOf('slot')}
              now={now}
            />
          </Card>
          <What asking={asking} me={me} />
        </>
      )}
    </Screen>
  );
}

const sayOpenDay = ({ openDays: [next] }: StudioView, now: number) =>
  next ? { mark: `${next.title ?? ''} ${saySlot(next, now)}` } : {};

const sayFreeToday = (free: number): string =>
  free > 0 ? `今天还有 ${free} 个名额` : '今天没有空着的名额，可以约别的时间';

interface WhereProps {
  readonly asking: Asking;
  readonly now: number;
}

const Where = ({ asking, now }: WhereProps) => (
  <Card>
    <View className="stack">
      <Choice
        id="studio"
        label="找哪个工作室？"
        value={asking.studio?.id ?? null}
        onChange={(studioId) => asking.change({ studioId, from: null })}
        options={asking.able.map((one) => ({
          value: one.id,
          label: one.name,
          ...(asking.draft.topic === 'psychological'
            ? { note: one.address }
            : { note: `${one.address} · ${sayFreeToday(one.freeToday)}`, ...sayOpenDay(one, now) }),
        }))}
        problem={asking.problemOf('studioId')}
      />
      <Choice
        id="mode"
        look="chips"
        label="怎么谈？"
        {...asking.choice('mode')}
        options={MODES.map((mode) => ({ value: mode, label: MODE_LABEL[mode] }))}
      />
    </View>
  </Card>
);

const What = ({ asking, me }: { asking: Asking; me: Me }) => (
  <Card>
    <View className="stack">
      <Field
        id="about"
        label="是什么事？"
        long
        max={ABOUT_MAX}
        placeholder="一两句就行，见面再细说"
        hint="加密保存，只有办这件事的人看得到。"
        {...asking.field('about')}
      />
      {asking.draft.topic !== 'psychological' && (
        <PhotoPicker
          id="ask-photos"
          label="照片（可以不加）"
          purpose="evidence"
          max={PHOTOS_MAX}
          hint="合同、工资条都可以拍。只有办这件事的人看得到。"
          {...asking.choice('photos')}
          problem={asking.problemOf('photos')}
        />
      )}
      <View className="ask__count">
        <View>{asking.draft.people > 1 ? '几个人（您来代表）' : '就您一个人'}</View>
        <Stepper id="people" label="人数" {...asking.choice('people')} />
      </View>
      <Field id="name" label="怎么称呼您？" max={20} {...asking.field('name')} value={asking.name} />
      <Field
        id="phone"
        label="手机号"
        kind="number"
        max={11}
        hint={me.phone ? `不填就用您登记的 ${me.phone}` : '可以不填；电话或视频谈时要用。'}
        {...asking.field('phone')}
      />
    </View>
  </Card>
);
