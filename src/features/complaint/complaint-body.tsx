import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { ComplaintView } from '#domain/complaint/contract';
import { complaintHeadline, HAPPENED, KIND_LABEL, PARTY_LABEL } from '#domain/complaint/labels';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { Timeline } from '../../components/timeline';
import { useOwnId } from '../../hooks/pane';
import { CheckedPhotos } from '../checked-photos';

interface BodyProps {
  readonly complaint: ComplaintView;
  readonly now: number;
}

/** One complaint, as everybody concerned reads it; what the reader has to do stands before the story. */
export function ComplaintBody({ complaint, now, children }: PropsWithChildren<BodyProps>) {
  const { order, firm, answer, ruling, appeal, decision } = complaint;
  const words = complaintHeadline(complaint, now);
  const standing = useOwnId('standing');
  return (
    <>
      <View id={standing}>
        <View className="secondary">{KIND_LABEL[complaint.kind]}</View>
        <View className="heading">{words.now}</View>
        <View>{words.next}</View>
      </View>
      <Card flush>
        <Row label="服务商" value={firm.name} />
        {order && <Row label="单子" value={order.itemName} note={`${order.street} ${order.community}`} />}
        {order && <Row label="预约" value={sayInstant(order.bookedAt, now)} />}
        {order?.workerName && <Row label="师傅" value={order.workerName} />}
      </Card>
      <Said id="claim" title={claimTitle(complaint)} said={complaint.claim} now={now} />
      {answer && <Said id="answer" title="服务商的答复" said={answer} now={now} />}
      {ruling && (
        <Card id="ruling" title={ruling.upheld ? '裁定：投诉成立' : '裁定：投诉不成立'} tone="vermilion">
          <Reason why={ruling.why} at={ruling.at} now={now} />
        </Card>
      )}
      {appeal && (
        <Card id="appeal-said" title={appeal.by === 'firm' ? '服务商申诉' : '居民申诉'}>
          <Reason why={appeal.why} at={appeal.at} now={now} />
        </Card>
      )}
      {decision && (
        <Card id="decision" title={decision.overturned ? '申诉：改判' : '申诉：维持原裁定'} tone="vermilion">
          <Reason why={decision.why} at={decision.at} now={now} />
        </Card>
      )}
      {children}
      <Story complaint={complaint} now={now} />
    </>
  );
}

const claimTitle = ({ openedBy, party }: ComplaintView): string => {
  if (openedBy === 'staff') return '工会立案';
  return party === 'complainant' ? '您反映的事' : '居民反映';
};

function Said({
  id,
  title,
  said,
  now,
}: {
  id: string;
  title: string;
  said: ComplaintView['claim'];
  now: number;
}) {
  return (
    <Card id={id} title={title}>
      <View className="stack">
        <View>{said.words === '' ? '没有写具体情况。' : said.words}</View>
        <CheckedPhotos id={`${id}-photos`} label={title} photos={said.photos} />
        {said.hidden > 0 && <View className="note">{`另有 ${said.hidden} 张照片，只给工会看。`}</View>}
        <View className="note">{sayInstant(said.at, now)}</View>
      </View>
    </Card>
  );
}

const Reason = ({ why, at, now }: { why: string; at: number; now: number }) => (
  <View className="stack">
    <View>{why}</View>
    <View className="note">{sayInstant(at, now)}</View>
  </View>
);

const Story = ({ complaint, now }: BodyProps) => (
  <Card title="经过">
    <Timeline
      id="story"
      happenings={complaint.story.map(({ at, action, by }, place) => ({
        key: `${at}-${place}`,
        title: HAPPENED[action],
        when: sayInstant(at, now),
        note: PARTY_LABEL[by] ?? null,
      }))}
    />
  </Card>
);
