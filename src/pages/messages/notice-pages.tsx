import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { NoticeView } from '#domain/notice/contract';
import { pageOf } from '#domain/notice/pages';
import { NOTICE_TEXT } from '#domain/notices';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { press } from '../../components/press';
import { goTo } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';
import { useQuery } from '../../hooks/use-query';
import type { Output } from '../../platform/rooms';

interface NoticePagesProps {
  readonly page: Output<'notice', 'list'>;
  readonly fresh: ReadonlySet<string>;
}

export const NoticePages = ({ page, fresh }: NoticePagesProps) => (
  <>
    <Card flush>
      {page.notices.map((notice) => (
        <Line key={notice.id} notice={notice} fresh={fresh.has(notice.id) || !notice.read} />
      ))}
    </Card>
    {page.more && <Older before={page.notices[page.notices.length - 1]?.at ?? 0} />}
  </>
);

function Line({ notice, fresh }: { notice: NoticeView; fresh: boolean }) {
  const now = useNow();
  const { title, text } = NOTICE_TEXT[notice.about];
  const when = sayInstant(notice.at, now);
  return (
    <View
      id={`notice-${notice.id}`}
      className="notice"
      hoverClass="pressed"
      {...press({
        label: `${fresh ? '新，' : ''}${title}，${when}，${text}`,
        onTap: () => goTo(pageOf(notice)),
      })}
    >
      <View className="notice__head">
        {fresh && <View className="notice__fresh">新</View>}
        <View className="notice__title">{title}</View>
        <View className="notice__when">{when}</View>
      </View>
      <View className="secondary">{text}</View>
    </View>
  );
}

function Older({ before }: { before: number }) {
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery('notice', 'list', wanted ? { before } : null);
  if (value) return <NoticePages page={value} fresh={new Set()} />;
  return (
    <Button
      id="older"
      kind="quiet"
      label="看更早的"
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}
