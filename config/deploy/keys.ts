import { Refused } from './refused';
import type { Variables } from './variables';

/**
 * The keys of a district: what was sealed cannot be opened without them, so none that any function has is ever dropped, and
 * the key of fingerprints never changes. Pure: what is given, and what functions hold, makes what all of them get.
 */
export interface Keys {
  readonly SEAL_KEYS: string;
  readonly FINGERPRINT_KEY: string;
}

export interface Holder {
  readonly name: string;
  readonly variables: Variables;
}

/** Null where there are none yet, neither given nor held. `released`: the seal keys that may go, for nothing lies under them. */
export function agreedKeys(
  given: Variables,
  functions: readonly Holder[],
  released: ReadonlySet<string> = NONE,
): Keys | null {
  const fingerprint = agreedFingerprint(given, functions);
  const seal = agreedSeal(given, functions, released);
  if (fingerprint === null && seal === null) return null;
  if (fingerprint !== null && seal !== null) return { SEAL_KEYS: seal, FINGERPRINT_KEY: fingerprint };
  const missing = seal === null ? 'SEAL_KEYS' : 'FINGERPRINT_KEY';
  throw new Refused(
    `${missing} is neither given nor with any function, though the other key is: both belong together. Give it by --env-file`,
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The seal keys that functions hold and whoever deploys leaves out, and the one that shall seal. */
export function leftOut(
  { SEAL_KEYS }: Variables,
  functions: readonly Holder[],
): { names: string[]; first: string } {
  if (!SEAL_KEYS) return { names: [], first: '' };
  const given = sealKeysIn(SEAL_KEYS, 'as given').map(([name]) => name);
  const held = functions.flatMap((one) => namesHeldBy(one));
  return { names: [...new Set(held)].filter((name) => !given.includes(name)), first: given[0] ?? '' };
}

/** The first of them seals. */
export const namesHeldBy = ({ name, variables }: Holder): string[] =>
  sealKeysIn(variables.SEAL_KEYS ?? '', `of ${name}`).map(([key]) => key);

function agreedFingerprint(given: Variables, functions: readonly Holder[]): string | null {
  const held = functions.filter(({ variables }) => variables.FINGERPRINT_KEY);
  const values = new Set(held.map(({ variables }) => variables.FINGERPRINT_KEY));
  if (values.size > 1)
    throw new Refused(
      `functions do not agree in FINGERPRINT_KEY: ${namesOf(held)}. Find out which of them is the old one, and set it in the console`,
    );
  const [there] = values;
  const wanted = given.FINGERPRINT_KEY;
  if (there && wanted && there !== wanted)
    throw new Refused(
      `FINGERPRINT_KEY is never changed, and ${namesOf(held)} have another one: leave it out, and theirs is kept`,
    );
  // Also where it is held: whatever the platform says of it is what would be written again.
  const key = there ?? wanted ?? null;
  if (key !== null && !FINGERPRINT_KEY.test(key))
    throw new Refused(
      `FINGERPRINT_KEY${there ? ` of ${namesOf(held)}` : ''} is not 32 bytes in base64: ${MAKES_ONE}`,
    );
  return key;
}

/** The keys in a text like `k2:…,k1:…`, in its order. */
function sealKeysIn(text: string, where: string): [name: string, value: string][] {
  return text
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [, name = '', value = ''] = SEAL_KEY.exec(pair) ?? [];
      if (name) return [name, value];
      throw new Refused(
        `SEAL_KEYS ${where} is no list like k2:<base64>,k1:<base64>, each of 32 bytes: ${MAKES_ONE}`,
      );
    });
}

const SEAL_KEY = /^([\w.-]+):([A-Za-z0-9+/_-]{43}=?)$/;
const FINGERPRINT_KEY = /^[A-Za-z0-9+/_-]{43,}={0,2}$/;
const MAKES_ONE = 'openssl rand -base64 32 makes one';

function agreedSeal(
  given: Variables,
  functions: readonly Holder[],
  released: ReadonlySet<string>,
): string | null {
  const held = functions.filter(({ variables }) => variables.SEAL_KEYS);
  const lists = held.map(({ name, variables }) => sealKeysIn(variables.SEAL_KEYS ?? '', `of ${name}`));
  const values = new Map<string, string>();
  for (const [key, value] of lists.flat()) {
    if ((values.get(key) ?? value) !== value)
      throw new Refused(
        `functions do not agree in the seal key ${key}: look at ${namesOf(held)} in the console`,
      );
    values.set(key, value);
  }
  if (given.SEAL_KEYS) {
    checkNoneIsLost(given.SEAL_KEYS, values, { held, released });
    return given.SEAL_KEYS;
  }
  if (values.size === 0) return null;
  const order = newestFirst(lists.map((list) => list.map(([key]) => key)));
  if (order === null)
    throw new Refused(
      `functions hold different SEAL_KEYS, and which key is the newest cannot be told: ${held
        .map(({ name }, at) => `${name} ${lists[at]?.map(([key]) => key).join(', ')}`)
        .join('; ')}. Give SEAL_KEYS with all of them, the newest first`,
    );
  return order.map((key) => `${key}:${values.get(key)}`).join(',');
}

function checkNoneIsLost(
  given: string,
  values: ReadonlyMap<string, string>,
  { held, released }: { readonly held: readonly Holder[]; readonly released: ReadonlySet<string> },
): void {
  const keys = new Map(sealKeysIn(given, 'as given'));
  const mayGo = (key: string): boolean => released.has(key) && !keys.has(key);
  const lost = [...values].filter(([key, value]) => keys.get(key) !== value && !mayGo(key));
  if (lost.length > 0)
    throw new Refused(
      lacking(
        lost.map(([key]) => key),
        held,
      ),
    );
}

export const lacking = (keys: readonly string[], held: readonly Holder[]): string =>
  `SEAL_KEYS as given lacks ${keys.join(', ')} as ${namesOf(held)} hold it, and what was sealed with it could not be opened ` +
  `any more: a new key comes in front, and the old ones stay until nothing lies under them`;

/** One order in which every list stands; null where there is none, or more than one. */
function newestFirst(lists: readonly (readonly string[])[]): string[] | null {
  const order: string[] = [];
  let rest = lists.filter((list) => list.length > 0);
  while (rest.length > 0) {
    const heads = new Set(rest.map(([head = '']) => head));
    const next = [...heads].filter((head) => rest.every((list) => list.indexOf(head) <= 0));
    if (next.length !== 1) return null;
    order.push(...next);
    rest = rest.map((list) => list.filter((key) => key !== next[0])).filter((list) => list.length > 0);
  }
  return order;
}

const namesOf = (functions: readonly Holder[]): string => functions.map(({ name }) => name).join(', ');

/**
 * What a function knows before anybody seals with a new key: its own keys first, then those that are new to it. Null where it
 * knows the first already, or has none at all.
 */
export function taught(held: string | undefined, target: string): string | null {
  if (!held) return null;
  const known = new Set(held.split(',').map((pair) => pair.split(':')[0]));
  const pairs = target.split(',');
  if (known.has(pairs[0]?.split(':')[0])) return null;
  return [held, ...pairs.filter((pair) => !known.has(pair.split(':')[0]))].join(',');
}
