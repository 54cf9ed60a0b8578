import { View } from '@tarojs/components';
import type { CrewMember, FirmView } from '#domain/firm/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { CrewCard } from '../../../features/crew-card';
import { Managing } from '../../../features/managing';
import { Stopped } from '../../../features/stopped';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Inviting } from './inviting';

/** 师傅: who works here, who is invited, and who goes. */
export default function Crew() {
  const now = useNow();
  const { value: firm, screen } = useQuery('provider', 'firm', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回我的服务商', onTap: () => backOr('firm') }}
    >
      {firm && (
        <>
          <View className="heading" id="standing">
            {sayCrew(firm)}
          </View>
          {firm.quitAt === null && <Inviting firm={firm} />}
          {firm.crew.map((member) => (
            <View key={member.workerId} className="stack">
              <CrewCard member={member} links={firm.links} />
              {member.revoked !== null && <Card title="工会收回了工牌">{member.revoked}</Card>}
              {member.suspension && (
                <Stopped
                  firmId={firm.id}
                  workerId={member.workerId}
                  suspension={member.suspension}
                  now={now}
                />
              )}
              <LettingGo firmId={firm.id} member={member} />
            </View>
          ))}
          <Managing firm={firm} />
        </>
      )}
    </Screen>
  );
}

function sayCrew({ crew, quitAt }: FirmView): string {
  if (quitAt !== null) return '本单位已退出，师傅都已离开';
  if (crew.length === 0) return '先邀请师傅，审核后他们就能接单';
  const waiting = crew.filter(({ admitted }) => !admitted).length;
  return waiting > 0 ? `${crew.length} 位师傅，${waiting} 位还没上岗` : `${crew.length} 位师傅`;
}

/** 请离: what he has in hand must be done or given back first. */
function LettingGo({ firmId, member }: { firmId: string; member: CrewMember }) {
  const { run, running, problem } = useCommand('provider', 'leave');
  const letGo = async () => {
    const words = `${member.name}的工牌马上失效，不能再接单。要回来，需要重新邀请和审核。`;
    const sure = await confirm({ title: `请${member.name}离开`, words, yes: '请他离开' });
    if (sure) await run({ providerId: firmId, workerId: member.workerId }, sure);
  };
  return (
    <>
      {problem && <Problem words={problem} />}
      <Button
        id={`let-go-${member.workerId}`}
        kind="quiet"
        icon="user-x"
        label={`请${member.name}离开本单位`}
        running={running}
        onTap={letGo}
      />
    </>
  );
}
