import { useState } from 'react';
import { useCommand } from '../../../hooks/use-command';
import { scanCode } from './scan';

export const CODE_LENGTH = 6;

export interface Arrival {
  readonly code: string;
  readonly running: boolean;
  readonly problem: string | null;
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly enter: () => Promise<unknown>;
  /** Reads the code from her screen; null where the phone cannot. */
  readonly scan: (() => Promise<void>) | null;
}

/** The code that the resident reads out: typed or scanned, sent by one press. */
export function useArrival(orderId: string): Arrival {
  const { run, running, problem, refusal, clear } = useCommand('repair', 'arrive');
  const [code, setCode] = useState('');

  const send = async (digits: string) => {
    const order = await run({ orderId, code: digits });
    // A wrong code is typed anew; one that was lost on the way is sent again as it stands.
    if (order) setCode('');
  };
  const wrong = refusal === 'WRONG_CODE';
  const type = (digit: string) => {
    if (running) return;
    clear();
    setCode((before) => (wrong || before.length >= CODE_LENGTH ? digit : before + digit));
  };
  const erase = () => {
    clear();
    setCode((before) => (wrong ? '' : before.slice(0, -1)));
  };
  const scan = scanCode
    ? async () => {
        const digits = await scanCode?.();
        if (!digits) return;
        setCode(digits);
        await send(digits);
      }
    : null;
  return { code, running, problem, type, erase, enter: () => send(code), scan };
}
