import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { phrasesFor } from './phrases';
import type { Asked } from './use-step';

/** 什么情况: sentences to tap; who wants to, writes. */
export function WordsQuestion({ booking, item, onward }: Asked) {
  const phrases = phrasesFor(item);
  const { wrong } = booking.draft;
  const [own, setOwn] = useState(wrong !== '' && !phrases.includes(wrong));
  const choose = (words: string) => {
    booking.change({ wrong: words });
    onward();
  };
  return (
    <Screen
      title={item.name}
      action={
        own
          ? {
              id: 'next-question',
              label: '下一步',
              onTap: onward,
              disabled: wrong.trim().length < 2,
              why: '请写两个字以上。',
            }
          : null
      }
    >
      <View className="heading">{item.path === 'consult' ? '想问什么？' : '是什么情况？'}</View>
      <Card flush>
        {phrases.map((words, place) => (
          <Row key={words} id={`phrase-${place}`} label={words} onTap={() => choose(words)} />
        ))}
        {!own && <Row id="own-words" icon="pencil" label="我自己写" onTap={() => setOwn(true)} />}
      </Card>
      {own && (
        <Card>
          <Field id="wrong" label="您自己的话" long max={500} {...booking.field('wrong')} />
        </Card>
      )}
    </Screen>
  );
}
