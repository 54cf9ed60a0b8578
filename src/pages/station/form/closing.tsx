import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf, sayDay } from '#domain/kernel/time';
import { WHY_CLOSED_MAX } from '#domain/station/station';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Problem } from '../../../components/problem';
import { Submit } from '../../../components/submit';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import type { Known } from './use-station';

interface ClosingProps {
  readonly station: Known['station'];
  readonly onDone: () => void;
}

/** 暂停开放, with a reason that residents read; and 恢复开放. */
export function Closing({ station, onDone }: ClosingProps) {
  const [unfolded, setUnfolded] = useState(false);
  const reopen = useCommand('station', 'reopen');
  const { closed, id } = station;
  if (closed) {
    const until = closed.until === null ? '恢复以前都不开' : `到${sayDay(closed.until)}`;
    return (
      <Card id="closed" title="暂停开放" tone="amber">
        <View className="stack">
          <View>{`${closed.why}，${until}。`}</View>
          {reopen.problem && <Problem words={reopen.problem} />}
          <Button
            id="reopen"
            kind="quiet"
            label="恢复开放"
            running={reopen.running}
            onTap={async () => {
              if (await reopen.run({ stationId: id })) onDone();
            }}
          />
        </View>
      </Card>
    );
  }
  if (unfolded) return <CloseForm id={id} onDone={onDone} />;
  return <Button id="close" kind="quiet" label="暂停开放" onTap={() => setUnfolded(true)} />;
}

const EMPTY = { why: '', until: '' };

function CloseForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const today = dayOf(useNow(60_000));
  const form = useForm('station', 'close', {
    empty: EMPTY,
    missing: ({ why }) => (why.trim().length < 2 ? '请写为什么，居民看得到。' : null),
    input: ({ why, until }) => ({ stationId: id, why, until: until === '' ? null : until }),
    onDone,
  });
  return (
    <Card title="暂停开放">
      <View className="stack">
        <Likely
          id="why-closed-likely"
          words={['装修', '停水停电', '设备检修']}
          onChoose={form.field('why').onInput}
        />
        <Field id="why-closed" label="为什么" max={WHY_CLOSED_MAX} {...form.field('why')} />
        <DayField id="closed-until" label="到哪一天（可以不选）" start={today} {...form.choice('until')} />
        <Submit form={form} id="close-now" label="暂停开放" />
      </View>
    </Card>
  );
}
