import { ACTION_LABEL } from '#domain/repair/labels';
import { toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';

const LIKELY = ['上一单还没做完', '车坏在路上', '缺工具或配件', '身体不舒服'] as const;

/** A quiet way out while there is time for somebody else to come. */
export function Release({ orderId }: { orderId: string }) {
  const { run, running, problem, fieldProblem } = useCommand('repair', 'release');
  const release = async (reason: string) => {
    const done = await run({ orderId, reason });
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
      meaning="退回后由居民另选师傅，您不会再看到这一单。退回会记下来，算进完成率。"
      likely={LIKELY}
      verb="退回"
      onDone={release}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('reason')}
    />
  );
}
