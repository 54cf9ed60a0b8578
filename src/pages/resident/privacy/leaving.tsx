import { View } from '@tarojs/components';
import type { Depending } from '#domain/membership/consent';
import type { OwnPrivacy } from '#domain/membership/contract-privacy';
import { DEPENDING_LABEL } from '#domain/membership/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { go, goTab, type ScreenName } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** Where it can be finished; 单子 is a tab. */
const WHERE: Readonly<Record<Exclude<Depending, 'order' | 'visit-fee'>, ScreenName>> = {
  work: 'workerDesk',
  request: 'requests',
  complaint: 'complaints',
  redemption: 'redemptions',
  book: 'myBooks',
  application: 'apply',
  'sign-up': 'mySessions',
  post: 'myRoles',
};

interface LeavingProps {
  readonly own: OwnPrivacy;
  readonly onDone: () => void;
}

/** 撤回同意、注销: possible as soon as nobody waits for this person any more; what is still to finish is named. */
export function Leaving({ own, onDone }: LeavingProps) {
  if (own.waiting.length > 0) return <ToFinish own={own} />;
  return <Ways own={own} onDone={onDone} />;
}

const ToFinish = ({ own }: Pick<LeavingProps, 'own'>) => (
  <Card title="撤回同意或注销以前，先办完" flush id="to-finish">
    {own.waiting.map(({ what, count }) => (
      <Row
        key={what}
        id={`to-finish-${what}`}
        label={DEPENDING_LABEL[what]}
        value={`${count} 件`}
        onTap={() => (what === 'order' || what === 'visit-fee' ? goTab('orders') : go(WHERE[what]))}
      />
    ))}
  </Card>
);

function Ways({ own, onDone }: LeavingProps) {
  const withdraw = useCommand('membership', 'withdrawConsent');
  const erase = useCommand('membership', 'erase');
  const takeBack = async () => {
    const words = '别人再也看不到您的姓名、电话和您说过的话。重新同意，就都回来。';
    const sure = await confirm({ title: '撤回同意', words, yes: '撤回同意' });
    if (!sure) return;
    if (await withdraw.run({}, sure)) toast('已撤回');
    onDone();
  };
  const leaveForGood = async () => {
    const words = '您的姓名、电话、地址、照片和说过的话都删掉，积分清零，找不回来。';
    const sure = await confirm({ title: '注销', words, yes: '永远注销' });
    if (!sure) return;
    if (await erase.run({ sure: true }, sure)) toast('已注销');
    onDone();
  };
  const problem = withdraw.problem ?? erase.problem;
  return (
    <Card title="不想再用了">
      <View className="stack">
        <View className="secondary">
          撤回同意：信息收起来，谁也看不到，随时可以回来。注销：信息都删掉，别人那里只显示“已注销”。
        </View>
        {problem && <Problem words={problem} />}
        {own.state === 'agreed' && (
          <Button
            id="withdraw-consent"
            kind="quiet"
            label="撤回同意"
            running={withdraw.running}
            onTap={takeBack}
          />
        )}
        <Button id="erase" kind="danger" label="注销" running={erase.running} onTap={leaveForGood} />
      </View>
    </Card>
  );
}
