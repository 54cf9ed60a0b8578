import { useQuery } from '../../../hooks/use-query';
import { Attending } from './attending';
import { Calls } from './calls';
import type { Whom } from './note-call';

interface BesideProps {
  readonly orderId: string;
  readonly called: Whom | null;
  readonly onCalled: (whom: Whom | null) => void;
  readonly now: number;
}

/** What staff tell each other of an order: who looks after it, and what came of telephone calls. */
export function Beside({ orderId, now, ...calling }: BesideProps) {
  const { value } = useQuery('repair', 'attending', { orderId }, { refreshEvery: 20_000 });
  if (!value) return null;
  return (
    <>
      <Attending orderId={orderId} view={value} now={now} />
      <Calls orderId={orderId} view={value} now={now} {...calling} />
    </>
  );
}
