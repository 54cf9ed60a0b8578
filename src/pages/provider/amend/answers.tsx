import type { FirmView } from '#domain/firm/contract-views';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { useNow } from '../../../hooks/use-now';

/** What staff said last, with the reasons. */
export function Answers({ firm }: { firm: FirmView }) {
  const now = useNow();
  if (firm.amended.length === 0) return null;
  return (
    <Card id="answers" title="最近的答复" flush>
      {firm.amended.map(({ at, right, why }) => (
        <Row
          key={`${at} ${why}`}
          label={why}
          note={sayInstant(at, now)}
          value={
            <Tag
              words={right ? '通过' : '没有通过'}
              tone={right ? 'jade' : 'amber'}
              icon={right ? 'check' : 'x'}
            />
          }
        />
      ))}
    </Card>
  );
}
