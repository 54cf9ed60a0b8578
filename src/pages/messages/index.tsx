import { askedAmongMessages } from '#domain/notice/asked';
import { Button } from '../../components/button';
import { Screen } from '../../components/screen';
import { SkeletonRows } from '../../components/skeleton';
import { Consent } from '../../features/consent';
import { goTab } from '../../hooks/go';
import { useMe, useUnread } from '../../hooks/use-me';
import { useMessageConsent } from '../../hooks/use-message-consent';
import { useQuery } from '../../hooks/use-query';
import { NoticePages } from './notice-pages';
import { useReading } from './use-reading';
import './index.scss';

/** 消息: what has happened to her orders. Being here is reading them. */
export default function Messages() {
  const { me, member, visitor, screen: asked } = useMe();
  const telling = useMessageConsent(askedAmongMessages(me?.roles ?? []));
  const unread = useUnread();
  const list = useQuery('notice', 'list', member ? {} : null, { refreshEvery: 15_000 });
  const notices = list.value?.notices ?? [];
  const fresh = useReading(notices);
  const empty = list.value !== undefined && notices.length === 0;

  if (visitor) return <Consent purpose="看您的消息" tab="messages" />;
  return (
    <Screen
      tab="messages"
      unread={unread}
      {...(member ? list.screen : asked)}
      {...(empty
        ? {
            state: 'empty' as const,
            picture: 'letterbox' as const,
            sentence: '还没有消息。单子有进展，会在这里告诉您。',
          }
        : {})}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
      skeleton={<SkeletonRows />}
    >
      {list.value && (
        <>
          <Button id="allow-messages" kind="quiet" icon="bell" label="让微信也提醒我" onTap={telling.ask} />
          <NoticePages page={list.value} recalled={list.recalled} fresh={fresh} />
        </>
      )}
    </Screen>
  );
}
