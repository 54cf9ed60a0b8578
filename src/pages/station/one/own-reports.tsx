import { sayInstant } from '#domain/kernel/time';
import { BREAKAGE_STATE_LABEL, PART_LABEL } from '#domain/station/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** What she reported here, and what became of it. */
export function OwnReports({ stationId }: { readonly stationId: string }) {
  const now = useNow(60_000);
  const { value } = useQuery('station', 'ownReports', { stationId });
  if (!value || value.rows.length === 0) return null;
  return (
    <Card flush id="own-reports" title="您报过的">
      {value.rows.map(({ part, state, at, outcome }) => (
        <Row
          key={part}
          label={`${PART_LABEL[part]}：${BREAKAGE_STATE_LABEL[state]}`}
          note={outcome === '' ? `${sayInstant(at, now)}报的` : `办的人说：${outcome}`}
        />
      ))}
    </Card>
  );
}
