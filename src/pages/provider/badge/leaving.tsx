import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { goInstead, goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 离开本单位: quiet, asked once more; with orders in hand he is told what to do first. */
export function Leaving({ firmId, firmName }: { firmId: string; firmName: string }) {
  const { run, running, problem, refusal } = useCommand('provider', 'leave');
  const leave = async () => {
    const words = '工牌马上无效，不再看到单子。要回来或换一家，得重新受邀、重新审核。';
    const sure = await confirm({ title: `离开${firmName}？`, words, yes: '离开' });
    if (!sure || !(await run({ providerId: firmId, workerId: null }, sure))) return;
    toast('您已不在这家服务商');
    goTab('me');
  };
  return (
    <View className="stack">
      {problem && <Problem id="leave-problem" words={problem} />}
      {refusal === 'ORDERS_IN_HAND' && (
        <Button id="orders-in-hand" kind="quiet" label="看手上的单子" onTap={() => goInstead('workerDesk')} />
      )}
      <Button id="leave" kind="plain" label="离开这家服务商" running={running} onTap={leave} />
    </View>
  );
}
