import { View } from '@tarojs/components';
import type { KeptAnnouncement } from '#domain/announcement/contract';
import {
  ANNOUNCEMENT_KIND_LABEL,
  ANNOUNCEMENT_STATE_LABEL,
  AUDIENCE_LABEL,
} from '#domain/announcement/labels';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { type Sure, toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';

interface HangingProps {
  readonly known: KeptAnnouncement;
  readonly onDone: () => void;
}

/** One that hangs there, shall hang there, or was taken down: how many have read it, and the way to take it down. */
export function Hanging({ known, onDone }: HangingProps) {
  const now = useNow(60_000);
  const { id, kind, title, words, link, audience, state, publishAt, reads, can } = known;
  const command = useCommand('announcement', 'withdraw');
  const withdraw = async (why: string, sure: Sure) => {
    const done = await command.run({ announcementId: id, why }, sure);
    if (done) toast('已撤下');
    if (done) onDone();
    return done !== null;
  };
  return (
    <Screen title={ANNOUNCEMENT_KIND_LABEL[kind]}>
      <View className="heading" id="title">
        {title}
      </View>
      <Card flush>
        <Row label="给谁看" value={AUDIENCE_LABEL[audience]} />
        <Row
          id="state"
          label={ANNOUNCEMENT_STATE_LABEL[state]}
          value={publishAt === null ? '没有发布过' : sayInstant(publishAt, now)}
        />
        <Row id="reads" label="看过的人" note="只数人数，不记是谁" value={`${reads} 人`} />
      </Card>
      <Card>
        <View className="stack">
          <View>{words}</View>
          {link !== '' && <View className="secondary">{link}</View>}
        </View>
      </Card>
      {can.includes('withdraw') && (
        <Reasoned
          id="withdraw"
          about={id}
          label="撤下这条公告"
          meaning="撤下以后谁也看不到了。已经发出去的紧急提醒收不回来。"
          likely={['改期了', '过期了', '写错了']}
          kept="公告栏的记录里"
          verb="撤下"
          onDone={withdraw}
          running={command.running}
          problem={command.problem}
          reasonProblem={command.fieldProblem('why')}
        />
      )}
    </Screen>
  );
}
