import { type Holding, TEXT_KINDS, type TextKind } from './personal';
import { type Found, type Placed, type Spot, textsAbout, valueAt, withValues } from './personal-walk';
import { nothingSealed } from './sealed';

/** What others read where a person was, and why there is nothing more. */
const LEFT = { gone: '已注销', hidden: '本人未公开', past: '已过保存期' } as const;
export type Left = keyof typeof LEFT;

/** One value that was taken out of a document, and what stands there instead. */
export interface Taken {
  readonly spot: Spot;
  readonly was: unknown;
  readonly is: unknown;
}

export interface Blanked<T> {
  readonly document: T;
  readonly taken: readonly Taken[];
  /** Files that the document named. */
  readonly files: readonly string[];
}

interface Wish {
  readonly holding: Holding;
  /** Of these kinds alone. */
  readonly kinds?: readonly TextKind[];
  readonly isAbout: (id: unknown) => boolean;
  readonly left: Left;
}

/** Overwrites all that a document says of somebody. What is blank already stays as it is, so doing it twice does it once. */
export function blank<T extends { readonly _id: string }>(
  document: T,
  { holding, isAbout, left, kinds = TEXT_KINDS }: Wish,
): Blanked<T> {
  const found = textsAbout(document, holding, isAbout).filter(({ mark }) => kinds.includes(mark.kind));
  const single = found.flatMap(({ spot, value, mark: { kind } }): Taken[] => {
    if (kind === 'picture' || kind === 'entry') return [];
    const is = nothing(kind, LEFT[left], document._id);
    return JSON.stringify(value) === JSON.stringify(is) ? [] : [{ spot, was: value, is }];
  });
  const taken = [...single, ...shortened(document, found)];
  return {
    document: withValues(document, taken.map(placed)),
    taken,
    files: found.flatMap(({ mark, value }) => (isFile(mark.kind) && value !== '' ? [String(value)] : [])),
  };
}

/** What stands there instead. A fingerprint may have to be nobody else's. */
function nothing(kind: Exclude<TextKind, 'picture' | 'entry'>, word: string, id: string): unknown {
  if (kind === 'contact' || kind === 'sealed') return nothingSealed(word);
  if (kind === 'key') return `gone-${id}`;
  return kind === 'name' ? word : '';
}

const placed = ({ spot, is }: Taken): Placed => ({ spot, value: is });

const isFile = (kind: TextKind): boolean => kind === 'upload' || kind === 'picture';

/** Lists without the elements that are about somebody. */
function shortened(document: object, found: readonly Found[]): Taken[] {
  const gone = new Map<string, { list: Spot; places: Set<number> }>();
  for (const { spot, mark } of found) {
    if (mark.kind !== 'picture' && mark.kind !== 'entry') continue;
    const last = spot.map((one) => typeof one === 'number').lastIndexOf(true);
    const list = spot.slice(0, last);
    const known = gone.get(list.join('.')) ?? { list, places: new Set<number>() };
    known.places.add(Number(spot[last]));
    gone.set(list.join('.'), known);
  }
  return [...gone.values()].map(({ list, places }) => {
    const there = valueAt(document, list);
    const was: readonly unknown[] = Array.isArray(there) ? there : [];
    return { spot: list, was, is: was.filter((_, place) => !places.has(place)) };
  });
}

/** Puts back what was taken out, where nobody has written anything else meanwhile. */
export const restored = <T>(document: T, taken: readonly Taken[]): T =>
  withValues(
    document,
    taken
      .filter(({ spot, is }) => JSON.stringify(valueAt(document, spot)) === JSON.stringify(is))
      .map(({ spot, was }) => ({ spot, value: was })),
  );
