import { useState } from 'react';
import { ASKED_AT } from '#domain/notice/asked';
import type { Photo } from '../../../components/photo-picker';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useMessageConsent } from '../../../hooks/use-message-consent';
import type { Output } from '../../../platform/rooms';

export type Seen = Output<'appointment', 'request'>;

interface Said {
  readonly supplied: string;
  readonly shown: readonly Photo[];
  readonly stars: number | null;
  readonly solved: boolean | null;
  readonly verdict: string;
}
const NOTHING_SAID: Said = { supplied: '', shown: [], stars: null, solved: null, verdict: '' };

/** Everything she can do with a request, and how far she has come in saying it. */
export function useRequest(requestId: string) {
  const commands = {
    supply: useCommand('appointment', 'supply'),
    withdraw: useCommand('appointment', 'withdraw'),
    decline: useCommand('appointment', 'decline'),
    rebook: useCommand('appointment', 'rebook'),
    evaluate: useCommand('appointment', 'evaluate'),
    evaluateAgain: useCommand('appointment', 'evaluateAgain'),
    reopen: useCommand('appointment', 'reopen'),
    miss: useCommand('appointment', 'miss'),
    scoreStudio: useCommand('appointment', 'scoreStudio'),
  };
  const telling = useMessageConsent(ASKED_AT.answered);
  const said = useDraft<Said>(`request-${requestId}`, NOTHING_SAID);
  /** She is choosing another time. */
  const [choosing, setChoosing] = useState(false);
  const [from, setFrom] = useState<number | null>(null);
  return {
    ...commands,
    telling,
    said,
    choosing,
    setChoosing,
    from,
    setFrom,
    problem: Object.values(commands).find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
export type Steps = ReturnType<typeof useRequest>;
