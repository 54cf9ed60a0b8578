import { ACTION_LABEL } from '#domain/repair/labels';
import { type Sure, toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';

const LIKELY = ['上一单还没做完', '车坏在路上', '缺工具或配件', '身体不舒服'] as const;

/** Half an hour after the promise it is the same as not coming. */
const AS_A_NO_SHOW = '约好的时间过了半小时，现在退回会记一次未到。';

/** A quiet way out while there is time for somebody else to come. */
export function Release({ orderId, late }: { orderId: string; late: boolean }) {
  const { run, running, problem, fieldProblem } = useCommand('repair', 'release');
  const release = async (reason: string, sure: Sure) => {
    const done = await run({ orderId, reason }, sure);
    if (!done) return false;
    toast('已退回，居民会另选师傅');
    backOr('workerDesk');
    return true;
  };
  return (
    <Reasoned
      about={orderId}
      id="release"
      label={ACTION_LABEL.release}
      meaning={`退回后由居民另选师傅，您不会再看到这一单。${late ? AS_A_NO_SHOW : '退回会记下来，算进完成率。'}`}
      likely={LIKELY}
      verb="退回"
      onDone={release}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('reason')}
    />
  );
}
