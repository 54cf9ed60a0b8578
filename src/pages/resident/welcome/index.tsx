import { View } from '@tarojs/components';
import { useState } from 'react';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { Illustration } from '../illustrations/illustration';
import type { IllustrationName } from '../illustrations/names';
import './index.scss';

const CARDS: readonly {
  readonly drawing: IllustrationName;
  readonly title: string;
  readonly words: string;
}[] = [
  {
    drawing: 'welcome-home',
    title: '工会的师傅上门修',
    words: '家里坏了什么，在这里约。师傅都是工会核验过的，价格公开。',
  },
  {
    drawing: 'welcome-half-hour',
    title: '急修半小时到门口',
    words: '从您预约那一刻开始计时，换师傅也不重来。',
  },
  {
    drawing: 'step-face',
    title: '师傅是谁，您先看脸',
    words: '姓名、照片、工牌都在您手机上。不是本人，不开门。',
  },
];

/** Three cards, once on a phone: what it is, what it promises, whom one lets in. */
export default function Welcome() {
  const [place, setPlace] = useState(0);
  const card = CARDS[place] ?? CARDS[0];
  const last = place === CARDS.length - 1;
  return (
    <Screen
      action={{
        id: 'welcome-on',
        label: last ? '开始用' : '下一张',
        onTap: () => (last ? goBack() : setPlace(place + 1)),
      }}
      second={last ? null : { id: 'welcome-skip', label: '跳过', onTap: goBack }}
    >
      {card && (
        <View id={`welcome-${place + 1}`} className="welcome">
          <Illustration name={card.drawing} />
          <View className="heading">{card.title}</View>
          <View className="welcome__words">{card.words}</View>
          <View className="note tabular">{`${place + 1} / ${CARDS.length}`}</View>
        </View>
      )}
    </Screen>
  );
}
