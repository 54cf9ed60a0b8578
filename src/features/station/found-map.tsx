import { useState } from 'react';
import type { StationRow } from '#domain/station/contract-views';
import type { Spot } from '#domain/station/spot';
import { Button } from '../../components/button';
import { go } from '../../hooks/go';
import { StationMap } from './station-map';

interface FoundMapProps {
  readonly rows: readonly StationRow[];
  readonly here: Spot | null;
}

/** The same on the map, for who asks for it; the list says everything, too. */
export function FoundMap({ rows, here }: FoundMapProps) {
  const [shown, setShown] = useState(false);
  const marks = rows.flatMap(({ id, spot, name }) => (spot ? [{ key: id, spot, name }] : []));
  if (marks.length === 0) return null;
  if (!shown) {
    return <Button id="show-map" kind="quiet" icon="map-pin" label="看地图" onTap={() => setShown(true)} />;
  }
  return (
    <StationMap
      id="found-map"
      label={`${marks.length} 个驿站在地图上`}
      marks={marks}
      here={here}
      onChoose={(id) => go('station', { id })}
    />
  );
}
