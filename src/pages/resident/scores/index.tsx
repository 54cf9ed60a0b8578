import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Stars } from '../../../components/stars';
import { goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import '../pictures.scss';

type Yearly = Output<'appointment', 'yearlyStudios'>;

/** 年度评议: members of the union score the studios, once a year each, without a name. */
export default function Scores() {
  const { value, screen } = useQuery('appointment', 'yearlyStudios', {});
  if (value && value.studios.length > 0) return <Scoring yearly={value} />;
  return (
    <Screen
      {...screen}
      {...(value
        ? { state: 'empty' as const, picture: 'no-ratings' as const, sentence: '还没有可以打分的工作室。' }
        : {})}
      wayOn={{ label: '回我的', onTap: () => goTab('me') }}
      skeleton={<Skeleton cards={2} lines={4} />}
    />
  );
}

function Scoring({ yearly: { year, studios } }: { yearly: Yearly }) {
  const command = useCommand('appointment', 'scoreYearly');
  const open = studios.filter(({ scored }) => !scored);
  const [chosen, setChosen] = useState<string | null>(null);
  const [stars, setStars] = useState<number | null>(null);
  const studioId = open.some(({ id }) => id === chosen) ? chosen : (open[0]?.id ?? null);
  const send = async () => {
    if (studioId === null || stars === null) return;
    if (await command.run({ studioId, stars })) setStars(null);
  };
  const action = {
    id: 'send-yearly',
    label: '匿名打分',
    onTap: send,
    running: command.running,
    disabled: stars === null,
    why: '请先点星。',
  };
  return (
    <Screen action={open.length > 0 ? action : null} problem={command.problem}>
      {open.length > 0 && (
        <Card>
          <View className="stack">
            <Choice
              id="yearly-studio"
              label={`${year} 年，给哪个工作室打分？`}
              value={studioId}
              onChange={setChosen}
              options={open.map(({ id, name, unionName }) => ({ value: id, label: name, note: unionName }))}
            />
            <Stars id="yearly-stars" label="这一年做得怎么样？" value={stars} onChange={setStars} />
            <View className="secondary">只记分数，不记是谁打的。满五个人才公布，计入考核。</View>
          </View>
        </Card>
      )}
      <Done yearly={{ year, studios }} />
    </Screen>
  );
}

function Done({ yearly: { year, studios } }: { yearly: Yearly }) {
  const done = studios.filter(({ scored }) => scored);
  if (done.length === 0) return null;
  return (
    <Card id="scored" tone="jade" title={`${year} 年已经打过分`}>
      <View className="stack">
        {done.map(({ id, name }) => (
          <View key={id}>{name}</View>
        ))}
        <View className="secondary">记下了，谢谢您。每年一次，明年再请您评。</View>
      </View>
    </Card>
  );
}
