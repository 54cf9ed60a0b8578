import { CLOCK } from '#domain/kernel/actor';
import type { Breakage } from '#domain/station/breakage';
import { onTime } from '#domain/station/mending';
import { momentOf, newId } from '../runtime/moment';
import { breakages } from '../store/breakages';
import { changeNoun, owes } from '../store/nouns';

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
      return [found?.breakage ?? null, keepers] as const;
    },
    decide: (breakage: Breakage, keepers) => onTime(breakage, keepers, moment),
  });
  return owes(acted);
}
