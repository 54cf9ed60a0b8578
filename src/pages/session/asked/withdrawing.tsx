import { Button } from '../../../components/button';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 不申请了, as long as there is no date. */
export function Withdrawing({ id }: { id: string }) {
  const withdraw = useCommand('session', 'withdrawCourse');
  const send = async () => {
    const sure = await confirm({
      title: '不申请了吗？',
      words: '这次申请就此结束，要上课得重新申请。',
      yes: '不申请了',
    });
    if (sure) await withdraw.run({ courseRequestId: id }, sure);
  };
  return (
    <>
      {withdraw.problem && <Problem words={withdraw.problem} />}
      <Button id="withdraw" kind="quiet" label="不申请了" running={withdraw.running} onTap={send} />
    </>
  );
}
