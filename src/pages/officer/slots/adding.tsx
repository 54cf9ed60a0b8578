import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StudioView } from '#domain/appointment/contract';
import { saySlot } from '#domain/appointment/slot-words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Problem } from '../../../components/problem';
import { Stepper } from '../../../components/stepper';
import { useCommand } from '../../../hooks/use-command';

interface AddingProps {
  readonly studio: StudioView;
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

const TITLE = '加开接待';

/** 加开: one hour more, on this day only; residents see it at once. */
export function Adding({ studio, from, to, now }: AddingProps) {
  const { run, running, problem } = useCommand('appointment', 'addOpenDay');
  const [officerId, setOfficer] = useState(studio.officers[0]?.id ?? '');
  const [capacity, setCapacity] = useState(2);
  return (
    <Card id="adding" title={saySlot({ from, to }, now)}>
      <View className="stack">
        <View className="secondary">只加这一次，居民马上可以约。</View>
        <Choice
          id="adding-officer"
          look="chips"
          label="谁接待"
          value={officerId}
          onChange={setOfficer}
          options={studio.officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <View className="spread">
          <View>名额</View>
          <Stepper id="adding-places" label="名额" value={capacity} onChange={setCapacity} />
        </View>
        {problem && <Problem words={problem} />}
        <Button
          id="add-hour"
          label="加开这一段"
          running={running}
          onTap={() => run({ studioId: studio.id, title: TITLE, officerId, capacity, from, to })}
        />
      </View>
    </Card>
  );
}
