import { View } from '@tarojs/components';
import { useState } from 'react';
import { SIZE_MAX } from '#domain/session/session';
import { sayFree, saySession } from '#domain/session/words';
import { Card } from '../../../components/card';
import { behind, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Stepper } from '../../../components/stepper';
import { SessionLine } from '../../../features/session/session-line';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

interface SignUpForProps {
  readonly name: string;
  readonly phone: string;
  readonly onBack: () => void;
  /** What to tell the caller. */
  readonly onDone: (words: string) => void;
}
type Row = Output<'session', 'soon'>['rows'][number];

/** 替来电人报活动: which one, and how many come. */
export function SignUpFor(props: SignUpForProps) {
  const [chosen, setChosen] = useState<Row | null>(null);
  return chosen ? (
    <HowMany {...props} row={chosen} onBack={() => setChosen(null)} />
  ) : (
    <WhichOne onChoose={setChosen} onBack={props.onBack} />
  );
}

function WhichOne({ onChoose, onBack }: { onChoose: (row: Row) => void; onBack: () => void }) {
  const now = useNow(60_000);
  const { value, screen } = useQuery('session', 'soon', {});
  return (
    <Screen
      {...screen}
      {...(value?.rows.length === 0 ? { state: 'empty', sentence: '近来没有可以报名的活动。' } : {})}
      skeleton={<Skeleton cards={2} lines={4} />}
      second={{ id: 'back-to-caller', label: '回来电人', onTap: onBack }}
      wayOn={{ label: '回来电人', onTap: onBack }}
    >
      <View className="heading">报哪一场？</View>
      {value && (
        <Paged
          room="session"
          action="soon"
          first={value}
          label="再看后面的"
          next={({ rows, more }) => (more ? { after: behind(rows, ({ from }) => from) } : null)}
        >
          {({ rows }) => (
            <Card flush>
              {rows.map((row) => (
                <SessionLine key={row.id} row={row} now={now} onTap={() => onChoose(row)} />
              ))}
            </Card>
          )}
        </Paged>
      )}
    </Screen>
  );
}

function HowMany({ name, phone, row, onBack, onDone }: SignUpForProps & { readonly row: Row }) {
  const now = useNow(60_000);
  const [size, setSize] = useState(1);
  const signing = useCommand('session', 'signUpFor');
  const waits = size > row.free;
  const send = async () => {
    const done = await signing.run({ sessionId: row.id, phone, size });
    if (!done) return;
    const what = done.waits ? '满了，已经排进候补，轮到时会有消息' : `报好了，${size} 个人`;
    onDone(`${name}报“${row.title}”，${what}。${saySession(row, now)}。请告诉来电人。`);
  };
  return (
    <Screen
      action={{
        id: 'send-sign-up',
        label: `替${name || '来电人'}${waits ? '候补' : '报名'}`,
        running: signing.running,
        onTap: send,
      }}
      second={{ id: 'other-session', label: '换一场', onTap: onBack }}
      problem={signing.problem}
    >
      <Card title={row.title}>
        <View className="stack">
          <View>{saySession(row, now)}</View>
          <View>{`${row.unionName} · ${sayFree(row, now)}`}</View>
        </View>
      </Card>
      <Card title="几个人来？">
        <Stepper id="size" label="人数" value={size} onChange={setSize} max={SIZE_MAX} />
      </Card>
    </Screen>
  );
}
