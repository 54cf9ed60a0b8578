import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import type { Output } from '../../../platform/rooms';
import { sayPart } from './say';

interface SessionsProps {
  readonly kinds: Output<'figures', 'unit'>['sessionKinds'];
}

/** 活动 by kind: how many were held, who came of those who had a place, and what they said of it. */
export const Sessions = ({ kinds }: SessionsProps) => (
  <Card flush id="session-figures" title="活动">
    {kinds.map(({ kind, name, held, seats, comers, rated, stars }) => (
      <Row
        key={kind}
        id={`session-${kind}`}
        label={name}
        note={`${comers} 人到场，到场率 ${sayPart(comers, seats)}${sayStars(stars, rated)}`}
        value={`${held} 场`}
      />
    ))}
  </Card>
);

const sayStars = (stars: number, rated: number): string =>
  rated === 0 ? '' : `，${rated} 个评价，平均 ${(stars / rated).toFixed(1)} 星`;
