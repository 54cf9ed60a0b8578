import { SERIES_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { draftOf, EMPTY, missingIn, offerOf, planOf } from './draft';
import { WhatFields, WhenFields, WhoFields } from './fields';

/** 发布活动, or change one that lies ahead. */
export default function SessionForm() {
  const sessionId = useParam('id');
  const { value, screen } = useQuery('session', 'people', sessionId ? { sessionId } : null);
  if (!sessionId) return <Making />;
  if (value) return <Changing session={value.session} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '看要办的活动', onTap: () => goInstead('sessionDesk') }}
    />
  );
}

function Making() {
  const unionId = useParam('union');
  const now = useNow(60_000);
  const form = useForm('session', 'make', {
    kept: `session-${unionId}`,
    empty: EMPTY,
    missing: missingIn,
    input: (draft) => ({ unionId, ...offerOf(draft), times: Number(draft.times) || 1 }),
    onDone: ({ id }) => {
      toast('已发布');
      goInstead('sessionPeople', { id });
    },
  });
  return (
    <Screen action={form.button('publish', '发布')} problem={form.problem}>
      <WhatFields form={form} />
      <WhenFields form={form} now={now} unionId={unionId} />
      <Card>
        <Field
          id="times"
          label="每周一场，一共几场"
          kind="number"
          max={2}
          hint={`只办一场就填 1，最多 ${SERIES_MAX} 场。`}
          {...form.field('times')}
        />
      </Card>
      <WhoFields form={form} />
    </Screen>
  );
}

function Changing({ session }: { session: Output<'session', 'people'>['session'] }) {
  const now = useNow(60_000);
  const form = useForm('session', 'change', {
    empty: draftOf(session),
    missing: missingIn,
    input: (draft) => ({
      ...{ sessionId: session.id, seen: draft.seen, ...planOf(draft), andLater: draft.andLater },
    }),
    onDone: ({ id }) => {
      toast('已改好');
      goInstead('sessionPeople', { id });
    },
  });
  return (
    <Screen title="改活动" action={form.button('save', '改好了')} problem={form.problem}>
      <WhatFields form={form} />
      {session.kind !== 'venue' && <WhenFields form={form} now={now} unionId={session.unionId} />}
      <WhoFields form={form} />
      {session.seriesNo !== null && (
        <Card>
          <Choice
            id="and-later"
            label="改哪几场"
            {...form.either('andLater', 'later', 'this')}
            options={[
              { value: 'this', label: '只改这一场' },
              { value: 'later', label: '这一场和以后各场', note: '办过的不变' },
            ]}
          />
        </Card>
      )}
    </Screen>
  );
}
