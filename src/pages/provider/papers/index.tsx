import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PaperHolder } from '#domain/firm/contract-views';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goTab } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { HandingIn, type Renewal } from './handing-in';
import { HolderCard } from './holder-card';
import './index.scss';

/** 证件: what each holder has, until when it counts, what waits and what was refused; and the way to hand in a new one. */
export default function Papers() {
  const { value, screen } = useQuery('provider', 'ownPapers', {});
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  if (renewal) return <HandingIn {...renewal} onDone={() => setRenewal(null)} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && (
        <View className="heading" id="standing">
          {sayStanding(value.holders)}
        </View>
      )}
      {value?.holders.map((holder) => (
        <HolderCard
          key={holder.workerId ?? 'firm'}
          holder={holder}
          onRenew={(category, kind) => setRenewal({ holder, category, kind })}
        />
      ))}
    </Screen>
  );
}

const SOON = 30;

/** In one line: whether anything has to be done. */
function sayStanding(holders: readonly PaperHolder[]): string {
  const without = holders.find(({ himself, certificates }) => himself && certificates.length === 0);
  if (without) return '您还没有交证件，交了工会才能审核';
  const papers = holders.flatMap(({ certificates }) => certificates);
  const refused = papers.filter(({ state }) => state === 'refused').length;
  if (refused > 0) return `有 ${refused} 张证件没有通过，请改好再交`;
  const due = papers.filter(
    ({ state, daysLeft, renewed }) => state !== 'waiting' && !renewed && daysLeft <= SOON,
  ).length;
  const training = holders.filter(({ trainingDaysLeft }) => (trainingDaysLeft ?? SOON + 1) <= SOON).length;
  if (due > 0) return `有 ${due} 张证件要换了`;
  if (training > 0) return '有上岗培训快到期了';
  return papers.some(({ state }) => state === 'waiting') ? '交来的证件，工会正在审核' : '证件和培训都有效';
}
