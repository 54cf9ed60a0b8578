import { View } from '@tarojs/components';
import { OFFICE_STATE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { sayAge } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { STATE_LABEL } from '#domain/repair/labels';
import type { Found, FoundFirm, FoundPerson, FoundRequest } from '#domain/search-contract';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';

interface ResultsProps {
  readonly rows: Found;
  readonly words: string;
  readonly now: number;
}

/** What was found, by kind, each with the way to it. */
export function Results({ rows, words, now }: ResultsProps) {
  const { people, orders, requests, firms } = rows;
  const none = people.length + orders.length + requests.length + firms.length === 0;
  return (
    <>
      {none && <WhatToTry words={words} />}
      <Kind title="人" id="people" rows={people}>
        {(person) => <PersonRow key={person.personId} person={person} />}
      </Kind>
      <Orders orders={orders} now={now} />
      <Requests requests={requests} now={now} />
      <Kind title="服务商" id="firms" rows={firms}>
        {(firm) => <FirmRow key={`${firm.id}-${firm.workerName}`} firm={firm} />}
      </Kind>
    </>
  );
}

export const Orders = ({ orders, now }: { orders: readonly OrderRow[]; now: number }) => (
  <Kind title="单子" id="orders" rows={orders}>
    {({ id, itemName, place, state, bookedAt }) => (
      <Row
        key={id}
        id={`order-${id}`}
        label={itemName}
        note={`${place.community} · ${STATE_LABEL[state]} · ${sayAge(bookedAt, now)}`}
        onTap={() => go('staffOrder', { id })}
      />
    )}
  </Kind>
);

/** One that is not late is its studio's alone; there it is looked after. */
export const Requests = ({ requests, now }: { requests: readonly FoundRequest[]; now: number }) => (
  <Kind title="约谈" id="requests" rows={requests}>
    {({ id, topic, state, studioId, studioName, requestedAt, escalated }) => (
      <Row
        key={id}
        id={`request-${id}`}
        label={TOPIC_LABEL[topic].office}
        note={`${studioName} · ${OFFICE_STATE_LABEL[state]} · ${sayAge(requestedAt, now)}`}
        onTap={() => (escalated ? go('officerRequest', { id }) : go('staffStudio', { id: studioId }))}
      />
    )}
  </Kind>
);

interface KindProps<T> {
  readonly title: string;
  readonly id: string;
  readonly rows: readonly T[];
  readonly children: (row: T) => React.ReactNode;
}

function Kind<T>({ title, id, rows, children }: KindProps<T>) {
  if (rows.length === 0) return null;
  return (
    <Card id={`found-${id}`} title={title} flush>
      {rows.map(children)}
      {rows.length === PAGE_ROWS && (
        <Row label={`只列出 ${PAGE_ROWS} 条`} note="写得再具体一些，就能找到其余的。" />
      )}
    </Card>
  );
}

function PersonRow({ person: { personId, name, place, number } }: { person: FoundPerson }) {
  const where = place ? `${place.street} ${place.community}` : '没有留地址';
  return (
    <Row
      id={`person-${personId}`}
      label={name || '没有用小程序的居民'}
      note={number ? `${where} · 会员号 ${number}` : where}
      onTap={() => go('staffCaller', { person: personId })}
    />
  );
}

const FirmRow = ({ firm: { id, name, standing, workerName } }: { firm: FoundFirm }) => (
  <Row
    id={`firm-${id}`}
    label={name}
    note={workerName ? `师傅 ${workerName} · ${STANDING_LABEL[standing]}` : STANDING_LABEL[standing]}
    onTap={() => go('staffFirm', { id })}
  />
);

/** Nothing found is no dead end. */
const WhatToTry = ({ words }: { words: string }) => (
  <Card id="nothing-found" title={`没有找到“${words}”`}>
    <View className="stack">
      <View>手机号要写全 11 位，单号是 9 位数字，会员号和工牌号要一字不差。</View>
      <View>称呼从第一个字写起，比如“刘女士”。</View>
      <View>地址写全社区名，比如“寿张路社区”；找一户就接着写门牌，比如“寿张路社区 28 号 3 单元 402”。</View>
    </View>
  </Card>
);
