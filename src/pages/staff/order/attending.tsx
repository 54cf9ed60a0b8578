import { View } from '@tarojs/components';
import { sayAttendant, whoIs } from '#domain/repair/attending-words';
import type { AttendingView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

interface AttendingProps {
  readonly orderId: string;
  readonly view: AttendingView;
  readonly now: number;
}

/** 跟进: who of the staff looks after it, to be taken, taken over or left; colleagues see it on their desk. */
export function Attending({ orderId, view: { attendant, can }, now }: AttendingProps) {
  const attend = useCommand('repair', 'attend');
  const handBack = useCommand('repair', 'handBack');
  const problem = attend.problem ?? handBack.problem;
  const take = async () => {
    const sure = attendant === null || (await confirm(insteadOf(whoIs(attendant))));
    if (sure) await attend.run({ orderId, instead: attendant?.since ?? null });
  };
  if (attendant === null && !can.includes('attend')) return null;
  return (
    <Card id="attending">
      <View className="stack">
        <View id="attendant">
          {attendant ? sayAttendant(attendant, now) : '还没有人跟进。点了以后，同事都看得到是您在跟。'}
        </View>
        {problem && <Problem words={problem} />}
        {can.includes('attend') && (
          <Button
            id="attend"
            kind="quiet"
            label={attendant ? `从${whoIs(attendant)}那里接过来` : '我来跟进'}
            running={attend.running}
            onTap={take}
          />
        )}
        {can.includes('handBack') && (
          <Button
            id="hand-back"
            kind="plain"
            small
            label="不跟了"
            running={handBack.running}
            onTap={() => handBack.run({ orderId })}
          />
        )}
      </View>
    </Card>
  );
}

const insteadOf = (who: string) => ({
  title: '接过来跟进',
  words: `现在是${who}在跟进。接过来以后，同事看到的是您。`,
  yes: '接过来',
});
