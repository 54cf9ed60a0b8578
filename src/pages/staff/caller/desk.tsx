import type { Caller } from '#domain/search-contract';
import { Button } from '../../../components/button';
import { Screen } from '../../../components/screen';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { Orders, Requests } from '../search/results';
import { CallerCard } from './caller-card';

interface DeskProps {
  readonly caller: Caller;
  readonly onOther: () => void;
}

/** What is known of the caller, what is going on for this person, and what staff can do. */
export function Desk({ caller, onOther }: DeskProps) {
  const now = useNow(60_000);
  return (
    <Screen action={{ id: 'book-for', label: '约维修', onTap: () => go('staffBook') }}>
      <CallerCard caller={caller} />
      <Orders orders={caller.orders} now={now} />
      <Requests requests={caller.requests} now={now} />
      <Button id="other-caller" kind="plain" label="换一个人" onTap={onOther} />
    </Screen>
  );
}
