import { View } from '@tarojs/components';
import type { KeptAnnouncement } from '#domain/announcement/contract';
import {
  ANNOUNCEMENT_KIND_LABEL,
  ANNOUNCEMENT_STATE_LABEL,
  AUDIENCE_LABEL,
} from '#domain/announcement/labels';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Skeleton } from '../../../components/skeleton';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import StaffAnnouncement from '../announcement/screen';
import { StaffRail } from '../rail';

/** 公告和普法, as staff keep them: drafts, what hangs there and who has read how much of it, what was taken down. */
export default function StaffAnnouncements() {
  const now = useNow(60_000);
  const { value, screen } = useQuery('announcement', 'desk', {});
  const all = value?.announcements ?? [];
  const shown = all.filter((one) => standing(one, now) === ANNOUNCEMENT_STATE_LABEL.published);
  return (
    <Desk
      rail={<StaffRail current="staffAnnouncements" />}
      beside={{ staffAnnouncement: StaffAnnouncement }}
      search="staffSearch"
      {...screen}
      skeleton={<Skeleton cards={1} lines={5} />}
      action={{ id: 'write', label: '写一条', onTap: () => go('staffAnnouncement') }}
    >
      <View className="heading" id="standing">
        {shown.length === 0 ? '现在没有挂着的公告' : `挂着 ${shown.length} 条公告`}
      </View>
      <View className="secondary">只数有多少人看过，不记是谁。</View>
      {all.length > 0 && (
        <Card flush>
          {all.map((one) => (
            <OpenRow
              key={one.id}
              id={`announcement-${one.id}`}
              to="staffAnnouncement"
              about={one.id}
              label={one.title}
              note={[
                ANNOUNCEMENT_KIND_LABEL[one.kind],
                AUDIENCE_LABEL[one.audience],
                standing(one, now),
                ...(one.state === 'draft' ? [] : [`${one.reads} 人看过`]),
              ].join(' · ')}
            />
          ))}
        </Card>
      )}
    </Desk>
  );
}

const standing = ({ state, publishAt }: KeptAnnouncement, now: number): string =>
  state === 'published' && publishAt !== null && publishAt > now
    ? `${sayInstant(publishAt, now)} 发布`
    : ANNOUNCEMENT_STATE_LABEL[state];
