import { View } from '@tarojs/components';
import type { RequestView } from '#domain/appointment/contract';
import { EVENT_LABEL, OUTCOME_LABEL } from '#domain/appointment/labels';
import { withPhrase } from '#domain/appointment/phrases';
import { ABOUT_MAX, type Outcome, PEOPLE_MAX, type Topic } from '#domain/appointment/request';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Stepper } from '../../../components/stepper';
import { CheckedPhotos } from '../../../features/checked-photos';
import { goBack, useParam } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';

interface AnswerDraft {
  readonly outcome: Outcome | null;
  readonly words: string;
  /** null: as many as asked. */
  readonly people: number | null;
  readonly recoveredFen: number | null;
}
const EMPTY: AnswerDraft = { outcome: null, words: '', people: null, recoveredFen: 0 };

const MEANING: Readonly<Record<Outcome, string>> = {
  resolved: '写明怎么解决的',
  adopted: '写明怎么用，居民会得到积分',
  referred: '写明转给谁、居民找谁问',
  unresolvable: '写明为什么，居民可以要求重新办',
};

/** 答复: the outcome, the words, and the figures. */
export default function OfficerAnswer() {
  const requestId = useParam('id');
  const { value: request, screen } = useQuery('appointment', 'request', { requestId });
  if (request) return <Answering request={request} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '返回', onTap: goBack }}
    />
  );
}

/** It reaches her as it stands. */
const consequenceOf = ({ topic }: RequestView, outcome: Outcome | null) => ({
  title: outcome ? `答复：${OUTCOME_LABEL[outcome]}` : '答复',
  words: `马上送到居民手里，不能改，也不能收回。${topic === 'suggestion' && outcome === 'adopted' ? '居民会得到积分。' : ''}`,
  yes: '送出答复',
});

function Answering({ request }: { request: RequestView }) {
  const form = useForm('appointment', 'answer', {
    kept: `answer-${request.id}`,
    empty: EMPTY,
    missing: ({ outcome, words, recoveredFen }) =>
      outcome !== null && words.trim().length >= 2 && recoveredFen !== null ? null : '请选结果，写明情况。',
    input: ({ outcome, words, people, recoveredFen }) =>
      outcome === null || recoveredFen === null
        ? null
        : { requestId: request.id, outcome, words, people: people ?? request.people, recoveredFen },
    sure: ({ outcome }) => confirm(consequenceOf(request, outcome)),
    onDone: goBack,
  });
  const { outcome } = form.draft;
  const label = outcome ? `答复：${OUTCOME_LABEL[outcome]}` : '答复';
  return (
    <Screen action={form.button('send-answer', label)} problem={form.problem}>
      {request.words && <Asked request={request} words={request.words} />}
      <Card>
        <Choice
          id="outcome"
          label="结果"
          {...form.choice('outcome')}
          options={request.outcomes.map((one) => ({
            value: one,
            label: OUTCOME_LABEL[one],
            note: MEANING[one],
          }))}
        />
      </Card>
      <Said form={form} request={request} />
    </Screen>
  );
}

interface AskedProps {
  readonly request: RequestView;
  readonly words: NonNullable<RequestView['words']>;
}

/** What is answered, above the answer: the question, and what was said on the way. */
const Asked = ({ request: { people, photos }, words }: AskedProps) => (
  <Card id="asked" title={people > 1 ? `${words.name}（代表 ${people} 人）问的` : `${words.name}问的`}>
    <View className="stack">
      <View>{words.about}</View>
      <CheckedPhotos id="photos" label="这件事的照片" photos={photos} />
      {words.notes.map((note) => (
        <View key={`${note.at}-${note.action}`}>
          <View className="secondary">{EVENT_LABEL[note.action]}</View>
          <View>{note.words}</View>
        </View>
      ))}
    </View>
  </Card>
);

/** The words and the figures; as many people as asked, until somebody says otherwise. */
const Said = ({ form, request }: { form: Form<AnswerDraft>; request: RequestView }) => (
  <Card>
    <View className="stack">
      <Field id="answer-words" label="答复居民的话" long max={ABOUT_MAX} {...form.field('words')} />
      <Usual
        topic={request.topic}
        onChoose={(words) => form.change({ words: withPhrase(form.draft.words, words, ABOUT_MAX) })}
      />
      <View className="spread">
        <View>涉及人数</View>
        <Stepper
          id="answer-people"
          label="涉及人数"
          value={form.draft.people ?? request.people}
          max={PEOPLE_MAX}
          onChange={(people) => form.change({ people })}
        />
      </View>
      <Amount id="recovered" label="挽回金额" hint="没有就填 0。" {...form.choice('recoveredFen')} />
    </View>
  </Card>
);

/** 常用语, as staff keep them: one tap puts one behind what is written, to be changed. */
function Usual({ topic, onChoose }: { topic: Topic; onChoose: (words: string) => void }) {
  const { value } = useQuery('appointment', 'phrases', {});
  const of = (value?.phrases ?? []).filter((phrase) => phrase.topic === topic);
  if (of.length === 0) return null;
  const choose = (title: string) => onChoose(of.find((phrase) => phrase.title === title)?.words ?? '');
  return <Likely id="phrase" words={of.map(({ title }) => title)} onChoose={choose} />;
}
