import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import type { Ladder } from '#domain/standing/ladder';
import type { UseCases } from '../runtime/serve';
import { providers } from '../store/providers';
import { standings } from '../store/standings';

type Cases = UseCases<ProviderContract>;

// What waits for staff about firms that were stopped, and about their workers.

/** Suspensions that somebody else confirms, or lets fall; the one that falls first before the others. */
export const proposedSuspensions: Cases['proposedSuspensions'] = async () => {
  const [ladders, firms] = await Promise.all([standings.proposed(), providers.waitingBy('confirmBy')]);
  const named = await namesOf(ladders);
  const rows = [
    ...ladders.map(({ _id, confirmBy, atOnce }) => ({
      ...{ providerId: _id, name: named.get(_id) ?? '', dueAt: confirmBy ?? 0 },
      what: atOnce ? ('at-once' as const) : ('no-shows' as const),
    })),
    ...firms.map(({ _id, name, confirmBy }) => ({
      ...{ providerId: _id, name, dueAt: confirmBy ?? 0, what: 'worker' as const },
    })),
  ];
  return yes(firstPage(rows));
};

/** Open appeals, the one that is due first before the others. */
export const appealedFirms: Cases['appealedFirms'] = async () => {
  const [ladders, firms] = await Promise.all([standings.appealed(), providers.waitingBy('appealDueAt')]);
  const named = await namesOf(ladders);
  const rows = [
    ...ladders.map(({ _id, appealDueAt }) => ({
      ...{ providerId: _id, name: named.get(_id) ?? '', dueAt: appealDueAt ?? 0, of: 'firm' as const },
    })),
    ...firms.map(({ _id, name, appealDueAt }) => ({
      ...{ providerId: _id, name, dueAt: appealDueAt ?? 0, of: 'worker' as const },
    })),
  ];
  return yes(firstPage(rows));
};

const namesOf = async (ladders: readonly Ladder[]): Promise<ReadonlyMap<Provider['_id'], string>> => {
  const firms = await providers.findAll(ladders.slice(0, PAGE_ROWS).map(({ _id }) => _id));
  return new Map(firms.map(({ _id, name }) => [_id, name]));
};

const firstPage = <T extends { readonly dueAt: number }>(rows: readonly T[]) => ({
  rows: [...rows].sort((a, b) => a.dueAt - b.dueAt).slice(0, PAGE_ROWS),
  more: rows.length > PAGE_ROWS,
});
