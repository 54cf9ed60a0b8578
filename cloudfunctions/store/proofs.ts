import type { Sums } from '#domain/points/books';
import type { Disagreement } from '#domain/points/proof';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 对账: one walk over all accounts. It stands in one document, so that a tick can go on where the last one stopped. */
export interface Proof {
  readonly _id: string;
  readonly version: number;
  /** The Beijing day for which it is made. */
  readonly on: string;
  /** Entries before this instant are added up here; at its beginning all of them had been committed. */
  readonly cut: number;
  readonly startedAt: number;
  /** The last account that was proven. */
  readonly after: string;
  readonly accounts: number;
  readonly entries: number;
  readonly sums: Sums;
  readonly wrong: readonly WrongAccount[];
}

export interface WrongAccount {
  readonly memberId: string;
  readonly what: readonly Disagreement[];
}

export interface Proven extends Omit<Proof, 'after'> {
  readonly finishedAt: number;
}

export const RUNNING = 'running';
export const PROVEN = 'proven';

export const proofs = {
  running: () => findById<Proof>('points_proofs', RUNNING),
  both: async () => {
    const found = await find<Proof | Proven>('points_proofs', {
      where: { _id: command.in([RUNNING, PROVEN]) },
      limit: 2,
    });
    const of = <T extends Proof | Proven>(id: string) =>
      (found.find(({ _id }) => _id === id) ?? null) as T | null;
    return { running: of<Proof>(RUNNING), proven: of<Proven>(PROVEN) };
  },
  /** The last one that came to its end. */
  proven: () => findById<Proven>('points_proofs', PROVEN),
};
