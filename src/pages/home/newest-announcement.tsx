import { ANNOUNCEMENT_KIND_LABEL } from '#domain/announcement/labels';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

/** 公告: the newest one; where nothing hangs there, or nobody has said so yet, nothing. */
export function NewestAnnouncement() {
  const { value } = useQuery('announcement', 'board', {});
  const [newest] = value?.announcements ?? [];
  if (!newest) return null;
  const danger = newest.kind === 'danger';
  return (
    <Card flush tone={danger ? 'brick' : 'plain'}>
      <Row
        id="announcements"
        icon={danger ? 'triangle-alert' : 'bell'}
        label={newest.title}
        note={`${ANNOUNCEMENT_KIND_LABEL[newest.kind]} · 看全部`}
        onTap={() => go('announcements')}
      />
    </Card>
  );
}
