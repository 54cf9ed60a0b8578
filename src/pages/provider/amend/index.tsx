import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FirmView } from '#domain/firm/contract-views';
import { AMENDMENT_LABEL } from '#domain/firm/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { type Amended, sayProposed, standsNow } from '../../../features/amended';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import { Answers } from './answers';
import { Proposing } from './proposing';
import { Videos } from './videos';

const ITEMS = [
  'name',
  'introduction',
  'office',
  'streets',
  'categories',
  'contact',
  'representative',
] as const;

/** 修改资料: one item after another; until somebody of the union has said yes, the old stands. */
export default function Amend() {
  const { value: firm, screen } = useQuery('provider', 'firm', {});
  const [item, setItem] = useState<Amended | null>(null);
  if (firm && item) return <Proposing key={item} firm={firm} item={item} onDone={() => setItem(null)} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '回我的服务商', onTap: () => goInstead('firm') }}
    >
      {firm && (
        <>
          <View className="secondary">改哪一项，点哪一项。区总工会看过才生效，之前照旧。</View>
          <Card flush>
            {ITEMS.map((one) => (
              <Row
                key={one}
                id={`amend-${one}`}
                label={AMENDMENT_LABEL[one]}
                note={standsNow(firm, one) || '还没有填'}
                onTap={() => setItem(one)}
              />
            ))}
          </Card>
          {firm.amendments.map((amendment) => (
            <WaitingAmendment key={amendment.id} amendment={amendment} />
          ))}
          <Videos firm={firm} onAdd={() => setItem('video')} />
          <Answers firm={firm} />
        </>
      )}
    </Screen>
  );
}

/** What is proposed; it can be taken back while nobody has answered. */
function WaitingAmendment({ amendment }: { amendment: FirmView['amendments'][number] }) {
  const { run, running, problem } = useCommand('provider', 'takeBack');
  const { id, item } = amendment;
  return (
    <Card
      id={`waits-${item}`}
      title={`${AMENDMENT_LABEL[item]}改成`}
      beside={<Tag words="等审核" tone="amber" icon="clock" />}
    >
      <View className="stack">
        <View>{sayProposed(amendment)}</View>
        {problem && <View className="note">{problem}</View>}
        <Button
          id={`take-back-${item}`}
          kind="quiet"
          label="收回这项修改"
          running={running}
          onTap={() => run({ amendmentId: id })}
        />
      </View>
    </Card>
  );
}
