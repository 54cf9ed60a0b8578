import { View } from '@tarojs/components';
import type { FirmView } from '#domain/firm/contract-views';
import { sayInstant } from '#domain/kernel/time';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Reasoned } from '../../../components/reasoned';
import { useCommand } from '../../../hooks/use-command';

interface TakingBackProps {
  readonly firm: FirmView;
  readonly quitAt: number;
  /** It is about the one who looks. */
  readonly ownCase: boolean;
  readonly now: number;
}

/** 重新接纳: a firm that has quit, as it stood. */
export function TakingBack({ firm, quitAt, ownCase, now }: TakingBackProps) {
  const command = useCommand('provider', 'comeBack');
  const whyNot =
    firm.standing === 'expelled'
      ? '被清退的单位不能重新接纳。'
      : firm.managers.length === 0
        ? '负责人都已卸任，不能重新接纳。'
        : null;
  return (
    <Card title={`${sayInstant(quitAt, now)}退出了服务`} id="has-quit">
      <View className="stack">
        <View className="secondary">{`退出时的信誉：${STANDING_LABEL[firm.standing]}`}</View>
        {whyNot && <View>{whyNot}</View>}
        {!ownCase && !whyNot && (
          <Reasoned
            id="come-back"
            about={firm.id}
            label="重新接纳"
            meaning="信誉照旧；师傅要一位位重新邀请、重新准许上岗。"
            likely={['单位又开了', '人手齐了']}
            verb="接纳"
            kept="服务商档案"
            onDone={async (why) => (await command.run({ providerId: firm.id, why })) !== null}
            running={command.running}
            problem={command.problem}
            reasonProblem={command.fieldProblem('why')}
          />
        )}
      </View>
    </Card>
  );
}
