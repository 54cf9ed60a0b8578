import { useState } from 'react';
import { ASKED_AT } from '#domain/notice/asked';
import type { SessionView } from '#domain/session/contract-views';
import { useCommand } from '../../../hooks/use-command';
import { useMessageConsent } from '../../../hooks/use-message-consent';

const LABEL = { accept: '要这个名额', signUp: '报名', wait: '候补' } as const;
const FIRST = ['accept', 'signUp', 'wait'] as const;

/** The one thing that can be done about a place now: take it, say yes to it, or wait for one. */
export function useSigningUp(
  sessionId: string,
  session: SessionView | undefined,
  /** Who has not entered yet does that first. */
  enter: (() => void) | null,
) {
  const [size, setSize] = useState(1);
  const signing = useCommand('session', 'signUp');
  const telling = useMessageConsent(ASKED_AT.asking);
  const first = FIRST.find((one) => session?.can.includes(one));
  // More people than there is room for wait together.
  const what = first === 'signUp' && session && size > session.free ? 'wait' : first;
  const send = async () => {
    if (enter) return enter();
    await telling.ask();
    await signing.run({ sessionId, size, orWait: what === 'wait' });
  };
  const people = size > 1 && what !== 'accept' && !enter ? `（${size} 个人）` : '';
  const action = what
    ? { id: 'sign-up', label: `${LABEL[what]}${people}`, onTap: send, running: signing.running }
    : null;
  return { size, setSize, action, problem: signing.problem };
}
