import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { MomentChoice } from '../../../features/moment-choice';
import type { Handling, Seen } from './use-handling';

interface AgreeingProps {
  readonly request: Seen;
  readonly handling: Handling;
  readonly now: number;
}

/** She asked to be seen as soon as possible: a time can be agreed with the acceptance, by telephone for instance. */
export const Agreeing = ({ request, handling: { accept, meetingAt, setMeetingAt }, now }: AgreeingProps) => {
  if (!canAgree(request)) return null;
  return (
    <Card id="agreeing">
      <View className="stack">
        <MomentChoice
          id="meeting"
          label="约好时间了吗？"
          none="先不约"
          value={meetingAt}
          onChange={setMeetingAt}
          now={now}
          problem={accept.fieldProblem('meetingAt')}
        />
      </View>
    </Card>
  );
};

export const canAgree = ({ can, slot, waitsFor }: Seen): boolean =>
  can.includes('accept') && slot === null && waitsFor === null;
