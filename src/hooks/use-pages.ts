import { useEffect, useState } from 'react';
import type { Actions, Input, Output, Room } from '../platform/rooms';
import { joined, leavesGap } from './joined';
import { useQuery } from './use-query';

interface Paging<R extends Room, A extends Actions<R>, Row> {
  readonly room: R;
  readonly action: A;
  /** The first page: whoever shows it keeps it current. */
  readonly first: Output<R, A> | undefined;
  /** It is what the phone remembers: shown, but nothing goes on from it. */
  readonly recalled: boolean;
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
  recalled: remembered,
  ...of
}: Paging<R, A, Row>) {
  const [seen, setSeen] = useState<readonly Row[]>([]);
  const [more, setMore] = useState<boolean | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const { value, recalled, screen } = useQuery(room, action, before === null ? null : of.next(before));
  const take = (page: Output<R, A>) => setSeen((known) => joined(known, of.rowsOf(page), of.instantOf));
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a page is read never changes
  useEffect(() => {
    if (first === undefined || remembered) return;
    if (leavesGap(seen, of.rowsOf(first), of.more(first))) {
      setSeen(of.rowsOf(first));
      setMore(null);
      setBefore(null);
    } else take(first);
  }, [first, remembered]);
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
