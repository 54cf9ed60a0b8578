import { sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import { type District, isPlace, isStreet } from '#domain/membership/district';
import type { UnionContract } from '#domain/union/contract';
import * as founding from '#domain/union/founding';
import { partyTo } from '#domain/union/party';
import * as posts from '#domain/union/posts';
import { offer as offerServices } from '#domain/union/services';
import { type Place, ROOT_ID, type Union } from '#domain/union/union';
import { namesAbove, unionRow, unionView } from '#domain/union/view';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { districts } from '../store/districts';
import { type Changed, changeNoun, told } from '../store/nouns';
import { unions, type WithAbove } from '../store/unions';
import { DRAWN_BY_LOT, unitOfWork } from '../store/unit-of-work';
import { personMeant } from '../store/whom';

type Cases = UseCases<UnionContract>;

export const tree: Cases['tree'] = async (_, { actor }) =>
  yes({ unions: (await unions.all()).map(unionRow), mayFound: actor.roles.includes('staff') });

export const union: Cases['union'] = async ({ unionId }, { actor }) => {
  const found = await unions.withAbove(unionId);
  return found ? yes(unionView(found.union, found.above, actor)) : no('NOT_FOUND');
};

/** 扫码: which union that is. One that is closed is nobody's to join. */
export const byCode: Cases['byCode'] = async ({ code }) => {
  const found = await unions.ofCode(code);
  if (!found || found.union.state === 'closed') {
    return no('UNION_NOT_FOUND', [{ path: 'code', problem: 'unknown' }]);
  }
  const { _id: id, name, admits } = found.union;
  return yes({ id, name, admits, above: namesAbove(found.union, found.above) });
};

/** Whether somebody lives there whom the district serves. */
export const isServed =
  (district: District) =>
  ({ street, community }: Place): boolean =>
    community === null ? isStreet(district, street) : isPlace(district, street, community);

/** 建立. Sent again it is found under the id that this request computes. */
export const found: Cases['found'] = async ({ parentId, ...wish }, { moment, actor }) => {
  const id = parentId === null ? ROOT_ID : idFor(moment);
  const named = { ...moment, newId: () => id };
  let above: WithAbove | null = null;
  const done = await unitOfWork<Union, FoundRefusal>(async () => {
    const [parent, existing, district] = await Promise.all([
      parentId === null ? null : unions.withAbove(parentId),
      unions.findById(id),
      districts.current(),
    ]);
    if (parentId !== null && !parent) return no('NOT_FOUND');
    above = parent;
    if (existing) {
      const earlier = sentBefore(existing, moment);
      if (earlier === 'same') return { ok: true, value: existing, changes: [] };
      return no(earlier === 'other' ? 'REQUEST_REUSED' : 'UNION_THERE_ALREADY');
    }
    const decision = founding.found(wish, parent?.union ?? null, isServed(district), named);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'unions', before: null, after }] };
  }, DRAWN_BY_LOT);
  if (!done.ok) return done;
  return { ...told('union', done.value), value: unionView(done.value, standing(above), actor) };
};
const standing = (above: WithAbove | null): readonly Union[] => (above ? [above.union, ...above.above] : []);
type FoundRefusal =
  | 'NOT_FOUND'
  | 'REQUEST_REUSED'
  | 'UNION_THERE_ALREADY'
  | 'PARENT_NOT_POSSIBLE'
  | 'PLACE_UNKNOWN';

export const change: Cases['change'] = async ({ unionId, parentId, ...wish }, context) => {
  const reading = districts.current();
  return changeUnion(unionId, context, async (known, above) => {
    const near = above.find(({ _id }) => _id === parentId);
    const parent = near ?? (parentId === null ? null : await unions.findById(parentId));
    return founding.changeUnion(known, wish, { parent, isPlace: isServed(await reading) }, context.moment);
  });
};

export const givePost: Cases['givePost'] = async ({ unionId, whom, ...post }, context) => {
  const [found, family] = await Promise.all([personMeant(whom, context.moment), unions.withAbove(unionId)]);
  // Who may not appoint anybody there learns nothing of anybody.
  const may = family && partyTo(family.union, family.above, context.actor) !== 'stranger';
  if (!may) return no('NOT_FOUND');
  if (!found.ok) return found;
  const given = { ...post, memberId: found.value._id };
  return changeUnion(unionId, context, (known, above) => posts.givePost(known, above, given, context.moment));
};

export const takePost: Cases['takePost'] = async ({ unionId, ...post }, context) =>
  changeUnion(unionId, context, (known, above) => posts.takePost(known, above, post, context.moment));

export const offer: Cases['offer'] = async ({ unionId, services }, context) =>
  changeUnion(unionId, context, (known, above) => offerServices(known, above, services, context.moment));

type Decided<Code extends string> = ReturnType<Parameters<typeof changeNoun<Union, Code>>[0]['decide']>;

/** One command on one union, with what stands above it. */
async function changeUnion<Code extends string>(
  id: string,
  { moment, actor }: Context,
  decideOn: (union: Union, above: readonly Union[]) => Decided<Code>,
) {
  let above: WithAbove['above'] = [];
  const changed: Changed<Union, Code | 'NOT_FOUND' | 'BUSY'> = await changeNoun<
    Union,
    Code,
    readonly Union[]
  >({
    noun: 'union',
    id,
    moment,
    read: async () => {
      const found = await unions.withAbove(id);
      above = found?.above ?? [];
      return [found?.union ?? null, above];
    },
    decide: decideOn,
    clash: DRAWN_BY_LOT,
  });
  if (!changed.ok) return changed;
  const { aboveIds } = changed.value;
  const known = aboveIds.every((one) => above.some(({ _id }) => _id === one));
  const around = known ? above : ((await unions.withAbove(id))?.above ?? []);
  return { ...changed, value: unionView(changed.value, around, actor) };
}
