import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 邀请师傅入会: of the firm whose union it is, on the list that any union has. */
export function Crew({ unionId }: { unionId: string }) {
  const { run, running, problem } = useCommand('union', 'inviteCrew');
  const invite = async () => {
    const words = '工会准许上岗的师傅都会收到邀请，参加不参加由本人定。邀请过的不再打扰。';
    if (!(await confirm({ title: '邀请师傅入会？', words, yes: '邀请' }))) return;
    const brought = await run({ unionId });
    if (!brought) return;
    toast(`${brought.rows} 位师傅在名单上`);
    go('unionInvited', { id: unionId });
  };
  return (
    <Card title="这家服务商的师傅" id="firm-crew">
      <View className="stack">
        <View className="secondary">
          姓名和手机号从入驻登记里来，整个号码不给人看。每个人在自己手机上确认。
        </View>
        {problem && <Problem words={problem} />}
        <Button id="invite-crew" kind="quiet" label="邀请师傅入会" onTap={invite} running={running} />
      </View>
    </Card>
  );
}
