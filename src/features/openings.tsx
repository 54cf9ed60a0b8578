import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { OpeningRow } from '#domain/membership/contract-privacy';
import { OPENED_LABEL } from '#domain/membership/labels';
import { Card } from '../components/card';
import { lastOf, Paged } from '../components/paged';
import { Row } from '../components/row';
import { Screen } from '../components/screen';
import { Skeleton } from '../components/skeleton';
import { goTab } from '../hooks/go';
import { useNow } from '../hooks/use-now';
import { useQuery } from '../hooks/use-query';

interface OpeningsProps {
  /** Those that concern oneself, or all. */
  readonly action: 'openingsOfMe' | 'openingsLog';
  readonly nobody: string;
}

/** Every opening of a seal, the latest first, as a screen of its own. */
export function Openings({ action, nobody }: OpeningsProps) {
  const { value, screen } = useQuery('membership', action, {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && value.rows.length === 0 && (
        <Card id="no-openings">
          <View className="secondary">{nobody}</View>
        </Card>
      )}
      {value && value.rows.length > 0 && (
        <Paged
          room="membership"
          action={action}
          first={value}
          next={({ rows, more }) => (more ? { before: lastOf(rows)?.at } : null)}
        >
          {({ rows }) => <OpeningRows rows={rows} />}
        </Paged>
      )}
    </Screen>
  );
}

/** Who looked at what, when and why. */
function OpeningRows({ rows }: { rows: readonly OpeningRow[] }) {
  const now = useNow();
  return (
    <Card flush>
      {rows.map(({ at, what, reason, by }) => (
        <Row
          key={`${at}-${by}`}
          label={OPENED_LABEL[what] ?? '封存的信息'}
          note={`${by || '区总工作人员'}，${sayInstant(at, now)}。${reason}`}
        />
      ))}
    </Card>
  );
}
