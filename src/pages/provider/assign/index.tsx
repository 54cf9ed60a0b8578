import { View } from '@tarojs/components';
import { sayRange } from '#domain/kernel/money';
import { sayAge } from '#domain/kernel/time';
import type { OfferedRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { poolInterval } from '../../../features/pool-interval';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { type Assigning, isReady, stateOfWorker, useAssigning } from './use-assigning';
import '../pictures.scss';

/** 派单: an open order, and which of the own workers goes. */
export default function Assign() {
  const orderId = useParam('id');
  const { value, screen } = useQuery('repair', 'firmPool', { orderId }, { refreshEvery: poolInterval });
  const row = value?.rows.find(({ id }) => id === orderId);
  const assigning = useAssigning(orderId, row);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回本单位的单子', onTap: () => backOr('firmOrders') }}
      action={row ? assigning.action : null}
      problem={assigning.problem}
    >
      {row && <Offered row={row} assigning={assigning} />}
      {value && !row && (
        <Nothing
          state="empty"
          picture="no-orders"
          sentence={assigning.problem ?? '这一单已经有人接了，或者居民取消了。'}
          wayOn={{ label: '看别的单子', onTap: () => backOr('firmOrders') }}
        />
      )}
    </Screen>
  );
}

function Offered({ row, assigning }: { row: OfferedRow; assigning: Assigning }) {
  const now = useNow();
  return (
    <>
      <View>
        <View className="heading" id="standing">
          {row.itemName}
        </View>
        <View>{sayWhen(row.when, now, row.meeting)}</View>
      </View>
      <Card flush>
        <Row
          icon="map-pin"
          label={`${row.place.street} ${row.place.community}`}
          note="接单后只有师傅看得到门牌和电话"
        />
        <Row icon="clock" label={`${sayAge(row.bookedAt, now)}预约`} />
        <Row
          icon="receipt"
          label={row.rework ? '保修返工，不收费' : '公开价'}
          value={row.rework ? undefined : sayRange(row.priceMinFen, row.priceMaxFen)}
        />
      </Card>
      <Card>
        <Choice
          id="worker"
          label="请谁去？"
          value={assigning.chosen}
          onChange={assigning.choose}
          options={row.workers.map((one) => ({
            value: one.workerId,
            label: one.name,
            note: stateOfWorker(one, row),
            disabled: !isReady(one, row),
          }))}
        />
      </Card>
    </>
  );
}
