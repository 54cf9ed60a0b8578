import type { FirmOverview } from '#domain/firm/contract-overview';
import { Card } from '../../../components/card';
import { type Sure, toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 退出服务: for who closes, or pauses for long. */
export function Quitting({ firm, onDone }: { readonly firm: FirmOverview; readonly onDone: () => void }) {
  const command = useCommand('provider', 'quit');
  const quit = async (why: string, sure: Sure) => {
    if (!(await command.run({ providerId: firm.id, why }, sure))) return false;
    toast('已经退出');
    onDone();
    return true;
  };
  if (firm.quitAt !== null) return <HasQuit />;
  return (
    <Reasoned
      id="quit"
      about={firm.id}
      label="退出服务"
      meaning="不再接单，师傅都离开本单位，可以去别的服务商。负责人还要答复投诉；满 30 天、信誉良好，才能卸任。要回来由区总工会重新接纳。"
      likely={['单位要关了', '暂时没有人手', '不做这一行了']}
      verb="退出"
      kept="服务商档案"
      onDone={quit}
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}

/** What is still to be done for a firm that has quit. */
const HasQuit = () => (
  <Card flush id="has-quit" title="本单位已退出服务">
    <Row
      id="to-answer"
      label="投诉还要答复"
      note="退出后 30 天里，居民还可以投诉以前的单子"
      onTap={() => go('firmComplaints')}
    />
    <Row
      id="to-lay-down"
      label="卸任负责人"
      note="满 30 天、信誉良好以后；要回来，请区总工会重新接纳"
      onTap={() => go('crew')}
    />
  </Card>
);
