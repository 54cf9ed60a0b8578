import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayAge, sayInstant } from '#domain/kernel/time';
import type { DeskView, PickupView } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Seal } from '../../../components/seal';
import { Skeleton } from '../../../components/skeleton';
import { sayCount } from '../../../features/counted';
import { CODE_TYPED_MAX } from '../../../features/heard-code';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import './index.scss';
import { usePickup } from './use-pickup';

/** 礼品领取处: a code, said or shown, finds what to hand out. */
export default function PickupDesk() {
  const { value, screen } = useQuery('points', 'desk', {}, { refreshEvery: 15_000 });
  const [chosen, choose] = useState<string | null>(null);
  const station = value?.stations.find(({ id }) => id === chosen) ?? value?.stations[0];
  const pickup = usePickup(station?.id ?? '');
  const none = value?.stations.length === 0;
  return (
    <Screen
      {...screen}
      {...(none
        ? { state: 'empty' as const, sentence: '您现在没有负责的领取点。需要的话，请区总工作人员登记。' }
        : {})}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      skeleton={<Skeleton cards={2} lines={3} />}
      action={station ? pickup.action : null}
      second={pickup.found ? { id: 'next-code', label: '下一位', onTap: pickup.clear } : null}
      problem={pickup.problem}
    >
      {value && station && (
        <>
          {value.stations.length > 1 && (
            <Choice
              id="station"
              label="领取点"
              look="chips"
              value={station.id}
              onChange={choose}
              options={value.stations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {pickup.found ? <ToHandOut pickup={pickup.found} /> : <CodeField pickup={pickup} />}
          <Waiting station={station} />
        </>
      )}
    </Screen>
  );
}

const CodeField = ({ pickup }: { pickup: ReturnType<typeof usePickup> }) => (
  <Card>
    <Field
      id="code"
      label="领取码"
      kind="number"
      code
      max={CODE_TYPED_MAX}
      value={pickup.code}
      onInput={pickup.write}
      hint="请会员念六位领取码。"
    />
  </Card>
);

function ToHandOut({ pickup }: { pickup: PickupView }) {
  const now = useNow();
  const over = pickup.state === 'collected';
  return (
    <Card
      flush
      title={over ? '礼品已领取' : '请把这些礼品交给会员'}
      beside={over ? <Seal words="已领取" /> : undefined}
      id="to-hand-out"
    >
      {pickup.items.map(({ rewardId, name, quantity }) => (
        <Row key={rewardId} icon="gift" label={name} value={`${quantity} 件`} />
      ))}
      <Row label="积分" value={`${pickup.points} 分`} />
      <Row label="兑换时间" value={sayInstant(pickup.heldAt, now)} />
    </Card>
  );
}

function Waiting({ station }: { station: DeskView['stations'][number] }) {
  const now = useNow();
  const count = sayCount({ count: station.waiting.length, more: station.more });
  return (
    <Card flush title={`等待领取 ${count} 份`} id="waiting">
      {station.waiting.length === 0 && <View className="pickup__none">现在没有人等着领。</View>}
      {station.waiting.map(({ id, items, heldAt, lapsesAt }) => (
        <Row
          key={id}
          label={items.map(({ name, quantity }) => `${name} ×${quantity}`).join('，')}
          note={`${sayAge(heldAt, now)}兑换，${sayInstant(lapsesAt, now)} 过期`}
        />
      ))}
    </Card>
  );
}
