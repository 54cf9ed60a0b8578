import { noteFault } from './note-fault';

/**
 * Why WeChat does not do what it was asked, where it is more than the person turning back:
 * - agreement: she said no to WeChat's question about privacy, now or a few seconds ago
 * - undeclared: the union's privacy guide does not name what was asked; nobody can use it until it does
 * - permission: the phone does not let WeChat at its camera or pictures
 * - location: the phone or WeChat does not let the app know a place
 * - calendar: it does not let WeChat at its calendar, or has none that takes anything
 */
export type Refused = 'agreement' | 'undeclared' | 'permission' | 'location' | 'calendar';

// WeChat's own people tell developers to go by the words; the numbers stand in for words that change.
const WORDS: readonly (readonly [RegExp, Refused])[] = [
  [/not declared in the privacy/i, 'undeclared'],
  [/privacy permission|privacy agreement/i, 'agreement'],
  [/auth den|permission denied/i, 'permission'],
];
const CODES: Readonly<Record<number, Refused>> = { 104: 'agreement', 112: 'undeclared' };

type Say = (why: Refused) => void;
let say: Say = () => undefined;

/** How a refusal is said; once, when the app starts. */
export const sayRefusedBy = (how: Say): void => {
  say = how;
};

/** Says why something was refused; `otherwise`, where the phone does not do it. Who turned back knows it: then nothing is said. */
export function sayRefused(trouble: unknown, otherwise: Refused | null = null): void {
  const why = refusedOf(trouble, otherwise);
  if (why === null) return;
  // Only we can mend that one, so it has to reach us.
  if (why === 'undeclared') noteFault(wordsOf(trouble));
  say(why);
}

/** What was chosen, scanned or done; null where it was not, after having said why if there is anything to say. */
export async function orNothing<T>(
  work: () => Promise<T>,
  otherwise: Refused | null = null,
): Promise<T | null> {
  try {
    return await work();
  } catch (trouble) {
    sayRefused(trouble, otherwise);
    return null;
  }
}

function refusedOf(trouble: unknown, otherwise: Refused | null): Refused | null {
  const words = wordsOf(trouble);
  const why = WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? CODES[codeOf(trouble)] ?? null;
  if (why !== null && why !== 'permission') return why;
  return TURNED_BACK.test(words) ? null : (otherwise ?? why);
}
const TURNED_BACK = /cancel/i;

const codeOf = (trouble: unknown): number => Number(partOf(trouble, 'errno') ?? partOf(trouble, 'errCode'));
const wordsOf = (trouble: unknown): string => String(partOf(trouble, 'errMsg') ?? trouble);

const partOf = (trouble: unknown, name: string): unknown =>
  typeof trouble === 'object' && trouble !== null ? Reflect.get(trouble, name) : undefined;
