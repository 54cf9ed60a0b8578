import { View } from '@tarojs/components';
import { useState } from 'react';
import { saySlot } from '#domain/appointment/slot-words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { OpenDayForm } from '../../../features/open-day-form';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

import './index.scss';

type Slot = Output<'appointment', 'ownSlots'>['slots'][number];

/** 接待时段 of the own studio in the next two weeks: who sits there, how full they are, and what changes. */
export default function OfficerSlots() {
  const now = useNow();
  const { value, screen } = useQuery('appointment', 'ownSlots', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const none = value?.slots.length === 0;
  return (
    <Screen
      {...screen}
      {...(none ? { state: 'empty' as const, sentence: '还没有排班，请区总工作人员在工作室里设置。' } : {})}
      skeleton={<Skeleton cards={5} lines={1} />}
      wayOn={{ label: '回办理台', onTap: () => goInstead('officerDesk') }}
    >
      {value && (
        <>
          <View className="heading">{value.studio.name}</View>
          {value.slots.map((slot) => (
            <Card key={slot.id} flush>
              <Row
                id={`slot-${slot.from}`}
                label={saySlot(slot, now)}
                note={slot.title ? `${slot.title} · ${slot.officerName}` : slot.officerName}
                value={sayFull(slot)}
                {...(slot.from > now && !slot.cancelled
                  ? { onTap: () => setChosen(chosen === slot.from ? null : slot.from) }
                  : {})}
              />
              {chosen === slot.from && <Changing slot={slot} all={value.slots} now={now} />}
            </Card>
          ))}
          <OpenDayForm
            studioId={value.studio.id}
            officers={value.studio.officers}
            days={value.studio.openDays}
            now={now}
          />
        </>
      )}
    </Screen>
  );
}

const sayFull = ({ cancelled, capacity, free, waiting }: Slot): string => {
  if (cancelled) return '已取消';
  return `${capacity - free}/${capacity}${waiting > 0 ? ` 候补 ${waiting}` : ''}`;
};

interface ChangingProps {
  readonly slot: Slot;
  readonly all: readonly Slot[];
  readonly now: number;
}

/** 代班、换班、停诊. */
function Changing({ slot, all, now }: ChangingProps) {
  const cover = useCommand('appointment', 'cover');
  const swap = useCommand('appointment', 'swap');
  const cancel = useCommand('appointment', 'cancelSlot');
  const [other, setOther] = useState<string | null>(null);
  const colleagues = new Map(
    all.filter((one) => one.officerId !== slot.officerId).map((one) => [one.officerId, one.officerName]),
  );
  const theirs = all
    .filter((one) => one.from > now && !one.cancelled && one.officerId !== slot.officerId)
    .slice(0, 6);
  const drop = async () => {
    const words = '有名额和候补的居民都会收到消息，另选时间。';
    const sure = await confirm({ title: '取消这次接待', words, yes: '取消接待' });
    if (sure) await cancel.run({ from: slot.from }, sure);
  };
  const problem = cover.problem ?? swap.problem ?? cancel.problem;
  return (
    <View className="slots__changing">
      {[...colleagues].map(([officerId, name]) => (
        <Button
          key={officerId}
          id={`cover-${officerId}`}
          kind="quiet"
          label={`请${name}代班`}
          running={cover.running}
          onTap={() => cover.run({ from: slot.from, officerId })}
        />
      ))}
      {theirs.length > 0 && (
        <Choice
          id="swap-with"
          look="chips"
          label="或者和这一班对换"
          value={other}
          onChange={setOther}
          options={theirs.map((one) => ({
            value: String(one.from),
            label: `${saySlot(one, now)} ${one.officerName}`,
          }))}
        />
      )}
      {other && (
        <Button
          id="swap"
          kind="quiet"
          label="对换这两班"
          running={swap.running}
          onTap={() => swap.run({ from: slot.from, other: Number(other) })}
        />
      )}
      {problem && <View className="secondary">{problem}</View>}
      <Button id="cancel-slot" kind="danger" label="取消这次接待" running={cancel.running} onTap={drop} />
    </View>
  );
}
