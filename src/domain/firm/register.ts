import { rankOf, type Standing } from '#domain/standing/standing';
import type { FirmSort, FirmStanding, RegisteredFirm } from './contract-overview';
import { badgeValid, hasQuit, type Provider } from './firm';
import type { ShownScore } from './view';
import { waitingFirm } from './view-file';

/** 服务商名录: every firm there ever was, as staff look for one. */
export interface Register {
  readonly standing: Standing | null;
  readonly category: string | null;
  readonly street: string | null;
  readonly waiting: boolean;
  readonly words: string;
  readonly sort: FirmSort;
}

export interface KnownToStaff {
  readonly scores: ReadonlyMap<string, ShownScore>;
  /** Until when the open appeal of a firm is answered. */
  readonly appeals: ReadonlyMap<string, number | null>;
}

export const registered = (
  every: readonly Provider[],
  known: KnownToStaff,
  wanted: Register,
  now: number,
): RegisteredFirm[] =>
  every
    .filter((provider) => fits(provider, wanted))
    .map((provider) => rowOf(provider, known, now))
    .filter((row) => !wanted.waiting || isWaiting(row))
    .sort((a, b) => BY[wanted.sort](a, b) || byName(a, b));

/** 各家信誉: for everybody to read, by name. */
export const standingsOf = (every: readonly Provider[]): FirmStanding[] =>
  every
    // Who quits in good standing is no firm of today; who has lost it is read of still.
    .filter((provider) => !hasQuit(provider) || provider.standing !== 'good')
    .map(({ _id: id, name, standing }) => ({ id, name, standing }))
    .sort(byName);

function fits(provider: Provider, { standing, category, street, words }: Register): boolean {
  if (standing !== null && (provider.standing !== standing || hasQuit(provider))) return false;
  if (category !== null && !provider.categories.includes(category)) return false;
  if (street !== null && !provider.streets.includes(street)) return false;
  const said = words.replace(/\s+/g, '').toUpperCase();
  return (
    said === '' ||
    provider.creditCode === said ||
    provider.name.replace(/\s+/g, '').toUpperCase().includes(said)
  );
}

function rowOf(provider: Provider, { scores, appeals }: KnownToStaff, now: number): RegisteredFirm {
  const { _id, name, standing, categories, streets, approvedOn } = provider;
  const present = provider.workers.filter(({ left }) => !left);
  const { workers, papers } = waitingFirm(provider);
  return {
    id: _id,
    name,
    standing,
    quit: hasQuit(provider),
    categories: [...categories],
    streets: [...streets],
    approvedOn,
    score: scores.get(_id) ?? { mean: null, count: 0 },
    workers: present.length,
    onDuty: present.filter((one) => one.onDutySince !== null && badgeValid(one, now)).length,
    waits: { workers, papers, appealDueAt: appeals.get(_id) ?? null },
  };
}

const isWaiting = ({ waits, quit }: RegisteredFirm): boolean =>
  (!quit && waits.workers + waits.papers > 0) || waits.appealDueAt !== null;

type Compare = (a: RegisteredFirm, b: RegisteredFirm) => number;
type Named = Pick<RegisteredFirm, 'id' | 'name'>;

const byName = (a: Named, b: Named): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
/** Who needs a look comes first: the worst standing, the lowest score, an appeal before papers. */
const BY: Readonly<Record<FirmSort, Compare>> = {
  name: byName,
  standing: (a, b) => rankOf(b.standing) - rankOf(a.standing),
  score: (a, b) => (a.score.mean ?? 6) - (b.score.mean ?? 6),
  waiting: (a, b) => weightOf(b) - weightOf(a),
};

const weightOf = ({ waits }: RegisteredFirm): number =>
  (waits.appealDueAt === null ? 0 : 1000) + waits.workers + waits.papers;
