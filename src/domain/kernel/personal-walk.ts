import { type Holding, KEPT, type Mark } from './personal';
import { hasKeys } from './tables';

/** Where a value stands in one document. */
export type Spot = readonly (string | number)[];

export interface Found {
  readonly spot: Spot;
  readonly path: string;
  readonly mark: Mark;
  readonly value: unknown;
}

/** All texts of a document that are about one of these people. */
export function textsAbout(document: object, { texts }: Holding, isAbout: (id: unknown) => boolean): Found[] {
  return Object.entries(texts).flatMap(([path, mark]) => {
    if (mark === KEPT) return [];
    return spotsOf(document, path)
      .filter(({ spot }) => mark.of.some((whose) => at(document, whose, path, spot).some(isAbout)))
      .map((one) => ({ ...one, path, mark }));
  });
}

/** All that stands under a path; `[]` is any element of a list, `*` any key. */
export const spotsOf = (document: object, path: string): { spot: Spot; value: unknown }[] =>
  expand(document, tokens(path), []).filter(({ value }) => value !== null && value !== undefined);

/** What stands under `whose`, of the same element of a list as far as both paths go the same way. */
function at(document: object, whose: string, path: string, spot: Spot): unknown[] {
  const [way, text] = [tokens(whose), tokens(path)];
  const together = way.findIndex((token, place) => token !== text[place]);
  const shared = together < 0 ? way.length : together;
  const concrete = way.map((token, place) => (place < shared ? (spot[place] ?? token) : token));
  return expand(document, concrete, []).map(({ value }) => value);
}

function expand(
  value: unknown,
  [token, ...rest]: readonly (string | number)[],
  spot: Spot,
): { spot: Spot; value: unknown }[] {
  if (token === undefined) return [{ spot, value }];
  if (!hasKeys(value)) return [];
  const keys =
    token === '[]' || token === '*'
      ? Array.isArray(value)
        ? [...value.keys()]
        : Object.keys(value)
      : [token];
  return keys.flatMap((key) => expand(value[key], rest, [...spot, key]));
}

/** `a.b[].c` → a, b, [], c */
const tokens = (path: string): string[] => path.replaceAll('[]', '.[]').split('.').filter(Boolean);

/** With other values at these spots. */
export const withValues = <T>(document: T, values: readonly Placed[]): T =>
  values.reduce<unknown>((changed, { spot, value }) => put(changed, spot, value), document) as T;

export interface Placed {
  readonly spot: Spot;
  readonly value: unknown;
}

function put(into: unknown, [key, ...rest]: Spot, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(into)) return into.map((one, place) => (place === key ? put(one, rest, value) : one));
  const known = hasKeys(into) ? into : {};
  return { ...known, [key]: put(known[key], rest, value) };
}

export const valueAt = (document: unknown, spot: Spot): unknown =>
  spot.reduce<unknown>((value, key) => (hasKeys(value) ? value[key] : undefined), document);
