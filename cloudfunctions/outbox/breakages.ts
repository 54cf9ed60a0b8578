import { CLOCK } from '#domain/kernel/actor';
import { change } from '#domain/kernel/entity';
import type { Breakage } from '#domain/station/breakage';
import { atStation, onTime } from '#domain/station/mending';
import type { FollowStation } from '#domain/station/owed';
import { servesIn } from '#domain/union/party';
import { momentOf, newId } from '../runtime/moment';
import { breakages } from '../store/breakages';
import { identities } from '../store/identities';
import { changeNoun, owes } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';
import { type Above, stations } from '../store/stations';

/** Nobody has mended it yet. */
export async function actOnBreakage(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'breakage',
    id,
    moment,
    read: async () => {
      const found = await breakages.withUnion(id);
      const keepers = found?.union?.officers.map(({ memberId }) => memberId) ?? [];
      return [found?.breakage ?? null, { keepers, gone: found !== null && (await isGone(found)) }] as const;
    },
    decide: (breakage: Breakage, { keepers, gone }) => onTime(breakage, keepers, moment, gone),
  });
  return owes(acted);
}

/** Who took it is neither of the union any more nor of the staff. */
async function isGone({ breakage, union, above }: Above & { readonly breakage: Breakage }): Promise<boolean> {
  const { takenById: memberId } = breakage;
  if (memberId === null || (union && servesIn(union, above, { memberId, roles: [] }))) return false;
  return (await identities.staff()).every((one) => one.memberId !== memberId);
}

/** What is broken at a station goes with it to the union that keeps it now. */
export async function followStation(_: FollowStation, stationId: string): Promise<void> {
  const [station, broken] = await Promise.all([stations.findById(stationId), breakages.at(stationId)]);
  if (!station) return;
  for (const { _id: id } of broken) {
    const moment = momentOf(CLOCK, `clock-${newId()}`, id);
    const decide = (breakage: Breakage) => change(atStation(breakage, station));
    owedStillIfBusy(await changeNoun({ noun: 'breakage', id, moment, decide }));
  }
}
