import type { StudioView } from '#domain/appointment/contract';
import { sayPlaces, saySlot } from '#domain/appointment/slot-words';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';
import { useQuery } from '../../hooks/use-query';

/** 工会有约, with the open day that comes next and today's free places. */
export function UnionTalk() {
  const { value } = useQuery('appointment', 'studios', {});
  const now = useNow(60_000);
  const free = value?.freeToday ?? 0;
  const next = soonestOpenDay(value?.studios ?? []);
  return (
    <Card flush>
      <Row
        id="union-talk"
        icon="handshake"
        label="工会有约"
        note={free > 0 ? `找干部谈一谈，今天还有 ${free} 个名额` : '找干部谈一谈，件件有回音'}
        onTap={() => go('ask')}
      />
      {next && (
        <Row
          id="open-day"
          icon="users"
          label={`${next.day.title ?? ''} · ${saySlot(next.day, now)}`}
          note={`${next.studio.name} · ${sayPlaces(next.day)}`}
          onTap={() => go('ask', { studio: next.studio.id, from: String(next.day.from) })}
        />
      )}
      <Row
        id="board"
        icon="clipboard-list"
        label="件件有回音"
        note="每个月答复了多少、按时多少"
        onTap={() => go('board')}
      />
    </Card>
  );
}

function soonestOpenDay(studios: readonly StudioView[]) {
  const days = studios.flatMap((studio) => studio.openDays.map((day) => ({ studio, day })));
  return days.sort((a, b) => a.day.from - b.day.from)[0] ?? null;
}
