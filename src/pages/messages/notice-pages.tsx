import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { NoticeView } from '#domain/notice/contract';
import { pageOf } from '#domain/notice/pages';
import { NOTICE_TEXT } from '#domain/notices';
import { Card } from '../../components/card';
import { lastOf, Paged } from '../../components/paged';
import { press } from '../../components/press';
import { goTo } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';
import type { Output } from '../../platform/rooms';

interface NoticePagesProps {
  readonly page: Output<'notice', 'list'>;
  readonly fresh: ReadonlySet<string>;
}

export const NoticePages = ({ page: first, fresh }: NoticePagesProps) => (
  <Paged
    room="notice"
    action="list"
    first={first}
    next={({ notices, more }) => (more ? { before: lastOf(notices)?.at ?? 0 } : null)}
  >
    {({ notices }) => (
      <Card flush>
        {notices.map((notice) => (
          <Line key={notice.id} notice={notice} fresh={fresh.has(notice.id) || !notice.read} />
        ))}
      </Card>
    )}
  </Paged>
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
