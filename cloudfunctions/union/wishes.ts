import type { Provider } from '#domain/firm/firm';
import { foundUnion as decideFounding, declineUnion, hasOpenWish } from '#domain/firm/union-wish';
import { wishRow } from '#domain/firm/view-union-wish';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { District } from '#domain/membership/district';
import type { UnionContract } from '#domain/union/contract';
import { found } from '#domain/union/founding';
import type { Union } from '#domain/union/union';
import { answeredBy, mayAnswer } from '#domain/union/wishes';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { districts } from '../store/districts';
import { foundUnion } from '../store/firm-unions';
import { changeNoun, type Decided } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { providers } from '../store/providers';
import { unions } from '../store/unions';
import { isServed } from './unions';

type Cases = UseCases<UnionContract>;

/** 想建工会的服务商, for whoever answers them. */
export const unionWishes: Cases['unionWishes'] = async (_, { actor }) => {
  const [known, list] = await Promise.all([unions.answering(), providers.wishing()]);
  if (!mayAnswer(known, actor)) return no('NOT_FOUND');
  return yes({
    rows: list.slice(0, PAGE_ROWS).filter(hasOpenWish).map(wishRow),
    more: list.length > PAGE_ROWS,
    parents: answeredBy(known, actor).map(({ _id: id, name }) => ({ id, name })),
  });
};

/** 建立企业工会: the answer is committed at the firm, so that there is one; the union is there before it is told. */
export const foundForFirm: Cases['foundForFirm'] = async ({ firmId, parentId, ...words }, context) => {
  const { moment, actor } = context;
  const unionId = idFor(moment);
  const wish = { ...words, kind: 'enterprise', open: true, firmId } as const;
  const changed = await answer(firmId, context, districts.current, (provider, known, district) => {
    const parent = answeredBy(known, actor).find(({ _id }) => _id === parentId) ?? null;
    const possible = found(wish, parent, isServed(district), moment);
    if (!possible.ok) return { ok: false, refusal: possible.refusal };
    return decideFounding(provider, { ...words, unionId, parentId }, moment);
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'found-union', foundUnion);
  return { ...changed, value: { id: unionId } };
};

/** 不建立 */
export const declineWish: Cases['declineWish'] = async ({ firmId, why }, context) => {
  const nothing = () => Promise.resolve(null);
  const changed = await answer(firmId, context, nothing, (provider) =>
    declineUnion(provider, why, context.moment),
  );
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};

/** Who may not answer learns nothing of any firm. */
const answer = <Code extends string, Beside extends District | null>(
  firmId: string,
  { moment, actor }: Context,
  read: () => Promise<Beside>,
  decide: (provider: Provider, known: readonly Union[], beside: Beside) => Decided<Provider, Code>,
) =>
  changeNoun({
    noun: 'provider',
    id: firmId,
    moment,
    beside: () => Promise.all([unions.answering(), read()]),
    decide: (provider: Provider, [known, beside]): Decided<Provider, Code | 'NOT_FOUND'> =>
      mayAnswer(known, actor) ? decide(provider, known, beside) : no('NOT_FOUND'),
  });
