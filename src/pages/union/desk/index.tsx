import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { MembershipRow } from '#domain/union/contract';
import { MEMBERSHIP_LABEL, WORK_LABEL } from '#domain/union/labels';
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
import { Rooms } from './rooms';

const LISTS = ['applied', 'transferring', 'admitted'] as const;
type List = (typeof LISTS)[number];
const LIST_LABEL: Readonly<Record<List, string>> = {
  applied: '等审核',
  transferring: '要转来',
  admitted: '会员',
};

/** 会员名单: of one union; or, for staff, all that waits in the district. */
export default function UnionDesk() {
  const unionId = useParam('id');
  return unionId === '' ? <OfDistrict /> : <OfUnion unionId={unionId} />;
}

function OfUnion({ unionId }: { unionId: string }) {
  const told = useParam('list');
  const wanted = LISTS.find((one) => one === told) ?? 'applied';
  const [list, setList] = useState<List>(wanted);
  const { value, screen } = useQuery('union', 'desk', { unionId, state: list });
  return (
    <Screen {...screen} title={value?.unionName ?? '会员名单'} skeleton={<Skeleton cards={1} lines={5} />}>
      <Choice
        id="list"
        look="chips"
        label="看哪些"
        value={list}
        onChange={setList}
        options={LISTS.map((one) => ({ value: one, label: LIST_LABEL[one] }))}
      />
      {value && <Nobody rows={value.rows} words={NOBODY[list]} />}
      {value && list === 'admitted' && <Members first={value} unionId={unionId} />}
      {value && list !== 'admitted' && <Waiting {...value} />}
      {value && <Rooms unionId={unionId} />}
    </Screen>
  );
}

/** By their numbers, page by page. */
const Members = ({ first, unionId }: { first: Output<'union', 'desk'>; unionId: string }) => (
  <Paged
    room="union"
    action="desk"
    first={first}
    label="看后面的"
    next={({ rows, more }) => {
      const after = more ? lastOf(rows)?.number : null;
      return after ? ({ unionId, state: 'admitted', after } as const) : null;
    }}
  >
    {(page) => <Rows {...page} />}
  </Paged>
);

/** What is done drops out of the list. */
const Waiting = ({ more, ...list }: RowsProps & { readonly more: boolean }) => (
  <>
    <Rows {...list} />
    {more && <View className="secondary">先办完这些，后面的会接着出来。</View>}
  </>
);

const NOBODY: Readonly<Record<List, string>> = {
  applied: '没有等着审核的申请。',
  transferring: '没有要转来的会员。',
  admitted: '还没有会员。',
};

function OfDistrict() {
  const { value, screen } = useQuery('union', 'waiting', {});
  return (
    <Screen {...screen} title="入会审核" skeleton={<Skeleton cards={1} lines={5} />}>
      <View className="heading" id="standing">
        {value && (value.rows.length === 0 ? '都办好了' : '等着审核的')}
      </View>
      {value && <Nobody rows={value.rows} words="没有等着审核的申请。" />}
      {value && <Waiting {...value} />}
    </Screen>
  );
}

interface RowsProps {
  readonly rows: readonly MembershipRow[];
  /** Whose list it is; a row does not say it again. */
  readonly unionName?: string;
}

const Nobody = ({ rows, words }: RowsProps & { readonly words: string }) =>
  rows.length > 0 ? null : (
    <View id="nobody" className="secondary">
      {words}
    </View>
  );

function Rows({ rows, unionName }: RowsProps) {
  const now = useNow(60_000);
  if (rows.length === 0) return null;
  return (
    <Card flush>
      {rows.map((row) => (
        <Row
          key={row.memberId}
          id={`membership-${row.memberId}`}
          label={row.name || row.number || '没有留姓名'}
          note={[
            row.work && WORK_LABEL[row.work.kind],
            row.work?.employer,
            row.unionName !== unionName && row.unionName,
          ]
            .filter(Boolean)
            .join(' · ')}
          value={
            row.state === 'admitted'
              ? ((row.name && row.number) ?? '')
              : `${MEMBERSHIP_LABEL[row.state]} ${sayInstant(row.at, now)}`
          }
          onTap={() => go('unionMember', { id: row.memberId })}
        />
      ))}
    </Card>
  );
}
