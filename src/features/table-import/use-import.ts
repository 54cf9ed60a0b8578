import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../../hooks/use-query';
import type { Input } from '../../platform/rooms';
import type { Importing } from './importing-card';

/** So often it is asked how far it is, which lets it go on. */
const ASKED_EVERY = 1_500;

interface Asking {
  readonly repair: 'continueImport';
}

/** The one that was begun on this screen, or was under way when it was opened; told once when it is done. */
export function useImport<R extends keyof Asking>(
  room: R,
  action: Asking[R],
  input: Input<R, Asking[R]>,
  onDone: (importing: Importing) => void,
) {
  const [own, setOwn] = useState<Importing | null>(null);
  const asked = { ...input, importId: own?.id ?? null };
  const { value, recalled } = useQuery(
    room,
    action,
    asked,
    own && !own.done ? { refreshEvery: ASKED_EVERY } : {},
  );
  const known: Importing | null = recalled ? null : (value?.importing ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    // One that somebody else has finished before this screen was opened is nobody's news.
    if (known && (own !== null || !known.done)) setOwn(known);
  }, [known, own]);
  useEffect(() => {
    if (!own?.done || told.current === own.id) return;
    told.current = own.id;
    onDone(own);
  });
  return { importing: own !== null && !own.done ? own : null, begun: setOwn };
}
