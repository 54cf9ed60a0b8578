import { View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import type { OwnMembership } from '#domain/union/contract';
import { MEMBERSHIP_LABEL, OWN_STATE, WORK_LABEL } from '#domain/union/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, type Sure, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { Further } from './further';
import { Invitations } from './invitations';

/** 我的会籍: how one stands to the union, whatever the state, and what can be done about it. */
export default function OwnUnion() {
  const { me, visitor } = useMe();
  if (visitor) return <Consent purpose="加入工会" />;
  return <Own toConfirm={me !== undefined && !me.phoneConfirmed} />;
}

interface OwnProps {
  /** An invitation is found by the confirmed number alone. */
  readonly toConfirm: boolean;
}

function Own({ toConfirm }: OwnProps) {
  const { value, screen, again } = useQuery('union', 'mine', {});
  const known = value?.membership ?? null;
  const invitations = value?.invitations ?? [];
  const asked = invitations.some(({ state }) => state === 'invited');
  const may = value !== undefined && (known === null || known.can.includes('apply'));
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      action={
        may && !asked
          ? { id: 'join-union', label: known ? '再申请' : '申请入会', onTap: () => go('unionJoin') }
          : null
      }
    >
      <Invitations invitations={invitations} onDone={again} />
      {value && !known && !asked && <NotYet />}
      {known && <Standing own={known} />}
      {known && <Ways own={known} onDone={again} />}
      <Further known={known} joinsOther={may && asked} toConfirm={may && toConfirm} />
      {known?.can.includes('leave') && <Leaving own={known} onDone={again} />}
    </Screen>
  );
}

const NotYet = () => (
  <Card id="no-membership" title="还没有加入工会">
    <View className="secondary">
      扫工会墙上的入会码，或填六位数字，填好姓名和工作就能申请。不花钱，随时可以退。
    </View>
  </Card>
);

const TONE = { admitted: 'jade', transferring: 'amber', applied: 'amber', returned: 'brick' } as const;

function Standing({ own }: { own: OwnMembership }) {
  const { state, unionName, toUnionName, card, work, why } = own;
  const tone = state in TONE ? TONE[state as keyof typeof TONE] : 'plain';
  return (
    <>
      <View className="heading" id="membership-state">
        {MEMBERSHIP_LABEL[state]}
      </View>
      <View className="secondary">{OWN_STATE[state]}</View>
      <Card flush tone={tone} id="membership">
        <Row label="工会" value={unionName || '区总工会'} />
        {toUnionName && <Row label="要转去" value={toUnionName} />}
        {card && <Row id="card-number" label="会员号" value={card.number} />}
        {card && <Row label="入会日期" value={sayDay(card.sinceOn)} />}
        {work && (
          <Row
            label="工作"
            value={WORK_LABEL[work.kind]}
            {...(work.employer ? { note: work.employer } : {})}
          />
        )}
        {why && <Row id="why" label="说明" note={why} />}
      </Card>
    </>
  );
}

interface WaysProps {
  readonly own: OwnMembership;
  readonly onDone: () => void;
}

function Ways({ own, onDone }: WaysProps) {
  const withdraw = useCommand('union', 'withdraw');
  const callOff = useCommand('union', 'callOff');
  const quietly = async (command: typeof withdraw | typeof callOff, title: string) => {
    const sure = await confirm({ title, words: '这次申请就此作废，以后可以再申请。', yes: title });
    if (sure && (await command.run({}, sure))) {
      toast('办好了');
      onDone();
    }
  };
  const problem = withdraw.problem ?? callOff.problem;
  return (
    <View className="stack">
      {problem && <Problem words={problem} />}
      {own.can.includes('withdraw') && (
        <Button id="withdraw" kind="quiet" label="撤回申请" onTap={() => quietly(withdraw, '撤回申请')} />
      )}
      {own.can.includes('askTransfer') && (
        <Button
          id="ask-transfer"
          kind="quiet"
          label="转到别的工会"
          onTap={() => go('unionTree', { for: 'transfer' })}
        />
      )}
      {own.can.includes('callOff') && (
        <Button id="call-off" kind="quiet" label="不转了" onTap={() => quietly(callOff, '不转了')} />
      )}
    </View>
  );
}

/** 退会: the last thing on the page, and what is lost by it before anything is asked. */
function Leaving({ own: { card, unionName }, onDone }: WaysProps) {
  const command = useCommand('union', 'leave');
  const leave = async (why: string, sure: Sure) => {
    const done = await command.run({ why }, sure);
    if (done) onDone();
    return done !== null;
  };
  return (
    <Reasoned
      id="leave-union"
      about="membership"
      label="退会"
      meaning={`退会以后，您就不是${unionName || '区总工会'}的会员了：${card ? `会员号 ${card.number} 作废，` : ''}会员卡出不了码，会员服务不能再用。想回来要重新申请，会员号和入会日期都是新的。`}
      likely={['搬走了', '换了单位']}
      kept="会籍"
      verb="退会"
      onDone={leave}
      running={command.running}
      problem={command.problem}
      reasonProblem={command.fieldProblem('why')}
    />
  );
}
