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

type Owed = readonly (readonly [key: string, effect: Effect])[];
type Single = Exclude<Effect, Telling>;

/** What a noun owes, as tasks; notices are one of them, and so is what an order that was closed counts for. */
export function tasksFor(owed: Owed, id: string, known: Known): Task[] {
  const telling = owed.filter((one): one is readonly [string, Telling] => isTelling(one[1]));
  const closing = closingIn(owed);
  const keys = new Set([...telling, ...closing].map(([key]) => key));
  const singles = owed.filter(([key]) => !keys.has(key)) as readonly (readonly [string, Single])[];
  return [
    ...(telling.length > 0 ? [toTell(telling, known)] : []),
    ...(closing.length > 0 ? [toCount(closing, known)] : []),
    ...singles.map(([key, effect]): Task => {
      const [chain, carry] = carrierOf(effect);
      return { chain, keys: [key], work: () => carry(effect, id, known) };
    }),
  ];
}

const isTelling = ({ kind }: Effect): boolean =>
  kind === 'notify' || kind === 'tell-staff' || kind === 'tell-firm';

const toTell = (telling: readonly (readonly [string, Telling])[], known: Known): Task => ({
  chain: 'notices',
  keys: telling.map(([key]) => key),
  work: () =>
    tell(
      telling.map(([, effect]) => effect),
      known,
    ),
});

type Closing = readonly (readonly [string, CountCourse | CountPrice])[];

/** How an order ended and what was charged for it are written in one line. */
function closingIn(owed: Owed): Closing {
  const course = owed.filter(
    (one): one is readonly [string, CountCourse] =>
      one[1].kind === 'count-course' && one[1].outcome === 'closed',
  );
  const price = owed.filter((one): one is readonly [string, CountPrice] => one[1].kind === 'count-price');
  return course.length === 1 && price.length === 1 ? [...course, ...price] : [];
}

function toCount(closing: Closing, known: Known): Task {
  const effects = closing.map(([, effect]) => effect);
  const course = effects.find((one): one is CountCourse => one.kind === 'count-course');
  const price = effects.find((one): one is CountPrice => one.kind === 'count-price');
  return {
    chain: 'counters',
    keys: closing.map(([key]) => key),
    work: async () => course && countClosed(course, price ?? null, known),
  };
}

// Each kind has the carrier of its kind, which the compiler cannot tell of a union.
const carrierOf = ({ kind }: Single) => CARRIERS[kind] as Carrier<Single>;
