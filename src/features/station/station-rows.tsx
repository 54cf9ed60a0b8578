import { View } from '@tarojs/components';
import type { StationRow } from '#domain/station/contract-views';
import { AMENITY_LABEL, STATION_KIND_LABEL } from '#domain/station/labels';
import { sayDistance, sayNow } from '#domain/station/words';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';

/** Stations as one looks for them: open now, how far, what is there. */
export function StationRows({ rows }: { readonly rows: readonly StationRow[] }) {
  const now = useNow(60_000);
  return (
    <Card flush>
      {rows.map((row) => (
        <Row
          key={row.id}
          id={`station-${row.id}`}
          label={row.name}
          note={
            <>
              <View>{sayNow(row, now)}</View>
              <View>
                {[
                  row.distance === null ? row.address : sayDistance(row.distance),
                  STATION_KIND_LABEL[row.kind],
                ].join(' · ')}
              </View>
              {row.has.length > 0 && <View>{row.has.map((one) => AMENITY_LABEL[one]).join('、')}</View>}
            </>
          }
          onTap={() => go('station', { id: row.id })}
        />
      ))}
    </Card>
  );
}
