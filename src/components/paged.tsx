import { type ReactNode, useState } from 'react';
import { useQuery } from '../hooks/use-query';
import type { Actions, Input, Output, Room } from '../platform/rooms';
import { Button } from './button';

interface PagedProps<R extends Room, A extends Actions<R>> {
  readonly room: R;
  readonly action: A;
  /** The first page: whoever shows it keeps it current. */
  readonly first: Output<R, A>;
  /** What is asked for after this page; null where nothing follows. */
  readonly next: (page: Output<R, A>) => Input<R, A> | null;
  readonly children: (page: Output<R, A>) => ReactNode;
  readonly id?: string;
  readonly label?: string;
  readonly kind?: 'plain' | 'quiet' | 'main';
}

/** What the next page goes on from. */
export const lastOf = <T,>(rows: readonly T[]): T | undefined => rows[rows.length - 1];

/** The same where several rows may be of one instant. */
export const behind = <T extends { readonly id: string }>(rows: readonly T[], at: (row: T) => number) => {
  const last = lastOf(rows);
  return last && { at: at(last), id: last.id };
};

/** A list page by page: the older ones are fetched when somebody asks for them. */
export function Paged<R extends Room, A extends Actions<R>>(props: PagedProps<R, A>) {
  const input = props.next(props.first);
  return (
    <>
      {props.children(props.first)}
      {input !== null && <NextPage {...props} input={input} />}
    </>
  );
}

/** What did not come is asked for again by another tap. */
function NextPage<R extends Room, A extends Actions<R>>({
  input,
  ...list
}: PagedProps<R, A> & { readonly input: Input<R, A> }) {
  const { room, action, id = 'older', label = '看更早的', kind = 'quiet' } = list;
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery(room, action, wanted ? input : null);
  if (value !== undefined) return <Paged {...list} first={value} />;
  return (
    <Button
      id={id}
      kind={kind}
      label={label}
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}
