import { View } from '@tarojs/components';
import type { SessionPerson } from '#domain/session/contract-views';
import { SIGN_UP_STATE_LABEL } from '#domain/session/labels';
import { sayFree, saySession } from '#domain/session/words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { CallOff } from './call-off';
import { CallRoll } from './call-roll';

/** 谁来: the list of one session, the code of its door, and what its keeper can do. */
export default function SessionPeople() {
  const sessionId = useParam('id');
  const now = useNow(30_000);
  const { value, screen } = useQuery('session', 'people', { sessionId }, { refreshEvery: 20_000 });
  const can = value?.can ?? [];
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看要办的活动', onTap: () => goInstead('sessionDesk') }}
      action={
        can.includes('change')
          ? { id: 'change', label: '改活动', onTap: () => go('sessionForm', { id: sessionId }) }
          : null
      }
    >
      {value && (
        <Card title={value.session.title}>
          <View className="stack">
            <View>{saySession(value.session, now)}</View>
            <View id="free">{`${value.session.people} 人报名 · ${sayFree(value.session, now)}`}</View>
          </View>
        </Card>
      )}
      {value?.code && (
        <Card title="签到码" tone="jade">
          <View className="stack">
            <View id="door-code" className="heading tabular">
              {value.code.code}
            </View>
            <View className="note">给来的人看，请他们在活动页面输入。五分钟内有效，一分钟一换。</View>
          </View>
        </Card>
      )}
      {value && (
        <Card id="people" title="报名的人">
          {value.people.length === 0 && <View>还没有人报名。</View>}
          <View className="stack">
            {value.people.map((one) => (
              <Person key={one.id} person={one} ticks={can.includes('tick')} />
            ))}
          </View>
        </Card>
      )}
      {can.includes('callRoll') && <CallRoll sessionId={sessionId} />}
      {can.includes('callOff') && value && (
        <CallOff sessionId={sessionId} series={value.session.seriesNo !== null} />
      )}
    </Screen>
  );
}

/** One sign-up; while the door is open it is ticked, or what was ticked wrongly taken back. */
function Person({ person, ticks }: { person: SessionPerson; ticks: boolean }) {
  const tick = useCommand('session', 'tick');
  const { id, name, size, state, stars, words } = person;
  const came = state === 'came';
  return (
    <View id={`person-${id}`}>
      <View>{`${name || '没有留称呼'} · ${size} 个人`}</View>
      <Tag words={SIGN_UP_STATE_LABEL[state]} tone={came ? 'jade' : 'plain'} />
      {stars !== null && (
        <View className="secondary">{[`${stars} 星`, words].filter(Boolean).join(' · ')}</View>
      )}
      {tick.problem && <Problem words={tick.problem} />}
      {ticks && (came || state === 'placed') && (
        <Button
          id={`tick-${id}`}
          kind={came ? 'plain' : 'quiet'}
          small
          label={came ? '点错了' : '来了'}
          running={tick.running}
          onTap={() => tick.run({ signUpId: id, came: !came })}
        />
      )}
    </View>
  );
}
