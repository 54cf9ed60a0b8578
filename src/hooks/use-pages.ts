import { useEffect, useState } from 'react';
import type { Actions, Input, Output, Room } from '../platform/rooms';
import { joined } from './joined';
import { useQuery } from './use-query';

interface Paging<R extends Room, A extends Actions<R>, Row> {
  readonly room: R;
  readonly action: A;
  /** The first page: whoever shows it keeps it current. */
  readonly first: Output<R, A> | undefined;
  readonly rowsOf: (page: Output<R, A>) => readonly Row[];
  readonly instantOf: (row: Row) => number;
  readonly more: (page: Output<R, A>) => boolean;
  readonly next: (before: number) => Input<R, A>;
}

/**
 * All pages that were fetched, as one list: what a further page brings may belong to what is there already. What the first page no
 * longer holds, as new rows come, stays.
 */
export function usePages<R extends Room, A extends Actions<R>, Row extends { readonly id: string }>({
  room,
  action,
  first,
  ...of
}: Paging<R, A, Row>) {
  const [seen, setSeen] = useState<readonly Row[]>([]);
  const [more, setMore] = useState<boolean | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const { value, recalled, screen } = useQuery(room, action, before === null ? null : of.next(before));
  const take = (page: Output<R, A>) => setSeen((known) => joined(known, of.rowsOf(page), of.instantOf));
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a page is read never changes
  useEffect(() => {
    if (first !== undefined) take(first);
  }, [first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a page is read never changes
  useEffect(() => {
    if (value === undefined || recalled) return;
    take(value);
    setMore(of.more(value));
    setBefore(null);
  }, [value, recalled]);

  const rows = first === undefined ? [] : joined(seen, of.rowsOf(first), of.instantOf);
  const last = rows[rows.length - 1];
  return {
    rows,
    /** There are rows older than the last of these. */
    more: more ?? (first !== undefined && of.more(first)),
    loading: before !== null && screen.state === 'loading',
    older: () => (before === null && last ? setBefore(of.instantOf(last)) : screen.again()),
  };
}
