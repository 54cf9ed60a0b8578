import { useState } from 'react';
import type { FirmSort } from '#domain/firm/contract-overview';
import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Standing } from '#domain/standing/standing';
import { saveFile } from '../../../hooks/save-file';
import { useCommand } from '../../../hooks/use-command';
import { useDebounced } from '../../../hooks/use-debounced';
import { useQuery } from '../../../hooks/use-query';

export interface Filter {
  readonly standing: Standing | null;
  readonly category: string | null;
  readonly street: string | null;
  readonly waiting: boolean;
  readonly sort: FirmSort;
}
const ALL: Filter = { standing: null, category: null, street: null, waiting: false, sort: 'waiting' };

/** What staff look for, what there is, and the same as a file. */
export function useRegister() {
  const [filter, setFilter] = useState(ALL);
  const [from, setFrom] = useState(0);
  const [words, setWords] = useState('');
  const asked = { ...filter, words: useDebounced(words.trim()) };
  const query = useQuery('provider', 'firms', { ...asked, from });
  const exporting = useCommand('provider', 'exportFirms');
  const found = query.value?.found ?? 0;
  const turn = (to: number) => (to >= 0 && to < found ? () => setFrom(to) : null);
  return {
    filter,
    words,
    query,
    exporting: {
      running: exporting.running,
      problem: exporting.problem,
      whyProblem: exporting.fieldProblem('why'),
      onExport: (why: string) => saveFile(exporting.run({ ...asked, why })),
    },
    earlier: turn(from - PAGE_ROWS),
    later: turn(from + PAGE_ROWS),
    setWords: (typed: string) => {
      setWords(typed);
      setFrom(0);
    },
    change: (changes: Partial<Filter>) => {
      setFilter({ ...filter, ...changes });
      setFrom(0);
    },
  };
}
