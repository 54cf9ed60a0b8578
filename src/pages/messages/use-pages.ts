import { useEffect, useState } from 'react';
import type { NoticeView } from '#domain/notice/contract';
import { joined } from '#domain/notice/groups';
import { useQuery } from '../../hooks/use-query';
import type { Output } from '../../platform/rooms';

type Page = Output<'notice', 'list'>;

/**
 * All pages that were fetched, as one list: what a further page brings belongs to groups that are there already. The first page keeps
 * itself current, and what it no longer holds stays.
 */
export function useNoticePages(first: Page) {
  const [seen, setSeen] = useState<readonly NoticeView[]>([]);
  const [more, setMore] = useState<boolean | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const { value, screen } = useQuery('notice', 'list', before === null ? null : { before });
  useEffect(() => setSeen((known) => joined(known, first.notices)), [first]);
  useEffect(() => {
    if (!value) return;
    setSeen((known) => joined(known, value.notices));
    setMore(value.more);
    setBefore(null);
  }, [value]);

  const notices = joined(seen, first.notices);
  const last = notices[notices.length - 1];
  const older = () => (before === null ? setBefore(last?.at ?? null) : screen.again());
  return {
    notices,
    more: more ?? first.more,
    loading: before !== null && screen.state === 'loading',
    older,
  };
}
