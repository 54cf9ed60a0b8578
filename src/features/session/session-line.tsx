import { View } from '@tarojs/components';
import type { SessionRow } from '#domain/session/contract-views';
import { SESSION_AUDIENCE_LABEL } from '#domain/session/labels';
import { sayFree, saySession } from '#domain/session/words';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go } from '../../hooks/go';
import type { OpenDay } from './open-days';

interface SessionLineProps {
  readonly row: SessionRow;
  readonly now: number;
  readonly onTap: () => void;
}

const OWN = { placed: '已报名', offered: '轮到您了', waiting: '候补中' } as const;

/** One session of a list. */
export const SessionLine = ({ row, now, onTap }: SessionLineProps) => (
  <Row
    id={`session-${row.id}`}
    label={row.title}
    note={
      <View>
        <View>{saySession(row, now)}</View>
        <View>{`${row.unionName} · ${sayFree(row, now)}`}</View>
        {row.audience !== 'everybody' && <Tag words={SESSION_AUDIENCE_LABEL[row.audience]} />}
        {row.own && <Tag words={OWN[row.own]} tone={row.own === 'offered' ? 'amber' : 'jade'} />}
      </View>
    }
    onTap={onTap}
  />
);

/** 接待日 of an officer: it is asked for like a talk, at its time. */
export const OpenDayLine = ({ day, now }: { readonly day: OpenDay; readonly now: number }) => (
  <Row
    id={`open-day-${day.id}`}
    label={day.title}
    note={
      <View>
        <View>{saySession({ ...day, kind: 'open-day', online: false }, now)}</View>
        <View>{`${day.unionName} · ${sayFree({ ...day, state: 'published' }, now)}`}</View>
      </View>
    }
    onTap={() => go('ask', { studio: day.studioId, from: String(day.from) })}
  />
);
