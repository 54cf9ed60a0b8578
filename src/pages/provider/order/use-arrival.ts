import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { scanWords } from '../../../platform/scan';

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

/** Only six digits count, whatever else was read. */
const sixDigitsIn = (words: string): string | undefined => /(?:^|\D)(\d{6})(?:\D|$)/.exec(words)?.[1];

const NOT_YET = { code: '' };

/** The code that the resident reads out: typed or scanned, sent by one press, kept until it is answered. */
export function useArrival(orderId: string): Arrival {
  const { run, running, problem, refusal, clear } = useCommand('repair', 'arrive');
  const { draft, change, clear: forget } = useDraft(`arrival-${orderId}`, NOT_YET);
  const { code } = draft;

  const send = async (digits: string) => {
    const order = await run({ orderId, code: digits });
    // A wrong code is typed anew; one that was lost on the way is sent again as it stands.
    if (order) forget();
  };
  const wrong = refusal === 'WRONG_CODE';
  const type = (digit: string) => {
    if (running) return;
    clear();
    change((before) => ({
      code: wrong || before.code.length >= CODE_LENGTH ? digit : before.code + digit,
    }));
  };
  const erase = () => {
    clear();
    change((before) => ({ code: wrong ? '' : before.code.slice(0, -1) }));
  };
  const scan = scanWords
    ? async () => {
        const digits = sixDigitsIn((await scanWords?.()) ?? '');
        if (!digits) return;
        change({ code: digits });
        await send(digits);
      }
    : null;
  return { code, running, problem, type, erase, enter: () => send(code), scan };
}
