import { View } from '@tarojs/components';
import type { BookRow } from '#domain/book/contract-views';
import { sayTitle, sayUse, sayWhere } from '#domain/book/words';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';

interface BookRowsProps {
  readonly rows: readonly BookRow[];
  readonly title?: string;
  /** The station at which one stands, where that is known. */
  readonly at?: string;
}

/** Books, each with where it is and how often it was lent. */
export function BookRows({ rows, title, at }: BookRowsProps) {
  const now = useNow(60_000);
  return (
    <Card flush {...(title ? { title } : {})}>
      {rows.map((row) => (
        <Row
          key={row.id}
          id={`book-${row.id}`}
          label={sayTitle(row)}
          note={
            <>
              <View>{sayWhere(row, now)}</View>
              <View>{sayUse(row)}</View>
            </>
          }
          onTap={() => go('oneBook', { id: row.id, ...(at === undefined ? {} : { at }) })}
        />
      ))}
    </Card>
  );
}
