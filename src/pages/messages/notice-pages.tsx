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
    {({ notices }) => byMatter(notices).map((told) => <Matter key={told[0].id} told={told} fresh={fresh} />)}
  </Paged>
);

type Told = readonly [NoticeView, ...NoticeView[]];

/** All that was said of one thing stands together, where the newest of it stands. */
function byMatter(notices: readonly NoticeView[]): Told[] {
  const found = new Map<string, Told>();
  for (const notice of notices) {
    const matter = `${notice.noun} ${notice.subject}`;
    const told = found.get(matter);
    found.set(matter, told ? [...told, notice] : [notice]);
  }
  return [...found.values()];
}

function Matter({ told, fresh }: { told: Told; fresh: ReadonlySet<string> }) {
  const [{ matter, number }] = told;
  return (
    <Card flush>
      <View className="notice__matter">
        <View>{matter}</View>
        {number !== null && <View className="notice__number">编号 {number}</View>}
      </View>
      {told.map((notice) => (
        <Line key={notice.id} notice={notice} fresh={fresh.has(notice.id) || !notice.read} />
      ))}
    </Card>
  );
}

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
