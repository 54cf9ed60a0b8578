import { View } from '@tarojs/components';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import { NAMELESS, POST_LABEL } from '#domain/roles/labels';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goBack, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { Ending } from './ending';
import '../pictures.scss';

type Post = Output<'roles', 'desk'>['staff'][number];

/** One member of staff, or somebody who was named: since when, by whom, and what can be done. */
export default function StaffRole() {
  const id = useParam('id');
  const now = useNow();
  const { value, screen } = useQuery('roles', 'desk', {});
  const confirm = useCommand('roles', 'confirmStaff');
  const post = value && [...value.named, ...value.staff].find((one) => one.id === id);
  const gone = value !== undefined && !post;
  const may = post?.can.includes('confirm') ?? false;
  const agree = async () => {
    if (!(await confirm.run({ postId: id }))) return;
    toast('已确认，从现在起生效');
    goBack();
  };
  return (
    <Screen
      {...screen}
      {...(gone
        ? {
            state: 'empty' as const,
            picture: 'not-found' as const,
            sentence: '这一位不在名册上了，可以在任免记录里看经过。',
          }
        : {})}
      skeleton={<Skeleton cards={1} lines={4} />}
      action={
        may
          ? { id: 'confirm-staff', label: '确认，请来做同事', onTap: agree, running: confirm.running }
          : null
      }
      problem={confirm.problem}
    >
      {post && (
        <>
          <View className="heading" id="standing">
            {`${post.name || NAMELESS}，${POST_LABEL[post.state]}`}
          </View>
          <Facts post={post} now={now} />
          {post.self && <View className="secondary">免去要由另一位同事来办，自己不能免自己。</View>}
          <Ending post={post} />
        </>
      )}
    </Screen>
  );
}

const Facts = ({ post, now }: { post: Post; now: number }) => (
  <Card flush>
    {post.heldAt !== null && <Row label="在任" value={`${sayDay(dayOf(post.heldAt))}起`} />}
    <Row label="提名" value={post.byName === null ? '由云环境控制台任命' : post.byName || NAMELESS} />
    {post.why !== '' && <Row label="理由" note={post.why} />}
    {post.confirmedByName && <Row label="确认" value={post.confirmedByName} />}
    {post.dueAt !== null && <Row label="最晚" value={sayInstant(post.dueAt, now)} />}
  </Card>
);
