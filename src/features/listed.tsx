import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Row } from '../components/row';
import { type Asked, hasFailed } from '../hooks/asked';
import type { Listing } from './counted';
import { answerOf } from './what-waits';

interface ListedProps<T extends Listing> {
  readonly id: string;
  readonly asked: Asked<T>;
  /** What to say where there is nothing. */
  readonly none: string;
  readonly children: (list: T) => ReactNode;
}

/** One of several lists on a screen: that nothing is there it says once it was answered, and what did not come is asked for again. */
export function Listed<T extends Listing>({ id, asked, none, children }: ListedProps<T>) {
  if (asked.value && asked.value.rows.length > 0) return <>{children(asked.value)}</>;
  if (answerOf(asked)) return <Row label={none} />;
  if (!hasFailed(asked)) return <Row label="正在查" />;
  return <Button id={`again-${id}`} kind="plain" label="没有查到，再试一次" onTap={asked.screen.again} />;
}
