import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { NoticeView } from '#domain/notice/contract';
import { useCommand } from '../../hooks/use-command';

/** Marks as read what is on the screen, and keeps the mark of what was new until she leaves. */
export function useReading(notices: readonly NoticeView[]): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(true);
  const { run } = useCommand('notice', 'markRead');
  const markedUntil = useRef(0);
  useDidShow(() => setShown(true));
  useDidHide(() => {
    setShown(false);
    setFresh(new Set());
  });

  const latest = notices.find(({ read }) => !read)?.at ?? 0;
  useEffect(() => {
    if (!shown || latest <= markedUntil.current) return;
    markedUntil.current = latest;
    const unread = notices.filter(({ read }) => !read).map(({ id }) => id);
    setFresh((before) => new Set([...before, ...unread]));
    void run({ until: latest });
  }, [latest, shown, notices, run]);
  return fresh;
}
