import { View } from '@tarojs/components';
import { sayAge } from '#domain/kernel/time';
import type { UnionWishRow } from '#domain/union/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import type { Sure } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { sayWaiting } from '../../../features/what-waits';
import { go, goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 想建工会的服务商: who waits longest comes first, and is answered here. */
export default function UnionWishes() {
  const { value, screen, again } = useQuery('union', 'unionWishes', {});
  const rows = value?.rows ?? [];
  const may = (value?.parents.length ?? 0) > 0;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看各级工会', onTap: () => goInstead('unionTree') }}
    >
      <View className="heading" id="standing">
        {value && sayWaiting([value], '家等答复', '都答复了')}
      </View>
      {rows.length === 0 && (
        <View className="secondary" id="nobody">
          服务商入驻时提出，或者以后在自己的页面上提出的，会出现在这里。
        </View>
      )}
      {rows.length > 0 && !may && (
        <View className="secondary" id="no-parent">
          还没有可以放在下面的工会，请先建立区总工会或行业工会联合会。
        </View>
      )}
      {rows.map((row) => (
        <Wish key={row.firmId} row={row} may={may} onDone={again} />
      ))}
      {value?.more && <View className="secondary">先答复这些，后面的会接着出来。</View>}
    </Screen>
  );
}

interface WishProps {
  readonly row: UnionWishRow;
  /** There is a union under which one can be founded. */
  readonly may: boolean;
  readonly onDone: () => void;
}

function Wish({ row: { firmId, name, contactName, workers, at }, may, onDone }: WishProps) {
  const now = useNow(60_000);
  return (
    <Card title={name} id={`wish-${firmId}`}>
      <View className="stack">
        <View className="secondary">
          {[contactName && `联系人 ${contactName}`, `${workers} 位师傅`, `${sayAge(at, now)}提出`]
            .filter(Boolean)
            .join(' · ')}
        </View>
        {may && (
          <Button
            id={`found-${firmId}`}
            label="建立企业工会"
            onTap={() => go('unionForm', { firm: firmId })}
          />
        )}
        <Declining firmId={firmId} name={name} onDone={onDone} />
      </View>
    </Card>
  );
}

function Declining({ firmId, name, onDone }: Pick<WishProps, 'onDone'> & { firmId: string; name: string }) {
  const command = useCommand('union', 'declineWish');
  const decline = async (why: string, sure: Sure) => {
    const done = await command.run({ firmId, why }, sure);
    if (done) onDone();
    return done !== null;
  };
  return (
    <Reasoned
      id={`decline-${firmId}`}
      about={firmId}
      label="不建立"
      meaning={`${name}的负责人会看到理由。答复只有一次。`}
      likely={['已有工会', '人少，请师傅直接加入行业工会']}
      kept="服务商档案"
      verb="不建立"
      onDone={decline}
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}
