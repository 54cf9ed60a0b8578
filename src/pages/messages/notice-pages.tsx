import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { NoticeView } from '#domain/notice/contract';
import { groupsOf, type NoticeGroup } from '#domain/notice/groups';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { press } from '../../components/press';
import { goTo } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';
import { usePages } from '../../hooks/use-pages';
import type { Output } from '../../platform/rooms';

interface NoticePagesProps {
  readonly page: Output<'notice', 'list'>;
  readonly recalled: boolean;
  readonly fresh: ReadonlySet<string>;
}

export function NoticePages({ page, recalled, fresh }: NoticePagesProps) {
  const { rows, more, loading, older } = usePages({
    room: 'notice',
    action: 'list',
    first: page,
    recalled,
    rowsOf: ({ notices }) => notices,
    instantOf: (notice: NoticeView) => notice.at,
    more: ({ more }) => more,
    next: (before) => ({ before }),
  });
  return (
    <>
      {groupsOf(rows).map((group) => (
        <Matter key={`${group.newest.noun}-${group.newest.subject}`} group={group} fresh={fresh} />
      ))}
      {more && <Button id="older" kind="quiet" label="看更早的" running={loading} onTap={older} />}
    </>
  );
}

/** One thing: what is newest of it, what it waits for, and the earlier ones on demand. */
function Matter({ group, fresh }: { group: NoticeGroup; fresh: ReadonlySet<string> }) {
  const { newest, earlier, acts } = group;
  const [open, setOpen] = useState(false);
  return (
    <Card flush>
      <View className="notice__matter">
        <View>{newest.matter}</View>
        {newest.number !== null && <View className="notice__number">编号 {newest.number}</View>}
      </View>
      <Line notice={newest} fresh={fresh.has(newest.id) || !newest.read} />
      {acts?.act && <Act id={acts.id} {...acts.act} />}
      {earlier.length > 0 && (
        <View
          id={`earlier-${newest.subject}`}
          className="notice__earlier"
          hoverClass="pressed"
          {...press({ onTap: () => setOpen(!open) })}
        >
          {open ? '收起以前的' : `以前的 ${earlier.length} 条`}
        </View>
      )}
      {open &&
        earlier.map((notice) => (
          <Line key={notice.id} notice={notice} fresh={fresh.has(notice.id) || !notice.read} />
        ))}
    </Card>
  );
}

const Act = ({ id, label, page }: { id: string; label: string; page: string }) => (
  <View className="notice__act">
    <Button id={`act-${id}`} kind="plain" label={label} onTap={() => goTo(page)} />
  </View>
);

function Line({ notice, fresh }: { notice: NoticeView; fresh: boolean }) {
  const now = useNow();
  const { news, text, page } = notice;
  const when = sayInstant(notice.at, now);
  return (
    <View
      id={`notice-${notice.id}`}
      className="notice"
      hoverClass="pressed"
      {...press({
        label: `${fresh ? '新，' : ''}${news}，${when}，${text}`,
        onTap: () => goTo(page),
      })}
    >
      <View className="notice__head">
        {fresh && <View className="notice__fresh">新</View>}
        <View className="notice__title">{news}</View>
        <View className="notice__when">{when}</View>
      </View>
      <View className="secondary">{text}</View>
    </View>
  );
}
