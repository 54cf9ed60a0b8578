import { appointmentLimits } from './appointment/limits';
import { bookLimits } from './book/limits';
import { callbackLimits } from './callback/limits';
import { complaintLimits, complaintStepsWithoutLimit } from './complaint/limits';
import type { Limits, Says } from './kernel/allowance';
import { membershipLimits } from './membership/limits';
import { pointsLimits } from './points/limits';
import { orderStepsWithoutLimit, repairLimits } from './repair/limits';
import { rolesLimits } from './roles/limits';
import { sessionLimits, sessionStepsWithoutLimit } from './session/limits';
import { standingStepsWithoutLimit } from './standing/limits';
import { stationLimits } from './station/limits';
import { unionLimits } from './union/limits';
import { vettingLimits } from './vetting/limits';

// 限额 of all rooms. Each room declares its own in its `limits.ts`; staff read the same numbers that the cloud keeps.

export const LIMITS = {
  ...repairLimits,
  ...appointmentLimits,
  ...complaintLimits,
  ...vettingLimits,
  ...pointsLimits,
  ...membershipLimits,
  ...rolesLimits,
  ...unionLimits,
  ...callbackLimits,
  ...stationLimits,
  ...bookLimits,
  ...sessionLimits,
} as const satisfies Limits;
export type LimitName = keyof typeof LIMITS;
/** What to say where it is reached. */
export type LimitRefusal<L extends LimitName = LimitName> = Says<(typeof LIMITS)[L]>;

/** What is done to one thing however often it was changed on that day. */
export const STEPS_WITHOUT_LIMIT: readonly string[] = [
  ...orderStepsWithoutLimit,
  ...standingStepsWithoutLimit,
  ...complaintStepsWithoutLimit,
  ...sessionStepsWithoutLimit,
];
