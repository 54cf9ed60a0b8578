import type { Effect } from '#domain/effects';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import type { Carrier, Chain } from './carrier';
import { CARRIERS } from './carriers';
import { countClosed } from './count-course';
import type { Known } from './known';
import { type Telling, tell } from './notify';

export interface Task {
  readonly chain: Chain;
  /** Of the effects that it carries out. */
  readonly keys: readonly string[];
  readonly work: () => Promise<unknown>;
}

type Of<E extends Effect> = readonly [key: string, effect: E];
type Owed = readonly Of<Effect>[];
type Single = Exclude<Effect, Telling>;

/** What a noun owes, as tasks; notices are one of them, and so is what an order that was closed counts for. */
export function tasksFor(owed: Owed, id: string, known: Known): Task[] {
  const telling = owed.filter((one): one is Of<Telling> => isTelling(one[1]));
  const closings = closingsIn(owed);
  const keys = new Set([...telling, ...closings.flat()].map(([key]) => key));
  const singles = owed.filter(([key]) => !keys.has(key)) as readonly Of<Single>[];
  return [
    toTell(telling, known),
    ...closings.map((closing) => toCount(closing, known)),
    ...singles.map(([key, effect]): Task => {
      const [chain, carry] = carrierOf(effect);
      return { chain, keys: [key], work: () => carry(effect, id, known) };
    }),
  ];
}

const isTelling = ({ kind }: Effect): boolean =>
  kind === 'notify' || kind === 'tell-staff' || kind === 'tell-firm';

const toTell = (telling: readonly Of<Telling>[], known: Known): Task => ({
  chain: 'notices',
  keys: telling.map(([key]) => key),
  work: () =>
    tell(
      telling.map(([, effect]) => effect),
      known,
    ),
});

type Closing = readonly [course: Of<CountCourse>, price: Of<CountPrice>];

/** How an order ended and what was charged for it are written in one line, where there is one of each. */
function closingsIn(owed: Owed): Closing[] {
  const courses = owed.filter(
    (one): one is Of<CountCourse> => one[1].kind === 'count-course' && one[1].outcome === 'closed',
  );
  const prices = owed.filter((one): one is Of<CountPrice> => one[1].kind === 'count-price');
  if (courses.length !== 1 || prices.length !== 1) return [];
  return courses.flatMap((course) => prices.map((price): Closing => [course, price]));
}

const toCount = ([[courseKey, course], [priceKey, price]]: Closing, known: Known): Task => ({
  chain: 'counters',
  keys: [courseKey, priceKey],
  work: () => countClosed(course, price, known),
});

// Each kind has the carrier of its kind, which the compiler cannot tell of a union.
const carrierOf = ({ kind }: Single) => CARRIERS[kind] as Carrier<Single>;
