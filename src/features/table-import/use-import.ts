import { useEffect, useRef, useState } from 'react';
import type { Importing } from './importing-card';

/** So often it is asked how far it is, which lets it go on. */
const ASKED_EVERY = 1_500;

interface Answer {
  readonly value: { readonly importing: Importing | null } | undefined;
  readonly recalled: boolean;
}
/** The room's question how far it is. */
type UseAsked<I> = (
  input: I & { readonly importId: string | null },
  how: { readonly refreshEvery?: number },
) => Answer;

/** The one that was begun on this screen, or was under way when it was opened; told once when it is done. */
export function useImport<I extends object>(
  useAsked: UseAsked<I>,
  input: I,
  onDone: (importing: Importing) => void,
) {
  const [own, setOwn] = useState<Importing | null>(null);
  const { value, recalled } = useAsked(
    { ...input, importId: own?.id ?? null },
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
