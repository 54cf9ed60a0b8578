import { type Book, USES_MAX, type Use } from './book';

export type Used = Exclude<keyof Use, 'stationId' | 'year'>;

/** Once more in this way, at this station in this year. */
export function used<T extends Pick<Book, 'uses'>>(book: T, stationId: string, year: number, how: Used): T {
  const isIt = (one: Use) => one.stationId === stationId && one.year === year;
  const before = book.uses.find(isIt) ?? { stationId, year, gifts: 0, loans: 0, returns: 0 };
  const after = { ...before, [how]: before[how] + 1 };
  return { ...book, uses: [...book.uses.filter((one) => !isIt(one)), after].slice(-USES_MAX) };
}

/** How often it was lent, wherever. */
export const loansOf = ({ uses }: Pick<Book, 'uses'>): number =>
  uses.reduce((all, { loans }) => all + loans, 0);
