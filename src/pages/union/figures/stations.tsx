import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import type { Output } from '../../../platform/rooms';
import { sayPart } from './say';

interface StationsProps {
  readonly kinds: Output<'figures', 'unit'>['kinds'];
}

/** 驿站 by kind: how many came, and whether what was broken was mended in time. */
export const Stations = ({ kinds }: StationsProps) => (
  <Card flush id="station-figures" title="驿站">
    {kinds.map(({ kind, name, uses, broken, mended, mendedInTime }) => (
      <Row
        key={kind}
        id={`kind-${kind}`}
        label={name}
        note={`报修 ${broken} 件，修好 ${mended} 件，按时修好 ${sayPart(mendedInTime, mended)}`}
        value={`${uses} 人次`}
      />
    ))}
  </Card>
);
