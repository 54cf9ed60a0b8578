import { View } from '@tarojs/components';
import { dayOf, sayDay } from '#domain/kernel/time';
import { NAMELESS, POST_LABEL, sayNamed } from '#domain/roles/labels';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { Studios } from './studios';

type Desk = Output<'roles', 'desk'>;
type Post = Desk['staff'][number];

/** 工作人员和职务: who holds what since when, by whom; and who was named. */
export default function StaffRoles() {
  const now = useNow();
  const { value, screen } = useQuery('roles', 'desk', {}, { refreshEvery: 20_000 });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'name-staff', label: '请一位新同事', onTap: () => go('staffNaming') }}
    >
      {value && (
        <>
          <View className="heading" id="standing">
            {sayStanding(value)}
          </View>
          {value.staff.length === 1 && (
            <Calm
              id="alone"
              words="审核、申诉、暂停这些事要两个人办。请一位同事来，本人同意就生效；在这之前，这些事等着。"
            />
          )}
          {value.named.length > 0 && (
            <Card title="提名" flush id="named">
              {value.named.map((post) => (
                <PostRow
                  key={post.id}
                  post={post}
                  note={sayNamed(post, now)}
                  value={POST_LABEL[post.state]}
                />
              ))}
            </Card>
          )}
          <Card title="区总工作人员" flush id="staff">
            {value.staff.map((post) => (
              <PostRow
                key={post.id}
                post={post}
                note={saySince(post)}
                {...(post.self ? { value: '您' } : {})}
              />
            ))}
          </Card>
          <Studios />
          <Card flush>
            <Row
              id="role-history"
              icon="history"
              label="任免记录"
              note="谁在什么时候、因为什么任免了谁"
              onTap={() => go('roleHistory')}
            />
          </Card>
        </>
      )}
    </Screen>
  );
}

const PostRow = ({ post, note, value }: { post: Post; note: string; value?: string }) => (
  <Row
    id={`post-${post.id}`}
    label={post.name || NAMELESS}
    note={note}
    {...(value === undefined ? {} : { value })}
    onTap={() => go('staffRole', { id: post.id })}
  />
);

function sayStanding({ staff, named }: Desk): string {
  const waiting = named.filter(({ can }) => can.includes('confirm')).length;
  if (waiting > 0) return `${waiting} 位新同事等您确认`;
  return staff.length === 1 ? '现在只有一位工作人员' : `现在有 ${staff.length} 位工作人员`;
}

const saySince = ({ byName, heldAt }: Post): string =>
  [
    heldAt === null ? '早先就在任' : `${sayDay(dayOf(heldAt))}起`,
    byName !== null && `${byName || NAMELESS}提名`,
  ]
    .filter(Boolean)
    .join(' · ');
