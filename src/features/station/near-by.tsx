import { View } from '@tarojs/components';
import { FARTHEST } from '#domain/station/near';
import type { Spot } from '#domain/station/spot';
import { sayWithin } from '#domain/station/words';
import { Button } from '../../components/button';
import { Problem } from '../../components/problem';
import { Skeleton } from '../../components/skeleton';
import { useQuery } from '../../hooks/use-query';
import { FoundMap } from './found-map';
import { StationRows } from './station-rows';
import type { Finding } from './use-finding';

interface NearByProps {
  readonly finding: Finding;
  readonly at: Spot;
}

/** The nearest first; farther on a tap. */
export function NearBy({ finding: { need, within, setWithin }, at }: NearByProps) {
  const { value, screen } = useQuery('station', 'near', { at, need, within });
  if (!value)
    return screen.state === 'loading' ? (
      <Skeleton cards={1} lines={4} />
    ) : (
      <Problem words={screen.sentence ?? '没有查到，请再试一次。'} />
    );
  const { rows, farther } = value;
  return (
    <>
      <View className="heading" id="standing">
        {rows.length === 0
          ? `${sayWithin(value.within)}以内没有`
          : `${sayWithin(value.within)}以内 ${rows.length} 个`}
      </View>
      {rows.length > 0 && <FoundMap rows={rows} here={at} />}
      {rows.length > 0 && <StationRows rows={rows} />}
      {farther && (
        <Button
          id="farther"
          kind="quiet"
          label="看远一点的"
          onTap={() => setWithin(Math.min(FARTHEST, value.within * 2))}
        />
      )}
    </>
  );
}
