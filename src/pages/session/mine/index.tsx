import { sayInstant } from '#domain/kernel/time';
import { SESSION_KIND_LABEL, SIGN_UP_STATE_LABEL } from '#domain/session/labels';
import { Card } from '../../../components/card';
import { behind, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 我的报名, the latest first. */
export default function MySessions() {
  const now = useNow(60_000);
  const { member, visitor, screen: asked } = useMe();
  const mine = useQuery('session', 'mine', member ? {} : null, { refreshEvery: 30_000 });
  if (visitor) return <Consent purpose="看您的报名" />;
  return (
    <Screen
      {...(member ? mine.screen : asked)}
      {...(mine.value?.rows.length === 0
        ? { state: 'empty' as const, sentence: '您还没有报过名。看看近来有什么活动。' }
        : {})}
      wayOn={{ label: '看近来的活动', onTap: () => go('places', { find: 'sessions' }) }}
      skeleton={<SkeletonRows />}
    >
      {mine.value && (
        <Paged
          room="session"
          action="mine"
          first={mine.value}
          next={({ rows, more }) => (more ? { after: behind(rows, ({ signedAt }) => signedAt) } : null)}
        >
          {({ rows }) => (
            <Card flush>
              {rows.map(({ id, sessionId, kind, title, from, size, state }) => (
                <Row
                  key={id}
                  id={`own-${sessionId}`}
                  label={title}
                  note={`${SESSION_KIND_LABEL[kind]} · ${sayInstant(from, now)} · ${size} 个人 · ${SIGN_UP_STATE_LABEL[state]}`}
                  onTap={() => go('session', { id: sessionId })}
                />
              ))}
            </Card>
          )}
        </Paged>
      )}
    </Screen>
  );
}
