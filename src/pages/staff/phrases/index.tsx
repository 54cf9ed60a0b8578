import { View } from '@tarojs/components';
import { useState } from 'react';
import { TOPIC_LABEL } from '#domain/appointment/labels';
import { PHRASE_TITLE_MAX, PHRASE_WORDS_MAX } from '#domain/appointment/phrases';
import { TOPICS, type Topic } from '#domain/appointment/request';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goTab } from '../../../hooks/go';
import { useSending } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { useRemoval } from '../../../hooks/use-removal';
import type { Output } from '../../../platform/rooms';

type Phrase = Output<'appointment', 'phrases'>['phrases'][number];

/** 答复常用语: what officers mostly answer, by topic. */
export default function StaffPhrases() {
  const { value, screen, again } = useQuery('appointment', 'phrases', {});
  if (value) return <Editor phrases={value.phrases} onDone={again} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={2} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    />
  );
}

interface Draft {
  readonly title: string;
  readonly words: string;
}
const EMPTY: Draft = { title: '', words: '' };
const BY_TOPIC = TOPICS.map((topic) => ({ value: topic, label: TOPIC_LABEL[topic].office }));

function Editor({ phrases, onDone }: { phrases: readonly Phrase[]; onDone: () => void }) {
  // What was kept is seen among those of its topic.
  const [topic, setTopic] = useState<Topic>('interests');
  const form = useForm('appointment', 'keepPhrase', {
    kept: 'phrase',
    empty: EMPTY,
    missing: ({ title, words }) =>
      title.trim().length >= 2 && words.trim().length >= 2 ? null : '请写名称和整段的话，各至少两个字。',
    input: (draft) => ({ ...draft, topic }),
    onDone: () => {
      toast('已记下');
      onDone();
    },
  });
  const dropping = useSending('appointment', 'keepPhrase');
  const { left, remove } = useRemoval(dropping, phrases, nameOf);
  const of = left.filter((phrase) => phrase.topic === topic);
  return (
    <Screen action={form.button('keep-phrase', '记下这一条')} problem={form.problem}>
      <Card>
        <View className="stack">
          <Choice
            id="phrase-topic"
            look="chips"
            label="哪一类事？"
            value={topic}
            onChange={setTopic}
            options={BY_TOPIC}
          />
          <Field id="phrase-title" label="名称" max={PHRASE_TITLE_MAX} {...form.field('title')} />
          <Field id="phrase-words" label="整段的话" long max={PHRASE_WORDS_MAX} {...form.field('words')} />
        </View>
      </Card>
      {dropping.problem && <Problem words={dropping.problem} />}
      {of.length === 0 && <View className="secondary">这一类还没有常用语。</View>}
      {of.map((phrase, place) => (
        <PhraseCard
          key={phrase.title}
          id={`phrase-${place}`}
          phrase={phrase}
          onChange={() => form.change({ title: phrase.title, words: phrase.words })}
          onDrop={() => remove(phrase, () => ({ topic, title: phrase.title, words: null }))}
        />
      ))}
    </Screen>
  );
}

const nameOf = ({ topic, title }: Phrase): string => `${topic}:${title}`;

interface PhraseCardProps {
  readonly id: string;
  readonly phrase: Phrase;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

function PhraseCard({ id, phrase: { title, words }, onChange, onDrop }: PhraseCardProps) {
  return (
    <Card id={id} title={title}>
      <View className="stack">
        <View>{words}</View>
        <Button id={`${id}-change`} kind="quiet" small label="改" onTap={onChange} />
        <Button id={`${id}-drop`} kind="quiet" small label="删掉" onTap={onDrop} />
      </View>
    </Card>
  );
}
