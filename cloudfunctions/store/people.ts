import type { Allowance } from '#domain/kernel/allowance';
import type { LimitName } from '#domain/limits';
import { DISTRICT_ID, type District, NO_DISTRICT } from '#domain/membership/district';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import { type FullLimit, fullOnes } from '#domain/open-limits';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { isFeeFirst } from '#domain/repair/decide/visit-fee';
import type { RepairOrder } from '#domain/repair/order';
import { command } from '../runtime/wechat-world';
import type { Measures } from './allowances';
import { type Along, findAlong } from './documents';
import { phoneHolder } from './members';
import { heldAlong, openIn } from './open-nouns';

/** Somebody with what the measures hold, and whether a visit fee has to be settled before this person books again. */
export interface Person {
  readonly memberId: string;
  readonly member: Member | null;
  readonly phoneConfirmed: boolean;
  readonly feeFirst: boolean;
  readonly measures: Measures;
}

interface WithMeasures {
  readonly measures: Allowance;
  readonly fee: RepairOrder;
}

const asked = (limits: readonly LimitName[], feeFirst: string) => ({
  fee: { from: 'repair_orders', by: feeFirst } as const,
  ...heldAlong(limits, 'measures.held'),
});

/** Whoever asks; a single call. */
export async function personWithMeasures(memberId: string, limits: readonly LimitName[]): Promise<Person> {
  const query = { where: { _id: memberId }, limit: 1 };
  const steps = { measures: { from: 'allowances', by: '_id' } as const, ...asked(limits, 'feeFirst') };
  const [row] = await findAlong<Member, WithMeasures>('members', query, steps);
  return seen({ memberId, member: row?.found, along: row?.along }, limits);
}

interface Naming {
  readonly memberId: string;
  readonly itemId: string;
  readonly phoneKey: string;
  /** Who has no account has a measure, too: it lies under this. */
  readonly unknownId: string;
}

interface Named extends WithMeasures {
  readonly districts: District;
  readonly bookers: Member;
  readonly holders: Member;
}

/** All that a booking for somebody else names: what is to be done, in which district, whose number it is, and who books. */
export async function namedIn(
  { memberId, itemId, phoneKey, unknownId }: Naming,
  limits: readonly LimitName[],
) {
  const query = { where: { _id: itemId }, limit: 1 };
  const steps = {
    here: { is: [DISTRICT_ID] },
    districts: { from: 'districts', by: 'here' } as const,
    who: { is: [memberId] },
    bookers: { from: 'members', by: 'who' } as const,
    told: { is: [phoneKey] },
    holders: { from: 'members', by: 'told', on: 'phoneKey' } as const,
    everybody: { is: command.aggregate.concatArrays([[memberId, unknownId], '$holders._id']) },
    measures: { from: 'allowances', by: 'everybody' } as const,
    ...asked(limits, 'bookers.feeFirst'),
  };
  const [row] = await findAlong<CatalogueItem, Named>('catalogue_items', query, steps);
  const along = row?.along;
  return {
    item: row?.found ?? null,
    district: along?.districts[0] ?? NO_DISTRICT,
    booker: seen({ memberId, member: along?.bookers[0], along }, limits),
    holder: phoneHolder(along?.holders ?? []),
  };
}

interface Seen {
  readonly memberId: string;
  readonly member: Member | undefined;
  readonly along: Along<unknown, WithMeasures>['along'] | undefined;
}

function seen({ memberId, member, along }: Seen, limits: readonly LimitName[]): Person {
  const known = new Map(along ? openIn(limits, along) : []);
  return {
    memberId,
    member: member ?? null,
    phoneConfirmed: hasConfirmedPhone(member ?? null),
    feeFirst: along?.fee.some(isFeeFirst) ?? false,
    measures: { allowances: along?.measures ?? [], known },
  };
}

/** Which of somebody's measures are full now; what has ended does not count. */
export const fullFor = (person: Person, now: number): FullLimit[] =>
  fullOnes(person.measures.allowances[0] ?? null, person, person.measures.known, now);
