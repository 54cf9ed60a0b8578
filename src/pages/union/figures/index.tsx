import { useState } from 'react';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { yearEarlier } from '../../../features/month-points';
import { monthsOf, type Span, SpanChoice, spanIn } from '../../../features/span-choice';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Months } from './months';
import { Rows } from './rows';
import { sayShort } from './say';
import { Sessions } from './sessions';
import { Stations } from './stations';
import { Total } from './total';

/** 工作数字: what a union and all below it came to, month by month; down to each union, and to the rows. */
export default function UnionFigures() {
  const unionId = useParam('id');
  const told = useParam('span');
  const now = useNow(60_000);
  const { me } = useMe();
  const [span, setSpan] = useState<Span>(() => spanIn(told));
  const asked = { unionId, ...monthsOf(span, now) };
  const { value, screen } = useQuery('figures', 'unit', asked);
  const many = asked.from !== asked.to;
  const earlier = useQuery('figures', 'unit', many ? { ...asked, ...yearEarlier(asked) } : null);
  const staff = me?.roles.includes('staff') ?? false;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '看各级工会', onTap: () => goInstead('unionTree') }}
    >
      <Card>
        <SpanChoice value={span} onChange={setSpan} />
      </Card>
      {value && (
        <>
          <Total unit={value} staff={staff} />
          {many && <Months unit={value} earlier={earlier.value} from={asked.from} to={asked.to} now={now} />}
          {value.kinds.length > 0 && <Stations kinds={value.kinds} />}
          {value.sessionKinds.length > 0 && <Sessions kinds={value.sessionKinds} />}
          {value.below.length > 0 && (
            <Card flush id="below" title="下面的工会">
              {value.below.map((unit) => (
                <Row
                  key={unit.id}
                  id={`unit-${unit.id}`}
                  label={unit.name}
                  note={sayShort(unit)}
                  value={unit.open ? undefined : <Tag words="停用" />}
                  onTap={() => go('unionFigures', { id: unit.id, span })}
                />
              ))}
            </Card>
          )}
          {staff && <Rows {...asked} />}
        </>
      )}
    </Screen>
  );
}
