import { useState } from 'react';
import type { Sort } from '#domain/firm/contract';
import { useParam } from '../../../hooks/go';
import { useDebounced } from '../../../hooks/use-debounced';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';

/** `likely`: the street of the address that she saved last, once it is known. */
type Street = string | 'likely' | 'all';

/** What she looks for among the vetted firms, and what there is. */
export function useLooking() {
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim());
  const [sort, setSort] = useState<Sort>('score');
  const [category, setCategory] = useState<string | null>(useParam('category') || null);
  const [chosen, setStreet] = useState<Street>('likely');
  const { me } = useMe();
  const likely = me?.addresses[0]?.street ?? 'all';
  const street = chosen === 'likely' ? likely : chosen;
  const query = useQuery(
    'provider',
    'list',
    me === undefined ? null : { words: asked, sort, category, street: street === 'all' ? null : street },
  );
  return { words, setWords, sort, setSort, category, setCategory, street, setStreet, query };
}

export type Looking = ReturnType<typeof useLooking>;
