import type { Appointment } from '../request';
import type { Officer, Studio } from '../studio';

/** Whom the clock tells: the officers of the studio that has it, and those of the studio above. */
export interface Bystanders {
  readonly studio: Studio | null;
  readonly above: Studio | null;
}

/** A psychological request without a counsellor is nobody's; colleagues do not hear of it. */
export function whoHasIt(request: Appointment, studio: Studio | null): string[] {
  const { officer } = request;
  if (officer) return [officer.memberId];
  return idsOf(colleaguesIn(request, studio));
}

/** Who is left to take it up: nobody but its officer, where it is a psychological one. */
export const colleaguesIn = ({ topic }: Appointment, studio: Studio | null): readonly Officer[] =>
  topic === 'psychological' ? [] : (studio?.officers ?? []);

export const idsOf = (officers: readonly { readonly memberId: string }[]) =>
  officers.map(({ memberId }) => memberId);
