import { Button } from '../../../components/button';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 取消报名: the place goes to the next one at once. */
export function CallingOff({ sessionId, late }: { sessionId: string; late: boolean }) {
  const cancel = useCommand('session', 'cancel');
  const send = async () => {
    const sure = await confirm({
      title: '取消报名吗？',
      words: late ? '现在取消，要记一次爽约。名额马上给下一位。' : '名额马上给下一位。',
      yes: '取消报名',
    });
    if (sure) await cancel.run({ sessionId }, sure);
  };
  return (
    <>
      {cancel.problem && <Problem words={cancel.problem} />}
      <Button id="cancel" kind="quiet" label="取消报名" running={cancel.running} onTap={send} />
    </>
  );
}
