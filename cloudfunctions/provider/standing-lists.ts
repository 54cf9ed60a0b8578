import type { Provider } from '#domain/firm/firm';
import { openSuspension } from '#domain/firm/suspension';
import { isOrWasOf } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import type { Ladder } from '#domain/standing/ladder';
import type { UseCases } from '../runtime/serve';
import { providers } from '../store/providers';
import { standings } from '../store/standings';
import { isOfFirm } from './firm';

type Cases = UseCases<ProviderContract>;

// What waits for staff about firms that were stopped, and about their workers.

/** Suspensions that somebody else confirms, or lets fall; the one that falls first before the others. */
export const proposedSuspensions: Cases['proposedSuspensions'] = async (_, context) => {
  const { memberId } = context.actor;
  const [ladders, firms] = await Promise.all([standings.proposed(), providers.waitingBy('confirmBy')]);
  const named = await namesOf(ladders);
  const rows = [
    ...ladders.map(({ _id, confirmBy, atOnce, proposal }) => ({
      ...{ providerId: _id, name: named.get(_id) ?? '', dueAt: confirmBy ?? 0 },
      what: atOnce ? ('at-once' as const) : ('no-shows' as const),
      may:
        !isOrWasOf(context.actor, _id) &&
        atOnce?.byId !== memberId &&
        !proposal?.residentIds.includes(memberId),
    })),
    ...firms.map((firm) => ({
      ...{ providerId: firm._id, name: firm.name, dueAt: firm.confirmBy ?? 0, what: 'worker' as const },
      may: !isOfFirm(firm, context) && setByAnother(firm, memberId),
    })),
  ];
  return yes(firstPage(rows));
};

/** Open appeals, the one that is due first before the others. */
export const appealedFirms: Cases['appealedFirms'] = async (_, context) => {
  const [ladders, firms] = await Promise.all([standings.appealed(), providers.waitingBy('appealDueAt')]);
  const named = await namesOf(ladders);
  const rows = [
    ...ladders.map(({ _id, appealDueAt }) => ({
      ...{ providerId: _id, name: named.get(_id) ?? '', dueAt: appealDueAt ?? 0, of: 'firm' as const },
      may: !isOrWasOf(context.actor, _id),
    })),
    ...firms.map((firm) => ({
      ...{ providerId: firm._id, name: firm.name, dueAt: firm.appealDueAt ?? 0, of: 'worker' as const },
      may: !isOfFirm(firm, context),
    })),
  ];
  return yes(firstPage(rows));
};

/** Of several workers of one firm one that waits for somebody else is enough. */
const setByAnother = ({ workers }: Provider, memberId: string): boolean =>
  workers.some((worker) => {
    const open = openSuspension(worker);
    return open?.state === 'unconfirmed' && open.byId !== memberId;
  });

const namesOf = async (ladders: readonly Ladder[]): Promise<ReadonlyMap<Provider['_id'], string>> => {
  const firms = await providers.findAll(ladders.slice(0, PAGE_ROWS).map(({ _id }) => _id));
  return new Map(firms.map(({ _id, name }) => [_id, name]));
};

const firstPage = <T extends { readonly dueAt: number }>(rows: readonly T[]) => ({
  rows: [...rows].sort((a, b) => a.dueAt - b.dueAt).slice(0, PAGE_ROWS),
  more: rows.length > PAGE_ROWS,
});
