import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ProviderProfile } from '#domain/firm/contract';
import { Avatar } from '../../../components/avatar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Seal } from '../../../components/seal';
import { Tag } from '../../../components/tag';
import { HowScored } from '../../../features/ratings/score-card';
import { sayScore } from '../../../features/say-score';
import { useQuery } from '../../../hooks/use-query';

/** Everybody who may come for this firm; nobody else may. */
export const Workers = ({ workers, links }: Pick<ProviderProfile, 'workers' | 'links'>) => (
  <Card title="师傅">
    {workers.map((worker) => (
      <View key={worker.workerId} className="provider__one">
        <View className="provider__worker">
          <Avatar name={worker.name} url={links[worker.photo] ?? null} />
          <View className="grow">
            <View className="line">
              <View className="title">{worker.name}</View>
              {worker.badgeValid && <Seal words="已核验" />}
            </View>
            <View className="secondary tabular">{`工牌 ${worker.badgeNo}`}</View>
            <View className="secondary">{sayScore(worker.score)}</View>
          </View>
          {!worker.badgeValid && <Tag words="工牌无效" tone="brick" />}
          {worker.badgeValid && worker.onDuty && <Tag words="在岗" tone="jade" icon="check" />}
        </View>
        <OwnScore workerId={worker.workerId} />
      </View>
    ))}
  </Card>
);

/** What the worker's own number is made of, for who wants to know. */
function OwnScore({ workerId }: { readonly workerId: string }) {
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery('rating', 'score', wanted ? { subjectId: workerId } : null);
  if (value) return <HowScored score={value} />;
  return (
    <Button
      id={`how-scored-${workerId}`}
      kind="plain"
      small
      label="得分怎么来的"
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}
