import { useState } from 'react';
import { CODE_LENGTH, heardCode, scannedCode } from '../../../features/heard-code';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { scanWords } from '../../../platform/scan';

export interface Arrival {
  readonly code: string;
  /** As it was said or pasted, in whatever words. */
  readonly said: string;
  readonly running: boolean;
  readonly problem: string | null;
  readonly type: (digit: string) => void;
  readonly say: (words: string) => void;
  readonly erase: () => void;
  readonly enter: () => Promise<unknown>;
  /** Reads the code from her screen; null where the phone cannot. */
  readonly scan: (() => Promise<void>) | null;
}

const NOT_YET = { code: '' };

/** The code that the resident reads out: typed, said or scanned, sent by one press, kept until it is answered. */
export function useArrival(orderId: string): Arrival {
  const { run, running, problem, refusal, clear } = useCommand('repair', 'arrive');
  const { draft, change, clear: forget } = useDraft(`arrival-${orderId}`, NOT_YET);
  const [said, setSaid] = useState('');
  const { code } = draft;

  const send = async (digits: string) => {
    const order = await run({ orderId, code: digits });
    // A wrong code is typed anew; one that was lost on the way is sent again as it stands.
    if (order) forget();
  };
  const wrong = refusal === 'WRONG_CODE';
  const write = (next: Parameters<typeof change>[0], words = '') => {
    if (running) return;
    clear();
    setSaid(words);
    change(next);
  };
  const type = (digit: string) =>
    write(({ code: before }) => ({
      code: wrong || before.length >= CODE_LENGTH ? digit : before + digit,
    }));
  const erase = () => write(({ code: before }) => ({ code: before.slice(0, -1) }));
  const say = (words: string) => write({ code: heardCode(words) }, words);
  const scan = scanWords
    ? async () => {
        const digits = scannedCode((await scanWords?.()) ?? '');
        if (digits === undefined) return;
        change({ code: digits });
        await send(digits);
      }
    : null;
  return { code, said, running, problem, type, say, erase, enter: () => send(code), scan };
}
