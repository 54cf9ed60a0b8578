import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StationRow } from '#domain/station/contract-views';
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
  const { rows, more, farther } = value;
  return (
    <>
      <View className="heading" id="standing">
        {rows.length === 0
          ? `${sayWithin(value.within)}以内没有`
          : `${sayWithin(value.within)}以内${more ? '不止' : ''} ${rows.length} 个`}
      </View>
      {rows.length > 0 && <Nearest key={`${at.lat} ${at.lon} ${need} ${value.within}`} rows={rows} at={at} />}
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

/** So many at a time. */
const UNFOLDS = 30;

function Nearest({ rows, at }: { readonly rows: readonly StationRow[]; readonly at: Spot }) {
  const [shown, setShown] = useState(UNFOLDS);
  const some = rows.slice(0, shown);
  return (
    <>
      <FoundMap rows={some} here={at} />
      <StationRows rows={some} />
      {shown < rows.length && (
        <Button id="more-near" kind="quiet" label="看后面的" onTap={() => setShown(shown + UNFOLDS)} />
      )}
    </>
  );
}
