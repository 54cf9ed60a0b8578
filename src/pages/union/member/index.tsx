import { View } from '@tarojs/components';
import { sayDay, sayInstant } from '#domain/kernel/time';
import type { MembershipDetail } from '#domain/union/contract';
import { MEMBERSHIP_ACTION_LABEL, MEMBERSHIP_LABEL, WORK_LABEL } from '#domain/union/labels';
import type { MembershipAction } from '#domain/union/membership';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goBack, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** One membership, as whoever serves there sees it: who it is, what has happened, and what is to be decided. */
export default function UnionMember() {
  const memberId = useParam('id');
  const { value: seen, screen } = useQuery('union', 'membership', { memberId });
  const admit = useCommand('union', 'admit');
  const receive = useCommand('union', 'receive');
  const yes = async (command: typeof admit | typeof receive) => {
    if (!(await command.run({ memberId }))) return;
    toast('办好了');
    goBack();
  };
  const way = seen?.can.includes('admit') ? admit : seen?.can.includes('receive') ? receive : null;
  const label = way === receive ? MEMBERSHIP_ACTION_LABEL.receive : MEMBERSHIP_ACTION_LABEL.admit;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '返回', onTap: goBack }}
      action={way && { id: 'say-yes', label, onTap: () => yes(way), running: way.running }}
      problem={admit.problem ?? receive.problem}
    >
      {seen && (
        <>
          <Who seen={seen} />
          <Course seen={seen} />
          <No seen={seen} />
        </>
      )}
    </Screen>
  );
}

function Who({ seen }: { seen: MembershipDetail }) {
  const now = useNow(60_000);
  const { name, state, unionName, toUnionName, phone, idNumber, work, number, sinceOn, acceptedAt } = seen;
  return (
    <>
      <View className="heading" id="member-name">
        {name || number || '没有留姓名'}
      </View>
      <Card flush id="member-facts">
        <Row
          label={MEMBERSHIP_LABEL[state]}
          value={unionName}
          {...(toUnionName ? { note: `要转去${toUnionName}` } : {})}
        />
        {work && (
          <Row
            label="工作"
            value={WORK_LABEL[work.kind]}
            {...(work.employer ? { note: work.employer } : {})}
          />
        )}
        {phone && <Row label="手机号" value={phone} />}
        {idNumber && <Row label="身份证号" value={idNumber} />}
        {number && <Row label="会员号" value={number} />}
        {sinceOn && <Row label="入会日期" value={sayDay(sinceOn)} />}
        {acceptedAt !== null && (
          <Row label="权利和义务" note={`本人${sayInstant(acceptedAt, now)} 看过并同意`} />
        )}
      </Card>
    </>
  );
}

const labelOf = (action: string): string =>
  action in MEMBERSHIP_ACTION_LABEL ? MEMBERSHIP_ACTION_LABEL[action as MembershipAction] : action;

function Course({ seen: { events } }: { seen: MembershipDetail }) {
  const now = useNow(60_000);
  return (
    <Card flush title="经过">
      {events.map(({ at, action, why }) => (
        <Row
          key={`${at}-${action}`}
          label={labelOf(action)}
          value={sayInstant(at, now)}
          {...(why ? { note: why } : {})}
        />
      ))}
    </Card>
  );
}

const WAYS = [
  ['giveBack', '本人补充以后可以再交，写明要补什么。', ['请写全单位名称', '姓名请写身份证上的'], '退回'],
  ['refuse', '本人会看到理由，可以再申请。', ['不在本工会的范围'], '不同意'],
  ['keep', '会员留在原来的工会，本人会看到理由。', ['不在本工会的范围'], '不接收'],
] as const;

/** Each no has its reason, which the person reads. */
function No({ seen }: { seen: MembershipDetail }) {
  const { memberId, can } = seen;
  const commands = {
    giveBack: useCommand('union', 'giveBack'),
    refuse: useCommand('union', 'refuse'),
    keep: useCommand('union', 'keep'),
  };
  return (
    <View className="stack">
      {WAYS.filter(([name]) => can.includes(name)).map(([name, meaning, likely, verb]) => (
        <Reasoned
          key={name}
          id={`say-${name}`}
          about={`${name}-${memberId}`}
          label={MEMBERSHIP_ACTION_LABEL[name]}
          meaning={meaning}
          likely={likely}
          kept="会籍"
          verb={verb}
          onDone={async (why, sure) => {
            const done = (await commands[name].run({ memberId, why }, sure)) !== null;
            if (done) goBack();
            return done;
          }}
          running={commands[name].running}
          problem={commands[name].problem}
          reasonProblem={commands[name].fieldProblem('why')}
        />
      ))}
    </View>
  );
}
