// Tables that are written out in full: TypeScript does not believe it of their keys, here it is said once.

export const keysOf = <Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): Key[] =>
  Object.keys(table) as Key[];

export const tableOf = <Key extends string, T>(keys: readonly Key[], of: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, T>;

/** Whatever can be asked for a key, a list as well as an object. */
export const hasKeys = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;
