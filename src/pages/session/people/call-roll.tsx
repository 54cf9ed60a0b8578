import { Button } from '../../../components/button';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 点名完了: until somebody says so, it counts for nobody that he was not ticked. */
export function CallRoll({ sessionId }: { sessionId: string }) {
  const call = useCommand('session', 'callRoll');
  const send = async () => {
    const sure = await confirm({
      title: '都点过名了吗？',
      words: '没有点到的，办完十二小时以后记一次爽约。在那以前还可以补点。',
      yes: '点名完了',
    });
    if (sure) await call.run({ sessionId }, sure);
  };
  return (
    <>
      {call.problem && <Problem words={call.problem} />}
      <Button id="call-roll" kind="quiet" label="点名完了" running={call.running} onTap={send} />
    </>
  );
}
