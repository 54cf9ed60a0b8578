import { View } from '@tarojs/components';
import { limitsOfOrder } from '#domain/repair/limits';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { EarlyWord } from '../../../features/early-word';
import { useNow } from '../../../hooks/use-now';
import { useReadAloud } from '../../../hooks/use-read-aloud';
import { readBack, sayBesides, sayCost, toBeHeard } from './read-back';
import type { Asked } from './use-step';
import './index.scss';

/** All answers read back, in large words and aloud where the phone has a voice; one tap books it. */
export function WholeBooking({ booking, item, change, toWholeForm }: Asked) {
  const { draft, missing } = booking;
  const lines = readBack(draft, item, booking.address, useNow(60_000));
  const besides = sayBesides(draft);
  const hear = useReadAloud(toBeHeard(lines, item, besides ?? ''));
  return (
    <Screen
      title={item.path === 'consult' ? '这样约，对吗' : '这样叫师傅，对吗'}
      action={{
        id: 'confirm-booking',
        label: item.path === 'consult' ? '就这样约' : '就这样叫师傅',
        onTap: booking.send,
        running: booking.running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={booking.problem}
    >
      <EarlyWord of={limitsOfOrder(draft.when)} paid />
      <View className="whole-booking">
        <Card flush>
          {lines.map(({ step, label, words }) => (
            <Row
              key={step}
              id={`change-${step}`}
              label={words}
              note={`${label}，点这里改`}
              onTap={() => change(step)}
            />
          ))}
        </Card>
      </View>
      {besides && <View id="besides">{besides}</View>}
      <View id="cost">{sayCost(item)}</View>
      {hear && <Button id="hear" kind="quiet" icon="message-square" label="念给我听" onTap={hear} />}
      <Button id="whole-form" kind="plain" label="加照片，或者指定一家" onTap={toWholeForm} />
    </Screen>
  );
}
