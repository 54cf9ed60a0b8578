import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import { ASKED_AT } from '#domain/notice/asked';
import type { SessionView } from '#domain/session/contract-views';
import { SESSION_AUDIENCE_LABEL } from '#domain/session/labels';
import { sayFault, sayFree, sayOwn, saySession } from '#domain/session/words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { ToCalendar } from '../../../features/to-calendar';
import { go, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useMessageConsent } from '../../../hooks/use-message-consent';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Appealing } from './appealing';
import { CallingOff } from './calling-off';
import { CheckingIn } from './checking-in';
import { Evaluating } from './evaluating';
import { HowMany } from './how-many';
import { useSigningUp } from './use-signing-up';

/** One session: what it is, where the reader stands, and the one thing to do now. */
export default function Session() {
  const sessionId = useParam('id');
  const now = useNow(30_000);
  const { visitor } = useMe();
  const [consenting, setConsenting] = useState(false);
  const { value, screen } = useQuery('session', 'session', { sessionId }, { refreshEvery: 20_000 });
  const signing = useSigningUp(sessionId, value, visitor ? () => setConsenting(true) : null);
  if (visitor && consenting) return <Consent purpose="报名参加活动" />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看近来的活动', onTap: () => go('places', { find: 'sessions' }) }}
      action={signing.action}
      problem={signing.problem}
    >
      {value && <Told value={value} now={now} />}
      {value && asksHowMany(value) && !visitor && <HowMany size={signing.size} onChange={signing.setSize} />}
      {value && <Doing value={value} />}
    </Screen>
  );
}

/** Whoever has a whole venue to himself brings whom he likes. */
const asksHowMany = ({ can, kind, capacity }: SessionView): boolean =>
  (can.includes('signUp') || can.includes('wait')) && !(kind === 'venue' && capacity === 1);

function Told({ value, now }: { value: SessionView; now: number }) {
  const telling = useMessageConsent(ASKED_AT.asking);
  const own = sayOwn(value, now);
  const fault = value.signUp && sayFault(value.signUp);
  const { id, title, from, to, online, where, words } = value;
  return (
    <>
      {(own || fault) && (
        <Card id="own" tone={value.signUp?.offeredUntil || fault ? 'amber' : 'jade'}>
          {own && <View className="title">{own}</View>}
          {fault && <View id="fault">{fault}</View>}
        </Card>
      )}
      <Card title={title}>
        <View className="stack">
          <View>{saySession(value, now)}</View>
          {online && where !== '' && <View id="how-to-join">{where}</View>}
          {online && where === '' && <View>报名以后看得到怎么参加。</View>}
          <View>{`${value.unionName} · ${SESSION_AUDIENCE_LABEL[value.audience]}`}</View>
          <View id="free">{sayFree(value, now)}</View>
          {value.kind === 'venue' && value.capacity === 1 && (
            <View id="whole">这一段时间整个场地归您用，家人同伴一起来，报一个名就行。</View>
          )}
          <View>{words}</View>
          <View className="note">{sayRule(value.freeUntilHours)}</View>
          {value.renews && <View id="renews">师傅来了、签到了，工牌的培训当天晚上就续上，不用再登记。</View>}
          {value.whyCancelled && <View>{`为什么取消：${value.whyCancelled}`}</View>}
          {value.notForYou && <View>{`这场活动请的是：${SESSION_AUDIENCE_LABEL[value.audience]}。`}</View>}
          {value.closedUntil !== null && (
            <View>{`三个月里有两次爽约，${sayInstant(value.closedUntil, now)}以前不能报名。`}</View>
          )}
          {value.signUp?.state === 'placed' && (
            <ToCalendar entry={{ title, from, to, place: where, words }} now={now} telling={telling} />
          )}
          {value.keeps && (
            <Button id="keep" kind="quiet" label="管理这场活动" onTap={() => go('sessionPeople', { id })} />
          )}
        </View>
      </Card>
    </>
  );
}

const sayRule = (hours: number): string =>
  hours === 0
    ? '开始以前随时可以取消。没有来，记一次爽约。'
    : `开始前 ${hours} 小时以前可以随意取消；再晚取消，或没有来，记一次爽约。`;

const Doing = ({ value }: { value: SessionView }) => (
  <>
    {value.can.includes('checkIn') && <CheckingIn sessionId={value.id} />}
    {value.can.includes('evaluate') && <Evaluating sessionId={value.id} />}
    {value.can.includes('appeal') && <Appealing sessionId={value.id} />}
    {value.can.includes('cancel') && <CallingOff sessionId={value.id} late={value.late} />}
  </>
);
