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
import { type OpenDay, openDaysOf } from './open-days';
import { OpenDayLine, SessionLine } from './session-line';

const FIRST = 3;

/** 活动, what comes next first: the first few, with a way to all of them; or all, page by page. */
export function SoonSessions({ onAll = null }: { readonly onAll?: (() => void) | null }) {
  const { member } = useMe();
  const { value, screen } = useQuery('session', 'soon', {}, { refreshEvery: 60_000 });
  const now = useNow(60_000);
  const talks = useQuery('appointment', 'studios', {});
  const days = openDaysOf(talks.value?.studios ?? [], now);
  if (!value)
    return screen.state === 'loading' ? (
      <Skeleton cards={1} lines={4} />
    ) : (
      <Problem words={screen.sentence ?? '没有查到，请再试一次。'} />
    );
  return (
    <View className="stack">
      <View className="heading">近来的活动</View>
      {value.rows.length + days.length === 0 && (
        <View id="no-sessions">近来没有可以报名的活动。过几天再来看看，或问问工会。</View>
      )}
      <Button id="venues" kind="quiet" icon="building-2" label="借场地" onTap={() => go('venues')} />
      {onAll ? (
        <>
          <Lines {...firstOf(value.rows, days)} />
          {(value.more || value.rows.length + days.length > FIRST) && (
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
            {({ rows }) => <Lines rows={rows} {...(rows === value.rows ? { days } : {})} />}
          </Paged>
        </>
      )}
    </View>
  );
}

function firstOf(rows: Rows, days: readonly OpenDay[]): LinesProps {
  const first = new Set(
    [...rows, ...days]
      .sort(byTime)
      .slice(0, FIRST)
      .map(({ id }) => id),
  );
  return { rows: rows.filter(({ id }) => first.has(id)), days: days.filter(({ id }) => first.has(id)) };
}

type Rows = Output<'session', 'soon'>['rows'];
interface LinesProps {
  readonly rows: Rows;
  /** 接待日 of officers, which stand among them. */
  readonly days?: readonly OpenDay[];
}

function Lines({ rows, days = [] }: LinesProps) {
  const now = useNow(60_000);
  if (rows.length + days.length === 0) return null;
  return (
    <Card flush>
      {[...rows, ...days]
        .sort(byTime)
        .map((one) =>
          'studioId' in one ? (
            <OpenDayLine key={one.id} day={one} now={now} />
          ) : (
            <SessionLine key={one.id} row={one} now={now} onTap={() => go('session', { id: one.id })} />
          ),
        )}
    </Card>
  );
}

interface Timed {
  readonly from: number;
}
const byTime = (a: Timed, b: Timed) => a.from - b.from;
