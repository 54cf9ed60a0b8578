// 个人信息: what a stored document says of people. A room declares it beside its nouns, once. What a person gets as a file, what is
// overwritten when somebody goes, and what is not kept beyond its time, are all read from that declaration.

import type { Sealed } from './sealed';
import { tableOf } from './tables';

/** What a stored text is, and so what is left of it when whoever it is about goes. */
export const TEXT_KINDS = [
  /** How somebody is called. */
  'name',
  /** Free words. */
  'words',
  /** A seal over name, phone and door. */
  'contact',
  /** A seal over one number, or over words. */
  'sealed',
  /** A keyed fingerprint. */
  'key',
  /** The id of a file, which goes, too. */
  'upload',
  /** The same in a list, which gets shorter by it. */
  'picture',
  /** What else stands in a list that gets shorter. */
  'entry',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface Mark {
  readonly kind: TextKind;
  /** Where the document says about whom it is. */
  readonly of: readonly string[];
}
/** A text that says nothing of a person: an id, a place in the catalogue, a day. */
export const KEPT = 'kept';

/** Every text that a document of this type can hold, as a path; what is left out does not compile. */
type Texts<T> =
  | Leaves<Omit<T, OwnField>>
  | (T extends { readonly events: readonly unknown[] } ? 'events[].why' : never);

/** What every stored document carries; it is the house's. */
type OwnField = '_id' | 'version' | 'schema' | 'events' | 'eventsCut' | 'effects' | 'owed';

type Leaves<T, Path extends string = ''> = T extends null | undefined | number | boolean
  ? never
  : T extends string
    ? string extends T
      ? Path
      : never
    : T extends Sealed
      ? Path
      : T extends readonly (infer E)[]
        ? Leaves<E, `${Path}[]`>
        : string extends keyof T
          ? Leaves<T[keyof T], `${Path}.*`>
          : { [K in keyof T & string]-?: Leaves<T[K], Path extends '' ? K : `${Path}.${K}`> }[keyof T &
              string];

/** Every seal that a document of this type can hold, as a path; what is left out does not compile. */
type Seals<T, Path extends string = ''> = T extends null | undefined | number | boolean | string
  ? never
  : T extends Sealed
    ? Path
    : T extends readonly (infer E)[]
      ? Seals<E, `${Path}[]`>
      : string extends keyof T
        ? Seals<T[keyof T], `${Path}.*`>
        : { [K in keyof T & string]-?: Seals<T[K], Path extends '' ? K : `${Path}.${K}`> }[keyof T & string];

/** What one collection says of people. */
export interface Holding {
  /** How it is called in what the person gets; null: nothing in it is shown. */
  readonly title: string | null;
  /** By which fields the documents about somebody are found; each has an index. */
  readonly found: readonly string[];
  /** Others that a document about somebody names: they are about this person, too. */
  readonly foundBy?: { readonly collection: string; readonly field: string };
  /** Such documents go as a whole. */
  readonly goes?: true;
  readonly texts: Readonly<Record<string, Mark | typeof KEPT>>;
  /** How its fields are called; null where one says nothing to the person. */
  readonly labels: Readonly<Record<string, string | null>>;
  /** Where something lies sealed in it: by these the key of each seal is found. */
  readonly seals?: Readonly<Record<string, true>>;
  /** What stands for the words that the code knows: states, kinds. */
  readonly says?: Readonly<Record<string, string>>;
}

interface Declared<T> extends Omit<Holding, 'texts' | 'labels' | 'seals'> {
  readonly texts: Readonly<Record<Texts<T>, Mark | typeof KEPT>>;
  readonly labels: Readonly<Record<Exclude<keyof T & string, OwnField>, string | null>>;
}

type DeclaredSeals<T> = [Seals<Omit<T, OwnField>>] extends [never]
  ? { readonly seals?: never }
  : { readonly seals: Readonly<Record<Seals<Omit<T, OwnField>>, true>> };

export const holding = <T>(declared: Declared<T> & DeclaredSeals<T>): Holding => declared;

/** A collection that is about nobody: of the house, or known to the person by ids alone that say nothing. */
export const NOBODY: Holding = { title: null, found: [], texts: {}, labels: {} };

/** Marks for what is about whoever stands at one of these paths. */
export const about = (...of: readonly string[]) => {
  const mark = (kind: TextKind): Mark => ({ kind, of });
  return {
    name: mark('name'),
    words: mark('words'),
    contact: mark('contact'),
    sealed: mark('sealed'),
    key: mark('key'),
    upload: mark('upload'),
    picture: mark('picture'),
    entry: mark('entry'),
  };
};

/** A room's collections. */
export type RoomHoldings = Readonly<Record<string, Holding>>;

/** Texts that say nothing of a person: ids, places in the catalogue, days, words of the house. */
export const kept = <P extends string>(...paths: readonly P[]): Record<P, typeof KEPT> =>
  tableOf(paths, () => KEPT);

/** Where something lies sealed. */
export const sealedAt = <P extends string>(...paths: readonly P[]): Record<P, true> =>
  tableOf(paths, () => true);

/** Fields that say nothing to the person. */
export const unsaid = <F extends string>(...fields: readonly F[]): Record<F, null> =>
  tableOf(fields, () => null);
