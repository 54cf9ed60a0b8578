import { View } from '@tarojs/components';
import type { CourseRequestRow } from '#domain/session/contract-course';
import { sayRequest } from '#domain/session/course-words';
import { COURSE_REQUEST_LABEL } from '#domain/session/labels';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go } from '../../hooks/go';

interface LineProps {
  readonly row: CourseRequestRow;
  readonly now: number;
}

/** One 送教申请 of a list: where it stands, and by when something follows. */
export const CourseRequestLine = ({ row, now }: LineProps) => (
  <Row
    id={`asked-${row.id}`}
    label={row.title}
    note={
      <View>
        <View>{`${row.unionName} · ${row.people} 人`}</View>
        <View>{sayRequest(row, now)}</View>
        <Tag words={COURSE_REQUEST_LABEL[row.state]} tone={toneOf(row, now)} />
      </View>
    }
    onTap={() => go('courseRequest', { id: row.id })}
  />
);

export function toneOf({ state, dueAt }: Pick<CourseRequestRow, 'state' | 'dueAt'>, now: number) {
  if (state === 'asked') return dueAt !== null && dueAt < now ? 'brick' : 'amber';
  return state === 'dated' || state === 'held' ? 'jade' : 'plain';
}
