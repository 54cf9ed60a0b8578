import { type Allowance, type FullLimit, fullOnes, type LimitName } from '#domain/kernel/allowance';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import { isFeeFirst } from '#domain/repair/decide/visit-fee';
import type { RepairOrder } from '#domain/repair/order';
import { command } from '../runtime/wechat-world';
import type { Measures } from './allowances';
import { type Along, findAlong } from './documents';
import { type PhoneHolder, phoneHolder } from './members';
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

const asked = (limits: readonly LimitName[]) => ({
  fee: { from: 'repair_orders', by: 'feeFirst' } as const,
  ...heldAlong(limits, 'measures.held'),
});

/** Whoever asks; a single call. */
export async function personWithMeasures(memberId: string, limits: readonly LimitName[]): Promise<Person> {
  const steps = { measures: { from: 'allowances', by: '_id' } as const, ...asked(limits) };
  const [row] = await findAlong<Member, WithMeasures>('members', byId(memberId), steps);
  return seen(memberId, limits, row);
}

/**
 * Whoever books for somebody else, with whose number it is. Who has no account has a measure, too: it is looked up under `unknownId`.
 */
export async function bookerAndHolder(
  memberId: string,
  told: { readonly phoneKey: string; readonly unknownId: string },
  limits: readonly LimitName[],
): Promise<{ readonly booker: Person; readonly holder: PhoneHolder }> {
  const { concatArrays } = command.aggregate;
  const steps = {
    told: { is: [told.phoneKey] },
    holders: { from: 'members', by: 'told', on: 'phoneKey' } as const,
    everybody: { is: concatArrays([['$_id', told.unknownId], '$holders._id']) },
    measures: { from: 'allowances', by: 'everybody' } as const,
    ...asked(limits),
  };
  const [row] = await findAlong<Member, WithMeasures & { readonly holders: Member }>(
    'members',
    byId(memberId),
    steps,
  );
  return { booker: seen(memberId, limits, row), holder: phoneHolder(row?.along.holders ?? []) };
}

const byId = (memberId: string) => ({ where: { _id: memberId }, limit: 1 });

function seen(
  memberId: string,
  limits: readonly LimitName[],
  row: Along<Member, WithMeasures> | undefined,
): Person {
  const member = row?.found ?? null;
  const known = new Map(row ? openIn(limits, row.along) : []);
  return {
    memberId,
    member,
    phoneConfirmed: hasConfirmedPhone(member),
    feeFirst: row?.along.fee.some(isFeeFirst) ?? false,
    measures: { allowances: row?.along.measures ?? [], known },
  };
}

/** Which of somebody's measures are full now; what has ended does not count. */
export const fullFor = (person: Person, now: number): FullLimit[] =>
  fullOnes(person.measures.allowances[0] ?? null, person, person.measures.known, now);
