import type { FirmOverview } from '#domain/firm/contract-overview';
import { toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 退出服务: for who closes, or pauses for long. */
export function Quitting({ firm }: { firm: FirmOverview }) {
  const command = useCommand('provider', 'quit');
  const quit = async (why: string) => {
    if (!(await command.run({ providerId: firm.id, why }))) return false;
    toast('已经退出');
    goTab('me');
    return true;
  };
  return (
    <Reasoned
      id="quit"
      about={firm.id}
      label="退出服务"
      meaning="不再接单，负责人和师傅都离开本单位，可以去别的服务商。评价和信誉留着，要回来由区总工会重新接纳。"
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
