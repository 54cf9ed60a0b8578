import type { ComponentProps } from 'react';
import { Row } from '../../components/row';
import type { ScreenName } from '../../hooks/go';
import { useOpening } from '../../hooks/use-opening';

interface OpenRowProps extends Omit<ComponentProps<typeof Row>, 'onTap' | 'look'> {
  readonly id: string;
  readonly to: ScreenName;
  /** The id of what is opened. */
  readonly about: string;
}

/** A row of a desk: opens beside the list where there is room. */
export function OpenRow({ to, about, ...row }: OpenRowProps) {
  return <Row {...row} {...useOpening(row.id, to, { id: about })} />;
}
