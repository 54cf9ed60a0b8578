import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FirmView } from '#domain/firm/contract-views';
import { Card } from '../components/card';
import { Choice } from '../components/choice';
import { Reasoned } from '../components/reasoned';
import { useCommand } from '../hooks/use-command';

/** 负责人: who manages the firm, and who shall; one there is at any time. */
export function Managing({ firm }: { firm: FirmView }) {
  return (
    <Card title="负责人" id="managers">
      <View className="stack">
        {firm.managers.map((manager) => (
          <View key={manager.id} className="stack">
            <View>{manager.name || NOT_OF_THE_CREW}</View>
            {(firm.managers.length > 1 || firm.quitAt !== null) && (
              <Taking firmId={firm.id} manager={manager} />
            )}
          </View>
        ))}
        {firm.quitAt === null && <Giving firm={firm} />}
      </View>
    </Card>
  );
}

const NOT_OF_THE_CREW = '申请入驻的负责人';
const KEPT = '任免记录里';

function Taking({ firmId, manager }: { firmId: string; manager: FirmView['managers'][number] }) {
  const command = useCommand('provider', 'takeManager');
  return (
    <Reasoned
      id={`take-${manager.id}`}
      about={manager.id}
      label={`${manager.name || NOT_OF_THE_CREW}不再做负责人`}
      meaning="马上生效。做师傅的，照样做师傅。"
      likely={['换人管了', '本人提出不再担任']}
      verb="免去"
      kept={KEPT}
      onDone={async (why, sure) =>
        (await command.run({ providerId: firmId, managerId: manager.id, why }, sure)) !== null
      }
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}

/** One of the crew whom staff have admitted. */
function Giving({ firm }: { firm: FirmView }) {
  const command = useCommand('provider', 'giveManager');
  const [workerId, choose] = useState<string | null>(null);
  const managing = new Set(firm.managers.map((manager) => manager.workerId));
  const others = firm.crew.filter((one) => one.admitted && !managing.has(one.workerId));
  const chosen = others.find((one) => one.workerId === workerId);
  if (others.length === 0) return null;
  return (
    <>
      <Choice
        id="new-manager"
        look="chips"
        label="再请一位师傅做负责人"
        value={workerId}
        onChange={choose}
        options={others.map((one) => ({ value: one.workerId, label: one.name }))}
      />
      {chosen && (
        <Reasoned
          key={chosen.workerId}
          id="give-manager"
          about={chosen.workerId}
          label={`请${chosen.name}做负责人`}
          meaning="马上生效：管师傅、证件和单位的资料，看本单位的单子。"
          likely={['店里要人管', '接替原来的负责人']}
          verb="请来"
          kept={KEPT}
          onDone={async (why) =>
            (await command.run({ providerId: firm.id, workerId: chosen.workerId, why })) !== null
          }
          running={command.running}
          problem={command.problem}
          reasonProblem={command.fieldProblem('why')}
        />
      )}
    </>
  );
}
