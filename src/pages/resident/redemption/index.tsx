import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { RedemptionView } from '#domain/points/contract-views';
import { REDEMPTION_LABEL } from '#domain/points/labels';
import { aria } from '../../../components/aria';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Qr } from '../../../components/qr';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Seal } from '../../../components/seal';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import './index.scss';

/** 领取: the code in large figures as long as it is needed, afterwards the seal. */
export default function RedemptionPage() {
  const redemptionId = useParam('id');
  const now = useNow();
  const { value, screen } = useQuery('points', 'redemption', { redemptionId }, { refreshEvery: 5_000 });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看我的兑换', onTap: () => goInstead('redemptions') }}
    >
      {value && (
        <>
          <Standing redemption={value} now={now} />
          {value.code && <PickupCode code={value.code} />}
          <Things redemption={value} now={now} />
          {value.canCancel && <CallOff redemptionId={value.id} />}
        </>
      )}
    </Screen>
  );
}

const Standing = ({ redemption, now }: { redemption: RedemptionView; now: number }) => (
  <View className="spread">
    <View className="grow">
      <View className="heading" id="standing">
        {REDEMPTION_LABEL[redemption.state]}
      </View>
      <View>
        {redemption.state === 'held'
          ? `请在${sayInstant(redemption.lapsesAt, now)} 前去领，过期积分退回。`
          : `${sayInstant(redemption.endedAt ?? redemption.heldAt, now)}`}
      </View>
    </View>
    {redemption.state === 'collected' && <Seal words="已领取" large />}
  </View>
);

const PickupCode = ({ code }: { code: string }) => (
  <Card id="pickup-code" tone="vermilion">
    <View className="redemption__code">
      <View className="secondary">领取码，念给工作人员听</View>
      <View id="code" className="redemption__digits" {...aria({ label: `领取码 ${[...code].join(' ')}` })}>
        {code}
      </View>
      <Qr words={code} label="领取码的二维码，工作人员可以扫一扫" />
      <View className="secondary">家人代领也可以，告诉他这个码</View>
    </View>
  </Card>
);

const Things = ({ redemption, now }: { redemption: RedemptionView; now: number }) => (
  <>
    <Card flush title="礼品">
      {redemption.items.map(({ rewardId, name, quantity, points }) => (
        <Row
          key={rewardId}
          label={name}
          note={`${quantity} 件，每件 ${points} 分`}
          value={`${quantity * points} 分`}
        />
      ))}
      <Row label="一共" value={`${redemption.points} 分`} />
    </Card>
    <Card flush title="领取点">
      <Row icon="map-pin" label={redemption.station.name} note={redemption.station.address} />
      <Row icon="clock" label={redemption.station.hours} />
      <Row icon="history" label="兑换时间" value={sayInstant(redemption.heldAt, now)} />
    </Card>
  </>
);

function CallOff({ redemptionId }: { redemptionId: string }) {
  const cancel = useCommand('points', 'cancel');
  const ask = async () => {
    const sure = await confirm({ title: '不要了', words: '积分马上退回给您，礼品留给别人。', yes: '不要了' });
    if (sure) await cancel.run({ redemptionId }, sure);
  };
  return (
    <>
      {cancel.problem && <Problem words={cancel.problem} />}
      <Button
        id="cancel-redemption"
        kind="danger"
        label="不要了，退回积分"
        running={cancel.running}
        onTap={ask}
      />
    </>
  );
}
