import type { Limits } from '#domain/kernel/allowance';
import type { ResidentKind } from './complaint';

export const complaintLimits = {
  'open-complaints': {
    counts: 'open',
    noun: 'complaint',
    max: 5,
    refusal: 'TOO_MANY_COMPLAINTS',
  },
} as const satisfies Limits;

/** What a complaint counts as. That somebody else came to the door is heard however many there are. */
export const limitsOfComplaint = (kind: ResidentKind): 'open-complaints'[] =>
  kind === 'subcontracting' ? [] : ['open-complaints'];

/** To complain and to appeal is refused for no limit of a day. */
export const complaintStepsWithoutLimit = ['file', 'appeal'] as const;
