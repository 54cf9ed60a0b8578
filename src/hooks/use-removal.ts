import { useEffect, useRef, useState } from 'react';
import { toast } from '../components/dialog';
import { useIsBeside } from './pane';
import { renewed } from './renewing';
import { leaving, type Removal, undoing } from './undoing';

/** What cannot be undone wants a yes, so that it is none of these. */
interface Removing<In> {
  run(input: In): Promise<unknown>;
}

/**
 * Takes rows away that the cloud has: gone from the screen at once, from the cloud when it can no longer be brought back. What was
 * refused is there again. What is sent may depend on which rows are left by then.
 */
export function useRemoval<Row, In>(
  { run }: Removing<In>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): {
  readonly left: readonly Row[];
  readonly remove: (row: Row, input: (left: readonly Row[]) => In, done?: () => void) => void;
} {
  const beside = useIsBeside();
  const [gone, setGone] = useState<readonly string[]>([]);
  const latest = useRef(rows);
  latest.current = rows;
  const [out] = useState(() => leaving(keyOf));
  const onScreen = useOnScreen();
  // What the cloud no longer names may come anew under the same name.
  useEffect(() => {
    const names = new Set(rows.map(keyOf));
    const known = gone.filter((name) => !names.has(name));
    for (const name of known) out.forget(name);
    if (known.length > 0) setGone(gone.filter((name) => names.has(name)));
  }, [rows, gone, keyOf, out]);

  const remove = (row: Row, input: (left: readonly Row[]) => In, done?: () => void) => {
    const name = keyOf(row);
    const back = () => setGone((names) => names.filter((other) => other !== name));
    const send = async () => {
      if (await out.send(name, latest.current, (left) => run(input(left)))) {
        done?.();
        void seen();
      } else {
        back();
        if (!onScreen.current) toast('没有删掉，请再看一下');
      }
    };
    // Added anew at once, it never was missing from the list. Where the list was not answered, it still has the old one.
    const seen = async () => {
      if (!(await renewed())) return;
      out.forget(name);
      back();
    };
    setGone((names) => [...names, name]);
    undoing.put({ back, send, beside });
  };
  return { left: rows.filter((row) => !gone.includes(keyOf(row))), remove };
}

function useOnScreen() {
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return there;
}

/** Takes a row out of what is being filled in; brought back it stands at its place again, unless another one was added meanwhile. */
export function useTakeOut<Row>(
  rows: readonly Row[],
  onChange: (rows: Row[]) => void,
): (place: number) => void {
  const beside = useIsBeside();
  const latest = useRef({ rows, onChange });
  latest.current = { rows, onChange };
  const mine = useRef<{ readonly removal: Removal; readonly left: number } | null>(null);
  const { length } = rows;
  useEffect(() => {
    const { removal, left } = mine.current ?? {};
    if (removal && left !== undefined && removal === undoing.held() && length > left) void undoing.settle();
  }, [length]);
  return (place) => {
    const row = rows.slice(place, place + 1);
    const back = () => {
      const now = latest.current;
      now.onChange([...now.rows.slice(0, place), ...row, ...now.rows.slice(place)]);
    };
    const removal = { back, beside };
    mine.current = { removal, left: rows.length - 1 };
    onChange(rows.filter((_, at) => at !== place));
    undoing.put(removal);
  };
}
