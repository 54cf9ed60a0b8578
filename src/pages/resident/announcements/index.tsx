import { ANNOUNCEMENT_KIND_LABEL } from '#domain/announcement/labels';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

/** 公告、普法: all that hangs there for whoever looks. */
export default function Announcements() {
  const now = useNow(60_000);
  const { value, screen } = useQuery('announcement', 'board', {});
  const empty = value?.announcements.length === 0;
  return (
    <Screen
      {...screen}
      {...(empty
        ? { state: 'empty' as const, picture: 'no-announcements' as const, sentence: '现在没有公告。' }
        : {})}
      skeleton={<Skeleton cards={1} lines={5} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <Card flush>
        {value?.announcements.map(({ id, kind, title, at }) => (
          <Row
            key={id}
            id={`announcement-${id}`}
            {...(kind === 'danger' ? { icon: 'triangle-alert' as const } : {})}
            label={title}
            note={`${ANNOUNCEMENT_KIND_LABEL[kind]} · ${sayInstant(at, now)}`}
            onTap={() => go('announcement', { id })}
          />
        ))}
      </Card>
    </Screen>
  );
}
