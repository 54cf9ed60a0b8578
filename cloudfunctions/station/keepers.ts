import type { Actor } from '#domain/kernel/actor';
import type { StationParty } from '#domain/station/station';
import { servesIn } from '#domain/union/party';
import type { Above } from '../store/stations';
import { unions } from '../store/unions';

/** What nobody else keeps staff do. */
export function partyIn({ union, above }: Above, actor: Actor): StationParty {
  if (actor.roles.includes('staff')) return 'staff';
  return union && servesIn(union, above, actor) ? 'keeper' : 'stranger';
}

/** Whose stations somebody looks after: null is all of them; `none`, where it is none of this person’s business. */
export async function keptUnions(
  unionId: string | null,
  actor: Actor,
): Promise<readonly string[] | null | 'none'> {
  if (unionId !== null) {
    const found = await unions.withAbove(unionId);
    return found && partyIn(found, actor) !== 'stranger' ? [unionId] : 'none';
  }
  if (actor.roles.includes('staff')) return null;
  return (await unions.ofOfficer(actor.memberId)).map(({ _id }) => _id);
}
