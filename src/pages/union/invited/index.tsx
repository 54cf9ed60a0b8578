import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import { INVITATION_LABEL } from '#domain/union/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

type List = Output<'union', 'invitations'>;
type Show = keyof List['counts'];

const SHOWN = ['invited', 'call', 'joined', 'declined'] as const satisfies readonly Show[];
const SHOW_LABEL: Readonly<Record<Show, string>> = { ...INVITATION_LABEL, call: '要打电话' };
const NOBODY: Readonly<Record<Show, string>> = {
  invited: '没有等着确认的人。',
  call: '没有要打电话的人。',
  joined: '还没有人确认入会。',
  declined: '没有人说不参加。',
};
const MEANS: Readonly<Partial<Record<Show, string>>> = {
  invited: '他们用过小程序，两小时内会收到消息，七天没有回话再提醒一次。已经是会员的不打扰。',
  call: '名单来的时候，他们还没有用过小程序，收不到消息。请照您手上的名单打电话，请他们打开小程序、确认手机号。',
};

/** 邀请名单: whom a union has invited, and what each has said. */
export default function InvitedByUnion() {
  const unionId = useParam('id');
  const [show, setShow] = useState<Show>('invited');
  const { value, screen } = useQuery('union', 'invitations', { unionId, show });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={5} />}
      action={
        value ? { id: 'to-invite', label: '导入名单', onTap: () => go('unionInvite', { id: unionId }) } : null
      }
    >
      {value && <View className="secondary">{value.unionName}</View>}
      <Choice
        id="show"
        look="chips"
        label="看哪些"
        value={show}
        onChange={setShow}
        options={SHOWN.map((one) => ({
          value: one,
          label: value ? `${SHOW_LABEL[one]} ${value.counts[one]}` : SHOW_LABEL[one],
        }))}
      />
      {value && <Invited first={value} unionId={unionId} show={show} />}
    </Screen>
  );
}

interface InvitedProps {
  readonly first: List;
  readonly unionId: string;
  readonly show: Show;
}

function Invited({ first, unionId, show }: InvitedProps) {
  if (first.rows.length === 0)
    return (
      <View id="nobody" className="secondary">
        {NOBODY[show]}
      </View>
    );
  return (
    <>
      {MEANS[show] && <View className="secondary">{MEANS[show]}</View>}
      <Paged
        key={show}
        room="union"
        action="invitations"
        first={first}
        label="看后面的"
        next={({ rows, more }) => {
          const last = more ? lastOf(rows) : undefined;
          return last ? { unionId, show, after: last.place } : null;
        }}
      >
        {({ rows }) => <Rows rows={rows} />}
      </Paged>
    </>
  );
}

function Rows({ rows }: Pick<List, 'rows'>) {
  const now = useNow(60_000);
  return (
    <Card flush>
      {rows.map(({ id, name, phone, at }) => (
        <Row key={id} id={`invited-${id}`} label={name} note={`${phone} · ${sayInstant(at, now)}邀请`} />
      ))}
    </Card>
  );
}
