// Tables that are written out in full: TypeScript does not believe it of their keys, here it is said once.

export const keysOf = <Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): Key[] =>
  Object.keys(table) as Key[];

export const tableOf = <Key extends string, T>(keys: readonly Key[], of: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, T>;
