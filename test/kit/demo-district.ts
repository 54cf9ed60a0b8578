import type { Provider } from '#domain/firm/firm';
import { instantOf } from '#domain/kernel/time';
import type { Identity, Member } from '#domain/membership/member';
import type { Rating } from '#domain/rating/rating';
import type { RepairOrder } from '#domain/repair/order';
import { type Seeded, seed } from '../../demo/seed';
import { KEYS } from './keys';

/** The demo district as documents, on the evening of its story. */
export const NOW = instantOf('2026-03-18', '17:45');

export interface District {
  readonly seeded: Seeded;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

export function district(now = NOW): District {
  const files = new Map<string, string | Uint8Array>();
  const putFile = (path: string, content: string | Uint8Array) => {
    files.set(path, content);
    return `cloud://demo.local/${path}`;
  };
  return { seeded: seed({ now, env: KEYS, putFile }), files };
}

export const documentsIn = ({ seeded }: District) => {
  const all = <T>(collection: keyof Seeded['collections']): T[] =>
    (seeded.collections[collection] ?? []) as T[];
  return {
    all,
    orders: all<RepairOrder>('repair_orders'),
    providers: all<Provider>('providers'),
    members: all<Member>('members'),
    identities: all<Identity>('identities'),
    ratings: all<Rating>('ratings'),
  };
};
