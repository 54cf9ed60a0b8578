import { View } from '@tarojs/components';
import type { RequestView } from '#domain/appointment/contract';
import { CHANNEL_LABEL, EVENT_LABEL, MODE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { saySlot } from '#domain/appointment/slot-words';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../components/card';
import { Row } from '../components/row';
import { CheckedPhotos } from './checked-photos';
import { ThingNumber } from './thing-number';

/** What it is about and what was said on the way; without words for who may only see that it exists. */
export function RequestAbout({ request, now }: { request: RequestView; now: number }) {
  const { words, slot, meetingAt } = request;
  const topic = TOPIC_LABEL[request.topic];
  const people = request.people > 1 ? `${request.people} 人` : '一个人';
  const when = slot ? saySlot(slot, now) : meetingAt === null ? '尽快' : sayInstant(meetingAt, now);
  return (
    <>
      <Card flush>
        <Row
          label={request.party === 'asker' ? topic.own : topic.office}
          note={words?.about ?? '内容只有承办人看得到'}
        />
        <Row label="怎么谈" value={`${MODE_LABEL[request.mode]} · ${people}`} />
        <Row label="时间" value={when} />
        <Row
          label="承办"
          value={request.officerName ?? request.studio.name}
          note={request.officerName ? request.studio.name : undefined}
        />
        <Row label="来源" value={CHANNEL_LABEL[request.channel]} />
      </Card>
      {request.photos.length > 0 && (
        <Card id="request-photos" title="照片">
          <CheckedPhotos id="photos" label="这件事的照片" photos={request.photos} />
        </Card>
      )}
      <ThingNumber id={request.id} what="编号" />
      {words && words.notes.length > 0 && (
        <Card title="来往的话">
          <View className="stack">
            {words.notes.map((note) => (
              <View key={`${note.at}-${note.action}`}>
                <View className="secondary">{`${EVENT_LABEL[note.action]} · ${sayInstant(note.at, now)}`}</View>
                <View>{note.words}</View>
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  );
}
