import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

/** 工会有约, with today's free places. */
export function UnionTalk() {
  const { value } = useQuery('appointment', 'studios', {});
  const free = value?.freeToday ?? 0;
  return (
    <Card flush>
      <Row
        id="union-talk"
        icon="handshake"
        label="工会有约"
        note={free > 0 ? `找干部谈一谈，今天还有 ${free} 个名额` : '找干部谈一谈，件件有回音'}
        onTap={() => go('ask')}
      />
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
