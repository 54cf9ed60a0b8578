import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { BreakageRow } from '#domain/station/contract-mending';
import { BREAKAGE_STATE_LABEL, PART_LABEL } from '#domain/station/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { CheckedPhotos } from '../../../features/checked-photos';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { Ending } from './ending';

/** What is broken where, by when it has to be mended, what people say; and what the reader can do. */
export function BreakageCard({ row, now }: { readonly row: BreakageRow; readonly now: number }) {
  const { id, part, state, dueAt, stationId, stationName, words, photos } = row;
  const late = dueAt !== null && dueAt < now;
  return (
    <Card id={`breakage-${id}`} title={`${PART_LABEL[part]}：${BREAKAGE_STATE_LABEL[state]}`}>
      <View className="stack">
        {late && (
          <View>
            <Tag words="过了时限" tone="brick" />
          </View>
        )}
        <Row
          id={`at-${id}`}
          icon="map-pin"
          label={stationName}
          note={sayDue(row, now)}
          onTap={() => go('station', { id: stationId })}
        />
        {words.map((said) => (
          <View key={said}>{`“${said}”`}</View>
        ))}
        <CheckedPhotos id={`photos-${id}`} label="报修的照片" photos={photos} />
        {row.outcome !== '' && <View>{`办的人说：${row.outcome}`}</View>}
        {row.can.includes('end') && <Ending id={id} />}
        <Steps row={row} />
      </View>
    </Card>
  );
}

const sayDue = ({ dueAt, since, reporters, takenByName, state, endedAt }: BreakageRow, now: number): string =>
  [
    `${reporters} 人报过，${sayInstant(since, now)} 起`,
    ...(dueAt === null ? [] : [`最晚${sayInstant(dueAt, now)} 修好`]),
    ...(state === 'taken' ? [`${takenByName || '同事'}在修`] : []),
    ...(endedAt === null ? [] : [`${sayInstant(endedAt, now)} 办完`]),
  ].join(' · ');

/** 我来修, or left to a colleague. */
function Steps({ row: { id, can } }: { readonly row: BreakageRow }) {
  const take = useCommand('station', 'take');
  const release = useCommand('station', 'release');
  const problem = take.problem ?? release.problem;
  return (
    <>
      {problem && <Problem words={problem} />}
      {can.includes('take') && (
        <Button
          id={`take-${id}`}
          label="我来修"
          running={take.running}
          onTap={() => take.run({ breakageId: id })}
        />
      )}
      {can.includes('release') && (
        <Button
          id={`release-${id}`}
          kind="plain"
          small
          label="放回去，让同事修"
          running={release.running}
          onTap={() => release.run({ breakageId: id })}
        />
      )}
    </>
  );
}
