import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { behind, Paged } from '../../components/paged';
import { Problem } from '../../components/problem';
import { Skeleton } from '../../components/skeleton';
import { go } from '../../hooks/go';
import { useMe } from '../../hooks/use-me';
import { useNow } from '../../hooks/use-now';
import { useQuery } from '../../hooks/use-query';
import type { Output } from '../../platform/rooms';
import { SessionLine } from './session-line';

const FIRST = 3;

/** 活动, what comes next first: the first few, with a way to all of them; or all, page by page. */
export function SoonSessions({ onAll = null }: { readonly onAll?: (() => void) | null }) {
  const { member } = useMe();
  const { value, screen } = useQuery('session', 'soon', {}, { refreshEvery: 60_000 });
  if (!value)
    return screen.state === 'loading' ? (
      <Skeleton cards={1} lines={4} />
    ) : (
      <Problem words={screen.sentence ?? '没有查到，请再试一次。'} />
    );
  return (
    <View className="stack">
      <View className="heading">近来的活动</View>
      {value.rows.length === 0 && (
        <View id="no-sessions">近来没有可以报名的活动。过几天再来看看，或问问工会。</View>
      )}
      {onAll ? (
        <>
          <Lines rows={value.rows.slice(0, FIRST)} />
          {(value.more || value.rows.length > FIRST) && (
            <Button id="all-sessions" kind="quiet" icon="users" label="看全部活动" onTap={onAll} />
          )}
        </>
      ) : (
        <>
          {member && (
            <Button
              id="mine"
              kind="quiet"
              icon="clipboard-list"
              label="我的报名"
              onTap={() => go('mySessions')}
            />
          )}
          <Paged
            room="session"
            action="soon"
            first={value}
            label="再看后面的"
            next={({ rows, more }) => (more ? { after: behind(rows, ({ from }) => from) } : null)}
          >
            {({ rows }) => <Lines rows={rows} />}
          </Paged>
        </>
      )}
    </View>
  );
}

function Lines({ rows }: Pick<Output<'session', 'soon'>, 'rows'>) {
  const now = useNow(60_000);
  if (rows.length === 0) return null;
  return (
    <Card flush>
      {rows.map((row) => (
        <SessionLine key={row.id} row={row} now={now} onTap={() => go('session', { id: row.id })} />
      ))}
    </Card>
  );
}
